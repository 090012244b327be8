import { readFileSync } from 'node:fs';
import { expect, describe as group, test } from 'vitest';
import { parse } from 'yaml';
import { clean } from '../src/clean/index.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import { regionByCode } from '../src/codebook/regions.ts';
import type { Metadata } from '../src/core/document.ts';
import { batchOf } from '../src/describe/batch.ts';
import { describe } from '../src/describe/index.ts';
import { whereOf } from '../src/describe/region.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { normalize } from '../src/normalize/index.ts';
import { segment } from '../src/segment/index.ts';

const codebook = builtinCodebook();
const cases = <T>(file: string): T[] =>
  parse(readFileSync(new URL(`../fixtures/describe/${file}.yaml`, import.meta.url), 'utf8')) as T[];
const described = (text: string, stated = {}) =>
  describe(segment(clean(normalize(sourceOfText(text, 'fixture', stated), codebook), codebook)), codebook);
const metadataOf = (text: string, stated = {}): Metadata => described(text, stated).metadata;

group('metadata', () => {
  for (const { why, text, is } of cases<{ why: string; text: string; is: Record<string, unknown> }>('metadata'))
    test(why, () => {
      const { region, ...rest } = metadataOf(text);
      expect({ ...rest, region: region?.code ?? null }).toMatchObject(is);
    });
  test('a code that is no area is told, and the text counts', () => {
    const text = '百色市政法队伍教育整顿综述\n百色市政法机关扎实开展教育整顿，全市百色干警参加。';
    const { metadata, notes } = described(text, { region: '999999' });
    expect(metadata.region?.code).toBe('451000');
    expect(notes).toMatchObject([{ code: 'unknown-region', message: expect.stringContaining('999999') }]);
  });
  test('what is stated beside the text goes first', () => {
    const stated = { title: '某', published: '2020-02', outlet: '某报', region: '330200' };
    const text =
      '山东：上半年成效明显\n2019年07月25日08:13 来源：人民网\n上半年，全省实现生产总值41823.3亿元，同比增长5.4%，成效明显。';
    expect(metadataOf(text, stated)).toMatchObject({
      ...stated,
      region: { code: '330200', name: '宁波市', level: 'prefecture' },
    });
  });
});

group('region', () => {
  for (const { title, text, region, extent, ...stated } of cases<{
    title: string | null;
    text: string;
    region: string | null;
    extent?: string;
    stated?: string;
    frame?: string;
  }>('region'))
    test(`${title ?? text} is about ${region}${stated.frame ? ` in ${stated.frame}` : ''}`, () => {
      const { frame, stated: exact } = stated;
      const evidence = { title, text: `${title ?? ''}\n${text}`, outlet: null };
      const given = { ...(title && { title }), ...(frame && { frame }), ...(exact && { region: exact }) };
      const found = frame || exact ? metadataOf(evidence.text, given) : whereOf(evidence, codebook);
      const area = 'area' in found ? found.area : found.region;
      expect(area?.code ?? null).toBe(region);
      if (region) expect(area?.name).toBe(regionByCode(region)?.name);
      if (extent !== undefined) expect(found.extent).toBe(extent);
    });
  test('a title that names an area outside of what its path says is told', () => {
    const { notes } = describe(
      segment(
        clean(
          normalize(sourceOfText('工作有序推进。', 'a', { title: '湖北省工作综述', frame: '330000' }), codebook),
          codebook,
        ),
      ),
      codebook,
    );
    expect(notes.map(({ message }) => message)).toEqual(['the path says 浙江省, the title 湖北省工作综述']);
  });
  test('an outlet of a province tips the balance', () => {
    const evidence = { title: null, text: '全省教育整顿启动以来，省直机关行动迅速。我省成效明显。' };
    expect(whereOf({ ...evidence, outlet: '山西日报' }, codebook).area?.code).toBe('140000');
    expect(whereOf({ ...evidence, outlet: null }, codebook)).toEqual({ area: null, extent: null });
  });
});

group('batch', () => {
  for (const { title, text, batch } of cases<{ title: string | null; text: string; batch: string | null }>('batch'))
    test(`${title ?? text}: ${batch}`, () => expect(batchOf(title, text)).toBe(batch));
});
