import { groupBy } from '../core/group.ts';
import type { Kind } from '../core/output.ts';
import { type Trie, trie } from '../core/trie.ts';
import { BLANKS, unitsOf as characters } from '../core/units.ts';
import { derived } from './load.ts';
import type { MetricEntry } from './metric-types.ts';
import { endPattern } from './pattern.ts';
import type { Codebook } from './types.ts';

/** What a figure says: how much there is, by how much it changed, which place it takes, or its share in parts (一半). */
export type Measure = 'level' | 'change' | 'rank' | 'ratio';

export const measureOf = (kind: Kind): Measure =>
  kind === 'change' || kind === 'rank' || kind === 'ratio' ? kind : 'level';

/** A head of a metric, ready to be compared: 修订…制度 has the lead 修订 and the tail 制度. */
export interface Form {
  readonly metric: MetricEntry;
  readonly lead: string;
  readonly tail: string;
  /** began with …: any words may stand before */
  readonly open: boolean;
  /** how much it says: the longer form is the more specific one */
  readonly weight: number;
  readonly units: ReadonlySet<string>;
  readonly measure: Measure;
}

/** The text that forms are compared in: without 的, quotation marks, blanks and brackets, 国内生产总值 in one form. */
export function plainPhrase(text: string, codebook: Codebook): string {
  const bare = holds(text, isLeftOut) ? text.replace(/\([^()]{0,30}\)/g, '').replace(/[\s的“”‘’·]/g, '') : text;
  const names = gdpNames(codebook);
  if (!holds(bare, names.begins)) return bare;
  let plain = '';
  for (let at = 0; at < bare.length; ) {
    const hit = names.longest(bare, at);
    plain += hit ? hit.value : bare[at]!;
    at = hit?.end ?? at + 1;
  }
  return plain;
}

const isLeftOut = characters(`${BLANKS}(的“”‘’·`);

/** Whether a text has a unit of a set. */
function holds(text: string, is: (unit: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (is(text.charCodeAt(at))) return true;
  return false;
}

const gdpNames = derived(({ qualifiers: { gdp } }): Trie<string> => trie(gdp.map((name) => [name, gdp[0]!])));

/** Reads a head as it is written in the codebook; `…` stands for any words. */
export function formOf(head: string, metric: MetricEntry, codebook: Codebook): Form {
  const open = head.startsWith('…');
  const [lead = '', tail] = head
    .slice(open ? 1 : 0)
    .split('…')
    .map((part) => plainPhrase(part, codebook));
  const parts = tail === undefined ? { lead: '', tail: lead } : { lead, tail };
  return {
    metric,
    ...parts,
    open,
    weight: parts.lead.length + parts.tail.length,
    units: unitsOf(metric.unit, codebook),
    measure: measureOf(metric.kind),
  };
}

/** The units that figures of a dimension may have. */
export const unitsOf = (dimension: string, codebook: Codebook): ReadonlySet<string> =>
  unitsByDimension(codebook).get(dimension) ?? NO_UNITS;

const NO_UNITS: ReadonlySet<string> = new Set();
const unitsByDimension = derived(
  ({ dimensions }): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(dimensions.map(({ id, units = [], scaled = {} }) => [id, new Set([...units, ...Object.keys(scaled)])])),
);

/** The metrics that have patterns, which only codebooks of users have, in their order. */
export const patterned = derived((codebook) =>
  codebook.metrics
    .filter(({ patterns = [] }) => patterns.length > 0)
    .map((metric) => ({
      metric,
      units: unitsOf(metric.unit, codebook),
      measure: measureOf(metric.kind),
      patterns: metric.patterns!.map(endPattern),
    })),
);

/** All heads of a metric: its own and those it shares with another one, which may share them in turn. */
export function headsOf(metric: MetricEntry, named: ReadonlyMap<string, MetricEntry>): readonly string[] {
  const heads = new Set(metric.heads);
  const seen = new Set([metric]);
  for (let at = named.get(metric.heads_of ?? ''); at && !seen.has(at); at = named.get(at.heads_of ?? '')) {
    for (const head of at.heads ?? []) heads.add(head);
    seen.add(at);
  }
  return [...heads];
}

/** The metrics by their ids. */
export const metricsById = derived(
  ({ metrics }): ReadonlyMap<string, MetricEntry> => new Map(metrics.map((metric) => [metric.id, metric])),
);

/** The forms that may close a text, by its last two characters, the most specific first. Forms are made when a text first ends like them. */
export const formsClosing = derived((codebook): ((text: string) => readonly Form[]) => {
  const named = metricsById(codebook);
  const heads = codebook.metrics.flatMap((metric) => headsOf(metric, named).map((head) => ({ head, metric })));
  const byEnding = groupBy(heads, ({ head }) => endingOfHead(head, codebook));
  const made = new Map<number, readonly Form[]>();
  return (text) => {
    const ending = endingOf(text);
    const known = made.get(ending);
    if (known) return known;
    const closing = byEnding.get(ending);
    if (!closing) return NO_FORMS;
    const forms = closing.map(({ head, metric }) => formOf(head, metric, codebook)).sort(bySpecificity);
    made.set(ending, forms);
    return forms;
  };
});

const NO_FORMS: readonly Form[] = [];

/** The last two units of a text as one number. */
const endingOf = (text: string): number =>
  text.length < 2 ? text.charCodeAt(0) : (text.charCodeAt(text.length - 2) << 16) | text.charCodeAt(text.length - 1);

/** The last two units of a head in its plain form; of most they are the last two that are written. */
function endingOfHead(head: string, codebook: Codebook): number {
  const last = head.length - 1;
  const isAsWritten = last > 0 && !isRewritten(head.charCodeAt(last)) && !isRewritten(head.charCodeAt(last - 1));
  return endingOf(isAsWritten ? head : plainPhrase(head.slice(head.lastIndexOf('…') + 1), codebook));
}

/** What a plain form may leave out or write in another way, and what cuts a head in two. */
const isRewritten = characters(`${BLANKS}()的“”‘’·…ABCDEFGHIJKLMNOPQRSTUVWXYZ`);

/** Of equals the one that stands first in the codebook: a user's own entry. */
const bySpecificity = (a: Form, b: Form): number => b.weight - a.weight || Number(a.open) - Number(b.open);

/** Where a form begins in a text that it closes, or -1. */
export function startOf({ lead, tail }: Form, text: string): number {
  const at = text.length - tail.length;
  if (at < 0) return -1;
  // most have their last two characters alone in common: `endsWith` is a call
  for (let i = tail.length - 1; i >= 0; i--) if (tail.charCodeAt(i) !== text.charCodeAt(at + i)) return -1;
  if (lead === '') return at;
  return at < lead.length ? -1 : text.lastIndexOf(lead, at - lead.length);
}
