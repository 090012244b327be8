import { builtinCodebook } from '../codebook/load.ts';
import { regionByCode, regionNames, within } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import { isDay } from '../core/calendar.ts';
import type { Source, Stated } from '../core/document.ts';
import { type Note, TifaError } from '../core/problem.ts';

/** What names of files and folders can tell. */
const KEYS = ['province', 'city', 'county', 'region', 'year', 'month', 'date', 'batch', 'outlet', 'title'] as const;
type Key = (typeof KEYS)[number];
type Values = Partial<Record<Key, string>>;

/** Adds to a report what its path states. */
export type PathMetadata = (report: Source) => Source;

/**
 * Reads metadata off paths like `{province}/{year}.txt`: each `{key}` takes a part of a name (never a `/`), `*` any part; the
 * pattern is laid over the end of the path. A path that does not fit, and a value that names no area or date, are noted.
 */
export function pathMetadata(pattern: string, codebook: Codebook = builtinCodebook()): PathMetadata {
  const read = reader(pattern);
  return (report) => {
    const values = read(report.path);
    if (!values) return noted(report, [`${report.path} does not fit ${pattern}`]);
    const { stated, wrong } = statedBy(values, codebook);
    return noted({ ...report, stated: { ...report.stated, ...stated } }, wrong);
  };
}

const noted = (report: Source, messages: readonly string[]): Source => ({
  ...report,
  notes: [...report.notes, ...messages.map((message): Note => ({ code: 'path-metadata', message, span: null }))],
});

/** A pattern as a function from a path to the values of its keys. */
function reader(pattern: string): (path: string) => Values | null {
  const wrong = (what: string, remedy: string): TifaError => new TifaError('usage', `${pattern}: ${what}`, remedy);
  if (/[}*][{*]/.test(pattern))
    throw wrong('two parts without anything between them', 'Write what stands between them in the names.');
  const keys: Key[] = [];
  const source = pattern.replace(/\{([^{}]*)\}|\*|[^{*]+|\{/g, (part, key: string | undefined) => {
    if (part === '*') return '[^/]*';
    if (key === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (!isKey(key)) throw wrong(`unknown key {${key}}`, `Known: ${KEYS.map((known) => `{${known}}`).join(', ')}.`);
    if (keys.includes(key)) throw wrong(`{${key}} stands twice`, 'Write * for one of them.');
    keys.push(key);
    return '([^/]+?)';
  });
  if (keys.length === 0) throw wrong('no key in it', `Known: ${KEYS.map((known) => `{${known}}`).join(', ')}.`);
  const form = new RegExp(`(?:^|/)${source}$`, 'u');
  return (path) => {
    const match = form.exec(path);
    return match && Object.fromEntries(keys.map((key, i) => [key, match[i + 1]!]));
  };
}

/** Reports of the nation may lie beside those of provinces. */
const NATION = /^(?:全国|中国|国家|中央)$/;

const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

function statedBy(values: Values, codebook: Codebook): { stated: Stated; wrong: string[] } {
  const wrong: string[] = [];
  let area: Area | undefined;
  let exact = false;
  const national = NATION.test(values.province ?? values.region ?? '');
  for (const key of ['province', 'city', 'county', 'region'] as const) {
    const name = values[key];
    if (name === undefined || NATION.test(name)) continue;
    const found = areaOf(name, area, codebook);
    if (found) [area, exact] = [found, key === 'county' || key === 'region'];
    else wrong.push(`{${key}}: ${name} names no area${area ? ` of ${area.name}` : ''}`);
  }
  const published = dateOf(values);
  if (published === null) wrong.push(`{${values.date ? 'date' : 'year'}}: ${values.date ?? values.year} is no date`);
  const { title, outlet, batch } = values;
  const stated: Stated = {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(batch !== undefined && { batch }),
    ...(published && { [values.date === undefined ? 'year' : 'published']: published }),
    ...(area && { [exact ? 'region' : 'frame']: area.code }),
    ...(national && !area && { national }),
  };
  return { stated, wrong };
}

/** The area of a GB/T 2260 code or a name, full or short, in the area that was named before it. */
function areaOf(name: string, parent: Area | undefined, codebook: Codebook): Area | undefined {
  if (/^\d{6}$/.test(name)) return regionByCode(name);
  const hit = regionNames(codebook).longest(name, 0);
  if (!hit || hit.end < name.length) return undefined;
  const { areas } = hit.value;
  return parent ? areas.find((area) => within(area, parent)) : areas[0];
}

/** EDTF of {date} (2021-10-08, 20211008, 2021-10), or of {year} and {month}; null where there is no such day. */
function dateOf({ date, year, month }: Values): string | null | undefined {
  const given = date ?? (year === undefined ? undefined : month === undefined ? year : `${year}-${month}`);
  if (given === undefined) return undefined;
  const [, y, m, d] = /^(\d{4})(?:[-._年]?(\d{1,2})(?:[-._月]?(\d{1,2})日?|月)?|年)?$/.exec(given) ?? [];
  if (y === undefined || !isDay(Number(y), Number(m ?? 1), Number(d ?? 1))) return null;
  return [y, m, d].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}
