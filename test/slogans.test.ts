import { describe, expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import type { Paragraph, Recognized } from '../src/core/document.ts';
import type { SloganFinding } from '../src/core/finding.ts';
import { mentionsOf } from '../src/core/mentions.ts';
import { countNotes, slogans } from '../src/interpret/slogan.ts';
import { type Case, readCases, scene, unmark, wholeCodebook } from './fixtures.ts';

const codebook = builtinCodebook();
const found = (doc: Recognized, type: SloganFinding['type']): SloganFinding[] =>
  slogans(doc, codebook).filter((finding) => finding.type === type);

/** `fixtures/slogans-TYPE.yaml`: texts with all findings of the type in ⟦⟧, or none. */
for (const type of ['quoted', 'parallel'] as const)
  describe(`slogans ${type}`, () => {
    const cases = (readCases(`slogans-${type}.yaml`) as Case[]).flatMap((c) => [c.in ?? [], c.none ?? []].flat());
    test.each(cases)('%s', (marked) => {
      const { text, spans } = unmark(marked);
      expect(found(scene(text), type).map(({ span }) => [span.start, span.end])).toEqual(spans);
    });
  });

describe('members of formulas', () => {
  const cases = readCases('slogans-formula.yaml') as unknown as {
    formula: string;
    text: string;
    members: string[];
    complete?: boolean;
  }[];
  test.each(cases)('$formula: $text', ({ formula, text, members, complete }) => {
    const finding = found(scene(text), 'formula').find((f) => f.text === formula);
    expect(finding?.members).toEqual(members);
    expect(finding?.complete).toBe(members.length > 0 ? (complete ?? true) : null);
  });
});

describe('mottos', () => {
  type Heading = { headline?: string; heading?: string; run_in?: string; motto: string | null };
  const REST = '。各单位认真部署,有力推动工作向纵深发展。';
  /** The heading as the segmented report would have it, whatever the stages before make of a single line. */
  const segmented = ({ headline, heading, run_in }: Heading): Recognized => {
    const title = headline ?? heading ?? run_in ?? '';
    const text = run_in ? title + REST : title;
    const paragraph: Paragraph = {
      span: { start: 0, end: text.length },
      role: headline ? 'headline' : heading ? 'heading' : 'text',
      runIn: run_in ? { start: 0, end: title.length } : null,
    };
    return {
      ...scene(text),
      work: { text, alignment: [] },
      paragraphs: [paragraph],
      sentences: [],
      mentions: new Map(),
    };
  };
  test.each(readCases('slogans-motto.yaml') as unknown as Heading[])('%o', (c) => {
    expect(found(segmented(c), 'motto').map(({ text }) => text)).toEqual(c.motto ? [c.motto] : []);
  });
});

describe('findings', () => {
  test('one a text, with every place where it stands', () => {
    const doc = scene('办好“体检”,再做一次“体检”。法律体检也算。落实“四个意识”,四个意识。');
    const [quoted, formula] = slogans(doc, codebook);
    expect(quoted).toMatchObject({ type: 'quoted', text: '体检' });
    expect(quoted?.occurrences.map(({ start }) => start)).toEqual([3, 12, 18]);
    expect(formula?.occurrences).toHaveLength(2);
  });
});

describe('notes', () => {
  test('a formula that lists another number of members than it says', () => {
    const doc = scene('开展“四项行动”,即护航行动、暖心行动、净网行动。开展“三查”,即查人、查事、查物。');
    expect(countNotes(slogans(doc, codebook))).toMatchObject([
      { code: 'formula-count-mismatch', message: '四项行动 lists 3 members', span: { start: 3, end: 7 } },
    ]);
  });
});

describe('known formulas', () => {
  test.each(wholeCodebook.slogans.formulas.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
    expect(entry.examples?.length).toBeGreaterThan(0);
    for (const example of entry.examples ?? []) {
      const { text, spans } = unmark(example);
      const doc = scene(text);
      expect(mentionsOf(doc, 'formula').map(({ span }) => [span.start, span.end])).toEqual(spans);
      expect(mentionsOf(doc, 'formula')[0]?.value.numbers).not.toEqual([]);
    }
  });

  test('no id twice, no spelling with two owners', () => {
    const ids = codebook.slogans.formulas.map(({ id }) => id);
    const names = codebook.slogans.formulas.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
