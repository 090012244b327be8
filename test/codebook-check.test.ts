import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCodebook } from '../src/codebook/check.ts';
import { builtinCodebook } from '../src/codebook/load.ts';
import { words } from '../src/codebook/words.ts';
import { lookUp } from '../src/index.ts';

interface Case {
  readonly file: string;
  readonly text: string;
  readonly says: readonly string[];
}

const codebook = builtinCodebook();
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The faults as lines; a remedy that goes on (the list of all dimensions) is cut where the fixture ends. */
const said = (file: string, text: string, look?: typeof lookUp): string[] =>
  checkCodebook([{ path: file, text }], { codebook, ...(look && { look }) }).map(
    ({ line, message, remedy }) => `${line}: ${message}. ${remedy}`,
  );

describe('slips in codebook files', () => {
  for (const { file, text, says } of parse(read('fixtures/codebook-check.yaml')) as Case[])
    test(says.join('\n') || `nothing wrong in ${file}`, () => {
      const lines = said(file, text);
      expect(lines.map((line, i) => line.slice(0, says[i]?.length ?? line.length))).toEqual(says);
    });

  test.each([
    ['no valid YAML', 'metrics.yaml', '- id: [a\n- b'],
    ['larger than 1 MiB', 'metrics.yaml', `#${'x'.repeat(2 ** 20)}`],
    ['no file of a codebook has this name', 'mesures.yaml', '[]'],
    ['nested too deeply', 'metrics.yaml', '- '.repeat(300_000)],
    ['Make it a list', 'metrics.yaml', 'id: 3'],
    ['nested too deeply', 'metrics.yaml', '['.repeat(300_000)],
  ])('%s', (what, file, text) => {
    expect(said(file, text).join('\n')).toContain(what);
  });
});

test('an example that is read otherwise is told', () => {
  const entry = (example: string): string =>
    `- {id: a/b, name: 水牛, english: B, unit: livestock, kind: count, direction: more, heads: [水牛存栏], examples: ['${example}']}`;
  expect(said('metrics.yaml', entry('水牛存栏3721头。'), lookUp)[0]).toContain('the example marks nothing');
  expect(said('metrics.yaml', entry('水牛存栏⟦3721⟧头。'), lookUp)[0]).toContain(
    '1: a/b: 3721 is not found in its example. Mark what is read there: 3721头.',
  );
  expect(said('metrics.yaml', entry('粮食产量⟦3721吨⟧。'), lookUp)[0]).toContain('3721吨 is read as grain/output');
});

test('the unit that keeps an example from its entry is named', () => {
  const entry = `- {id: a/b, name: 澳门生产总值, english: M, unit: money, kind: amount, direction: more, heads: [澳门生产总值], examples: ['澳门生产总值⟦3013亿澳门元⟧。']}`;
  expect(said('metrics.yaml', entry, lookUp)[0]).toContain('its unit is 澳门元, and unit: money holds 元');
});

test('what an own entry takes from a shipped one is noted', () => {
  const entry = (head: string): string =>
    `- {id: mine/gdp, name: 本地, english: L, unit: money, kind: amount, direction: more, heads: [${head}], examples: ['${head}⟦3亿元⟧。']}`;
  const notes = (head: string) =>
    checkCodebook([{ path: 'metrics-mine.yaml', text: entry(head) }], { codebook, own: true });
  expect(notes('本地生产总值')).toMatchObject([
    { line: 1, isNote: true, message: expect.stringContaining('takes every figure of gdp/level') },
  ]);
  expect(notes('国内生产总值')).toMatchObject([{ isNote: true }]);
  expect(notes('水牛交易总额')).toEqual([]);
});

describe('the codebook that is shipped', () => {
  const files = readdirSync(new URL('../codebook', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `codebook/${path}`)
    .sort();
  test('has no faults', () => {
    const faults = checkCodebook(
      files.map((path) => ({ path, text: read(path) })),
      { codebook },
    );
    expect(faults.map(({ path, line, message }) => `${path}:${line}: ${message}`)).toEqual([]);
  });
  test('has no word twice in a list', () => {
    const twice = files.flatMap((path) =>
      [...wordLists(parse(read(path)))].flatMap((list) => repeated(list).map((word) => `${path}: ${word}`)),
    );
    expect(twice).toEqual([]);
  });
});

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((word) => seen.has(word) || !seen.add(word));
}

/** The lists of words in a file: [开展, 组织], or Chinese words with blanks between. */
function* wordLists(value: unknown): Generator<readonly string[]> {
  if (typeof value === 'string') {
    if (!/[a-z] [a-z]/i.test(value)) yield words(value);
  } else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) yield value;
  else if (value && typeof value === 'object') for (const part of Object.values(value)) yield* wordLists(part);
}
