import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { occurrences, placeOf } from '../src/evaluate/compare.ts';
import { analyze, type Document, evaluate, type Gold, readGold, summarize } from '../src/index.ts';
import { emptyFolder, ROOT, stream, tifa } from './command.ts';

const GOLD = join(ROOT, 'fixtures/gold');
const names = readdirSync(GOLD)
  .filter((name) => /^\d+\.json$/.test(name))
  .sort();
const goldOf = (name: string): Gold => readGold(readFileSync(join(GOLD, name), 'utf8'), name);
const textOf = (gold: Gold): string => readFileSync(join(ROOT, 'seeds', gold.doc), 'utf8');

/** What a perfect extraction would give. */
function perfect(gold: Gold, text: string): Document {
  const cite = (item: { quote: string; n?: number }) => ({ span: placeOf(text, item), quote: item.quote });
  const days = (d: readonly (string | null)[] | null) => ({ earliest: d?.[0] ?? null, latest: d?.[1] ?? null });
  const body = [gold.body.first, gold.body.last].map((quote) => occurrences(text, quote)[0]!);
  return {
    ...analyze('占位'),
    metadata: { ...gold.metadata, batch: gold.metadata.batch === 'null' ? null : gold.metadata.batch },
    text: { length: 0, body, sections: [], sentences: 0 },
    indicators: gold.indicators.map((g) => ({ min: null, max: null, ...g, ...cite(g) })),
    slogans: gold.slogans.map((g) => ({ members: [], ...g, ...cite(g) })),
    units: gold.units.map((g) => ({ ...g, mentions: [cite(g)] })),
    phases: gold.phases.map((g) => ({ ...g, ...cite(g), starts: days(g.start), ends: days(g.end) })),
    dates: gold.dates.map((g) => ({ ...g, ...cite(g) })),
  } as unknown as Document;
}

describe.each(names)('%s', (name) => {
  const gold = goldOf(name);
  const text = textOf(gold);

  test('what is as annotated is all right', () => {
    const { total } = summarize([evaluate(name, gold, text, perfect(gold, text))]);
    for (const [layer, { tp, fp, fn, attrs }] of Object.entries(total)) {
      expect([layer, fp, fn]).toEqual([layer, 0, 0]);
      for (const rate of Object.values(attrs)) expect(rate).toBe(1);
      if (layer === 'metadata') expect(tp).toBe(7);
    }
  });

  test('nothing found: all that is required is missed', () => {
    const { total } = summarize([evaluate(name, gold, text, analyze('占位'))]);
    const required = (items: readonly { required?: boolean }[]) => items.filter((g) => g.required !== false).length;
    expect([total.indicators?.tp, total.indicators?.fn]).toEqual([0, required(gold.indicators)]);
    expect([total.units?.tp, total.units?.fn]).toEqual([0, required(gold.units)]);
  });
});

describe('what is wrong is counted where it is wrong', () => {
  const gold = goldOf('002.json');
  const text = textOf(gold);
  const score = (change: (doc: Document) => Partial<Document>) => {
    const doc = perfect(gold, text);
    return summarize([evaluate('002.json', gold, text, { ...doc, ...change(doc) })]).total;
  };
  const required = gold.indicators.findIndex((g) => g.required !== false && g.subject !== null && g.min !== null);
  const withIndicator = (more: object) =>
    score(({ indicators }) => ({
      indicators: indicators.map((item, i) => (i === required ? { ...item, ...more } : item)),
    }));

  test('another value is an extra and a miss', () => {
    const { indicators } = withIndicator({ value: -1 });
    expect([indicators?.fp, indicators?.fn]).toEqual([1, 1]);
  });

  test.each([
    ['bounds', { min: -1 }],
    ['head', { head: '别的', name: '别的' }],
    ['subject', { subject: null }],
    ['span', { quote: '别的' }],
  ])('another %s is a wrong attribute', (attribute, more) => {
    const { indicators } = withIndicator(more);
    expect([indicators?.fp, indicators?.fn]).toEqual([0, 0]);
    expect(
      Object.entries(indicators!.attrs)
        .filter(([, rate]) => rate < 1)
        .map(([name]) => name),
    ).toEqual([attribute]);
  });

  test('a formula called quoted is missed, but no extra', () => {
    const { formulas, quoted } = score(({ slogans }) => ({
      slogans: slogans.map((s) => (s.text === '两个维护' ? { ...s, type: 'quoted' } : s)),
    }));
    expect([formulas?.fn, formulas?.fp, quoted?.fp]).toEqual([1, 0, 0]);
  });

  test('an empty quote stands nowhere', () => expect(occurrences('甲乙', '')).toEqual([]));

  test('a broken span is told', () => {
    const doc = perfect(gold, text);
    doc.dates[0]!.quote = '别的';
    expect(summarize([evaluate('x', gold, text, doc)]).documents.x?.broken_spans).toBe(1);
  });
});

const TOOL = fileURLToPath(new URL('../../shared/tools/score.mjs', import.meta.url));
test.runIf(existsSync(TOOL))('the figures are those of the scoring tool', () => {
  const args = [TOOL, '--gold', GOLD, '--texts', join(ROOT, 'seeds'), '--json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: process.env });
  expect(JSON.parse(tifa(['eval', 'fixtures/gold', '--texts', 'seeds', '-f', 'json']).stdout)).toEqual(
    JSON.parse(stdout),
  );
});

describe('tifa eval', () => {
  test('a table, and the misses with their context', () => {
    const { status, stdout, stderr } = tifa(['eval', 'fixtures/gold/002.json', '--texts', 'seeds', '--misses']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^002\.json\n/);
    expect(stdout).toMatch(/^layer +P +R +F1 +found +extra +missed$/m);
    for (const line of stdout.slice(stdout.indexOf('layer')).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('a file in the folder that is no annotation is passed over with a word', () => {
    const { status, stderr } = tifa(['eval', 'fixtures/gold', '--texts', 'seeds']);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^tifa: fixtures\/gold\/000-variants-notes\.json: no annotation of a report, passed over\n$/,
    );
  });

  test('doccano: spans by label, code points', () => {
    const folder = emptyFolder();
    const text = '😀去年全市共开展警示教育1200余场。';
    const label = [
      [12, 18, 'indicator'],
      [1, 3, 'date'],
    ];
    writeFileSync(join(folder, 'labels.jsonl'), stream({ text, label }));
    const { status, stdout } = tifa(['eval', 'labels.jsonl', '-f', 'json'], { cwd: folder });
    expect(status).toBe(0);
    const { total } = JSON.parse(stdout);
    expect(Object.keys(total)).toEqual(['indicators', 'dates']);
    expect(total.indicators).toMatchObject({ tp: 1, fp: 0, fn: 0, attrs: { span: 1 } });
  });

  test.each([
    ['{"text": "甲"', /line 1: not JSON\. Give \{"text"/],
    ['{"text": "甲", "label": [[0, 2, "indicator"]]}', /line 1: label 1 has no span within the text/],
    ['{"text": "甲", "label": [[0, 1, "name"]]}', /line 1: unknown label "name"; known: indicators/],
  ])('%s', (line, says) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'labels.jsonl'), line);
    const { status, stderr } = tifa(['eval', 'labels.jsonl'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
  });

  test('without --texts: what to do', () => {
    const { status, stderr } = tifa(['eval', 'fixtures/gold/002.json']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/its report is not known\. Say with --texts which folder it is in/);
  });
});
