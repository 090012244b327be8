import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze, type Document } from '../src/index.ts';
import { figure } from '../src/render/figure.ts';
import { documentSchema } from '../src/schema/document.ts';

const SEEDS = new URL('../seeds/', import.meta.url);

/** What the seeds give, a line an item, to be read before it is accepted: `npm run golden` writes fixtures/golden anew. */
describe.each(readdirSync(SEEDS).sort())('%s', (name) => {
  const doc = analyze(readFileSync(new URL(name, SEEDS), 'utf8'), { path: `seeds/${name}` });

  test('gives what fixtures/golden says', async () => {
    await expect(reviewed(doc)).toMatchFileSnapshot(`../fixtures/golden/${name.replace(/_.*/, '')}.md`);
  });

  test('fits the schema', () => {
    expect(documentSchema.parse(doc)).toEqual(doc);
  });
});

function reviewed(doc: Document): string {
  const { metadata, text, indicators, slogans, units, phases, dates, warnings } = doc;
  const { region, ...stated } = metadata;
  return [
    `# ${doc.source.path}`,
    [
      ...Object.entries(stated).map(([key, value]) => `- ${key}: ${value}`),
      `- region: ${region ? `${region.name} ${region.code} ${region.level}` : null}`,
      `- text: ${text.length} characters, ${text.sentences} sentences`,
      `- body: ${text.body.map((span) => span.join('–')).join(', ')}`,
      ...text.sections.map(({ heading, span }) => `- section ${span.join('–')}: ${heading}`),
    ].join('\n'),
    table(
      'indicators',
      indicators,
      ({ span, quote, kind, modifier, head, name, subject, subject_unit, change, ...i }) => [
        at(span, quote),
        `${kind} ${modifier} ${figure({ modifier, ...i })}`,
        ...(i.value !== i.min || i.value !== i.max ? [`value ${i.value}`] : []),
        head === name ? `${head}` : `${head} in ${name}`,
        ...some('of', subject && `${subject}${subject_unit ? ` ${subject_unit}` : ''}`),
        ...some('metric', i.metric),
        ...some('change', change && `${change.direction} ${change.basis ?? ''}`.trim()),
        ...some('as of', i.as_of),
        ...some(
          'stands',
          [i.status === 'target' ? i.status : null, i.scope, i.period].filter(Boolean).join(' ') || null,
        ),
      ],
    ),
    table('slogans', slogans, ({ span, quote, type, text: said, head, numbers, members, complete, occurrences }) => [
      at(span, quote),
      type,
      ...some('read', said === quote ? null : said),
      ...some('head', head),
      ...some('numbers', numbers.join(' ') || null),
      ...some(complete === false ? 'members, not all' : 'members', members.join(' | ') || null),
      ...some(
        'again',
        occurrences
          .slice(1)
          .map(([start]) => start)
          .join(' ') || null,
      ),
    ]),
    table('units', units, ({ id, full_name, level, type, region: code, mentions }) => [
      `${id} ${full_name}`,
      `${level} ${type}${code ? ` ${code}` : ''}`,
      mentions.map(({ span, quote }) => at(span, quote)).join(', '),
    ]),
    table('phases', phases, ({ span, quote, name, batch, scope, starts, ends, edtf, duration }) => [
      at(span, quote),
      `${name}`,
      ...some('batch', batch),
      ...some('scope', scope),
      `${starts.earliest}..${starts.latest} to ${ends.earliest}..${ends.latest}`,
      ...some('edtf', edtf),
      ...some('lasts', duration),
    ]),
    table('dates', dates, ({ span, quote, edtf, earliest, latest, event }) => [
      at(span, quote),
      `${edtf}`,
      `${earliest}..${latest}`,
      ...some('event', event),
    ]),
    table('warnings', warnings, ({ span, code, message }) => [`${span?.[0] ?? ''} ${code}`.trim(), message]),
  ]
    .join('\n\n')
    .concat('\n');
}

const table = <T>(name: string, items: readonly T[], cells: (item: T) => readonly string[]): string =>
  [`## ${name}: ${items.length}`, ...items.map((item) => `- ${cells(item).join(' · ')}`)].join('\n');

const at = ([start]: readonly [number, number], quote: string): string => `${start} ${quote.replace(/\n/g, '⏎')}`;

const some = (label: string, value: string | null): string[] => (value === null ? [] : [`${label} ${value}`]);
