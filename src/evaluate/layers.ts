import type { Cited, CodePointSpan, Document } from '../core/output.ts';
import { fold, near, overlap, placeOf, same, sameDays } from './compare.ts';
import type { Annotation, Gold, GoldDays, GoldIndicator, GoldSlogan } from './gold.ts';
import { type Miss, match, type Tally } from './tally.ts';

/** One report with its annotation and what was extracted. */
export interface Case {
  readonly gold: Gold;
  readonly text: string;
  readonly doc: Document;
}

type Place = (item: Annotation | Cited) => CodePointSpan;

/** The places of annotations are looked up in the text, each once. */
function places(text: string): Place {
  const known = new Map<object, CodePointSpan>();
  return (item) => {
    const at = 'span' in item ? item.span : (known.get(item) ?? placeOf(text, item));
    known.set(item, at);
    return at;
  };
}

const optional = <G extends Annotation>(items: readonly G[]): G[] =>
  items.map((item) => ({ ...item, required: false }));

export function scoreIndicators({ gold, text, doc }: Case, misses: Miss[]): Tally {
  const at = places(text);
  return match(
    {
      layer: 'indicators',
      gold: gold.indicators,
      predicted: doc.indicators,
      meets: (g, p, loosely) =>
        overlap(at(g), p.span) && (loosely || g.value === null || (near(g.value, p.value) && same(g.unit, p.unit))),
      attributes: (g, p) => ({
        span: p.quote === g.quote,
        bounds: near(g.min ?? null, p.min) && near(g.max ?? null, p.max),
        head: sameHead(g, p),
        subject: g.subject ? Boolean(p.subject) && within(p.subject, g.subject) : null,
      }),
      place: (item) => at(item)[0],
    },
    misses,
  );
}

/** The head itself, or a phrase around it that is not much longer than the annotated one. */
function sameHead(g: GoldIndicator, p: { head: string | null; name: string | null }): boolean {
  if (same(p.head, g.head)) return true;
  const longest = Math.max(fold(g.name).length, fold(g.head).length) + 6;
  return fold(p.name).includes(fold(g.head)) && fold(p.name).length <= longest;
}

const within = (a: string | null, b: string | null): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));

/** Formulas and quoted coinages are compared by their text; one called the other is no extra, but not found either. */
export function scoreCoinages({ gold, text, doc }: Case, type: 'formula' | 'quoted', misses: Miss[]): Tally {
  const at = places(text);
  const other = type === 'formula' ? 'quoted' : 'formula';
  return match(
    {
      layer: type === 'formula' ? 'formulas' : 'quoted',
      gold: [...typed(gold.slogans, type), ...optional(typed(gold.slogans, other))],
      predicted: typed(doc.slogans, type),
      meets: (g, p) => same(g.text, p.text),
      attributes: (g, p) => (g.members?.length ? { members: sameList(g.members, p.members) } : {}),
      place: (item) => at(item)[0],
    },
    misses,
  );
}

/** Mottos and parallels are compared by text or place. */
export function scoreFigures({ gold, text, doc }: Case, type: 'motto' | 'parallel', misses: Miss[]): Tally {
  const at = places(text);
  const other = type === 'motto' ? 'parallel' : 'motto';
  return match(
    {
      layer: type === 'motto' ? 'mottos' : 'parallels',
      gold: [...typed(gold.slogans, type), ...optional(typed(gold.slogans, other))],
      predicted: typed(doc.slogans, type),
      meets: (g, p) => same(g.text, p.text) || overlap(at(g), p.span),
      place: (item) => at(item)[0],
    },
    misses,
  );
}

const typed = <S extends { type: GoldSlogan['type'] }>(slogans: readonly S[], type: S['type']): S[] =>
  slogans.filter((slogan) => slogan.type === type);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((member, i) => same(member, b[i]));

export function scorePhases({ gold, text, doc }: Case, misses: Miss[]): Tally {
  const at = places(text);
  return match(
    {
      layer: 'phases',
      gold: gold.phases,
      predicted: doc.phases,
      meets: (g, p) =>
        (overlap(at(g), p.span) || same(g.name, p.name)) &&
        sameEdges(g.start, p.starts) &&
        sameEdges(g.end, p.ends) &&
        (Boolean(g.start ?? g.end) || (g.duration ?? null) === p.duration),
      attributes: (g, p) => ({
        name: same(g.name, p.name) || fold(p.name).includes(fold(g.name)),
        edtf: g.edtf ? sameDays(g.edtf, p.edtf) : null,
      }),
      place: (item) => at(item)[0],
    },
    misses,
  );
}

const sameEdges = (gold: GoldDays, { earliest, latest }: { earliest: string | null; latest: string | null }): boolean =>
  (gold?.[0] ?? null) === earliest && (gold?.[1] ?? null) === latest;

/** A date within a phase is no extra. */
export function scoreDates({ gold, text, doc }: Case, misses: Miss[]): Tally {
  const at = places(text);
  return match(
    {
      layer: 'dates',
      gold: [...gold.dates, ...optional(gold.phases.map(({ quote, n = 1 }) => ({ quote, n, edtf: null })))],
      predicted: doc.dates,
      meets: (g, p, loosely) => overlap(at(g), p.span) && (loosely || g.edtf === null || sameDays(g.edtf, p.edtf)),
      place: (item) => at(item)[0],
    },
    misses,
  );
}
