import { expect, test } from 'vitest';
import { clean } from '../src/clean/index.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import { BODY_FILES } from '../src/codebook/organizations.ts';
import { regionByCode } from '../src/codebook/regions.ts';
import { mentionsOf } from '../src/core/mentions.ts';
import { describe } from '../src/describe/index.ts';
import { sourceOfText } from '../src/ingest/text.ts';
import { units } from '../src/interpret/unit.ts';
import { normalize } from '../src/normalize/index.ts';
import { recognize } from '../src/recognize/index.ts';
import { resolveUnits } from '../src/resolve/full-name.ts';
import { segment } from '../src/segment/index.ts';
import { readCases, unmark, wholeCodebook } from './fixtures.ts';

const codebook = builtinCodebook();

const read = (text: string) =>
  describe(segment(clean(normalize(sourceOfText(text, 'fixture'), codebook), codebook)), codebook);

/** The units of a text that is said to be about a region: `surface = full name / level type region`. */
function unitsOf(text: string, code?: string): string[] {
  const described = read(text);
  const area = code ? regionByCode(code)! : null;
  const region = area && { code: area.code, name: area.name, level: area.level };
  const doc = recognize({ ...described, metadata: { ...described.metadata, region } }, codebook);
  return resolveUnits(doc, units(doc, codebook), codebook).map(
    ({ span, full_name, level, type, region: at }) =>
      `${doc.work.text.slice(span.start, span.end)} = ${full_name} / ${level} ${type} ${at}`,
  );
}

interface UnitsCase {
  region?: string;
  text: string;
  units: string[];
}

for (const { region, text, units: wanted } of readCases('units.yaml') as unknown as UnitsCase[])
  test(`units of ${text.slice(0, 40)}`, () => {
    expect(unitsOf(text, region)).toEqual(wanted);
  });

for (const { id, examples } of wholeCodebook.organizations)
  for (const example of examples ?? [])
    test(`codebook/organizations.yaml ${id}: ${example}`, () => {
      const { text, spans } = unmark(example);
      const doc = recognize(read(text), codebook);
      const found = mentionsOf(doc, 'organization').map(({ span }) => [span.start, span.end]);
      for (const span of spans) expect(found).toContainEqual(span);
    });

test.each(BODY_FILES)('every name of organizations-%s.yaml is found as a whole', (file) => {
  const missed: string[] = [];
  for (const { name, region: own, aliases = [], guarded = [], nationally = [], only_in = [] } of codebook[
    `organizations-${file}`
  ].entries)
    for (const word of [name, ...aliases, ...guarded, ...nationally, ...only_in]) {
      const region = file === 'hongkong' ? '810000' : only_in.includes(word) ? own : undefined;
      const [found] = unitsOf(`${word}。`, region);
      if (!found?.startsWith(`${word} = ${name} /`)) missed.push(`${word}: ${found}`);
    }
  expect(missed).toEqual([]);
});

test('ids of bodies are unique', () => {
  const ids = [
    ...codebook.organizations,
    ...BODY_FILES.flatMap((file) => codebook[`organizations-${file}`].entries),
  ].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
