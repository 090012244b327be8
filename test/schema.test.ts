import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, type Document, LAYERS, type Layer } from '../src/index.ts';
import { documentSchema, jsonSchema } from '../src/schema/document.ts';

test('schema/document.schema.json is what src/schema says (npm run golden)', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../schema/document.schema.json');
});

/** Keys in order, at every depth: `{a: [{b}]}` gives a, a.b. */
function keys(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keys(item, at)))];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${at}${key}`, ...keys(inner, `${at}${key}.`)]);
}

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/** The same from the JSON Schema. */
function schemaKeys({ properties = {}, items, anyOf = [] }: Node, at = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => [`${at}${key}`, ...schemaKeys(inner, `${at}${key}.`)]),
    ...(items ? schemaKeys(items, at) : []),
    ...anyOf.flatMap((option) => schemaKeys(option, at)),
  ];
}

const SEEDS = new URL('../seeds/', import.meta.url);
const known = schemaKeys(jsonSchema() as Node);

const itemShape = (layer: Layer): object =>
  (layer === 'numbers' ? documentSchema.shape.numbers.unwrap() : documentSchema.shape[layer]).element.shape;

describe.each(readdirSync(SEEDS).sort())('%s', (name) => {
  const source = readFileSync(new URL(name, SEEDS), 'utf8');
  const doc: Document = analyze(source, { path: `seeds/${name}`, layers: LAYERS });

  test('fits the schema', () => {
    expect(documentSchema.safeParse(doc).error?.issues ?? []).toEqual([]);
  });

  test('has all keys, no others, in the order of the contract', () => {
    const top = Object.keys(documentSchema.shape);
    expect(Object.keys(doc)).toEqual(top);
    expect(Object.keys(doc.metadata)).toEqual(Object.keys(documentSchema.shape.metadata.shape));
    const found = new Set(keys(doc));
    expect([...found].filter((key) => !known.includes(key))).toEqual([]);
    for (const layer of LAYERS)
      for (const item of doc[layer] ?? [])
        expect(Object.keys(item)).toEqual(
          Object.keys(itemShape(layer)).filter((key) => key !== 'page'), // of a PDF alone
        );
  });

  test('every quote is its span of the source', () => {
    const points = [...source.replace(/^\uFEFF/, '')];
    const { indicators, slogans, units, phases, dates, numbers = [] } = doc;
    const cited = [indicators, slogans, phases, dates, numbers, ...units.map((unit) => unit.mentions)].flat();
    for (const { span, quote } of cited) expect(points.slice(...span).join('')).toBe(quote);
  });
});
