import { isLimited } from '../codebook/limiting.ts';
import {
  type Form,
  formsClosing,
  type Measure,
  measureOf,
  patterned,
  plainPhrase,
  startOf,
} from '../codebook/match.ts';
import { qualifiers } from '../codebook/qualify.ts';
import type { Codebook } from '../codebook/types.ts';
import type { IndicatorFinding } from '../core/finding.ts';
import type { Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';

export type Measured = Pick<IndicatorFinding, 'head' | 'name' | 'unit' | 'kind'>;

/** The words of a figure's clause to both sides: they may say what is done to what is counted. */
export interface Clause {
  readonly before: string;
  readonly after: string;
}

const NOTHING: Clause = { before: '', after: '' };

/** A text that a head must close; what is measured begins at `from`, the words before it only say what is done. */
interface Candidate {
  readonly text: string;
  readonly from: number;
  /** what is measured was said with an earlier figure, so that the head must hold what is done now (修订|制度) */
  readonly elided: boolean;
  readonly measure: Measure;
}

/** The codebook's metric for an indicator, or null where none fits: the most specific head decides. */
export function metricOf(measured: Measured, codebook: Codebook, { before, after }: Clause = NOTHING): string | null {
  const name = plainPhrase(whatOf(measured), codebook);
  const clause = lastItem(plainPhrase(before, codebook));
  const candidates = [...done(measured, name, clause, after, codebook), ...grown(measured, name, clause, codebook)];
  const own = patterned(codebook).find(
    ({ units, measure, patterns }) =>
      units.has(measured.unit) &&
      candidates.some((said) => said.measure === measure && patterns.some((matches) => matches(said.text))),
  );
  if (own) return own.metric.id;
  let best: Form | undefined;
  for (const candidate of candidates) best = formFor(candidate, measured.unit, best?.weight ?? -1, codebook) ?? best;
  return best?.metric.id ?? null;
}

/** What is counted: the phrase, but the kind of case that a verb holds (执行案件 of 结案). */
function whatOf({ head, name }: Measured): string {
  const isHeld = head && name?.endsWith('案') && KIND_OF_CASE.test(head);
  return (isHeld ? head : name) ?? head ?? '';
}

/** The most specific form that closes a candidate, if it says more than `least`. */
function formFor(
  { text, from, measure, elided }: Candidate,
  unit: string,
  least: number,
  codebook: Codebook,
): Form | undefined {
  const { isHarmless } = qualifiers(codebook);
  for (const form of formsClosing(codebook)(text)) {
    if (form.weight <= least) return undefined;
    if (form.measure !== measure) continue;
    const start = startOf(form, text);
    if (start < 0 || (elided && start >= from) || !form.units.has(unit)) continue;
    if (start > from && !form.open && !isHarmless(text.slice(from, start))) continue;
    // what limits a longer head limits the shorter ones: 涉企案件|法定审限内结案率
    return isLimited(text.slice(0, start), Math.min(from, start), form.metric, codebook) ? undefined : form;
  }
  return undefined;
}

/** Growth is of what is named alone: 国内生产总值|增长6.9%, and 国内生产总值增速6.9%. */
function grown({ kind }: Measured, name: string, clause: string, codebook: Codebook): Candidate[] {
  if (kind !== 'change' && kind !== 'rate') return [];
  const { trimmed, grown, bare } = qualifiers(codebook);
  const at = name === '' ? -1 : clause.lastIndexOf(name);
  const lead = at < 0 ? '' : clause.slice(0, at);
  const noun = grown(name);
  const nouns = [...(kind === 'change' ? trimmed(name) : []), ...(noun === null ? [] : trimmed(noun))];
  const found: Candidate[] = nouns.map((text) => ({
    text: lead + text,
    from: lead.length,
    measure: 'change',
    elided: false,
  }));
  const whole = grown(bare(clause));
  if (whole !== null && kind === 'change') found.push({ text: whole, from: 0, measure: 'change', elided: false });
  return found;
}

/** How long what is said of the things behind a figure may be: 实现易地搬迁脱贫 */
const PREDICATE = 8;

/** cases of one kind (执行案件), named with an earlier figure: what is done to them is done to no others */
const KIND_OF_CASE = /.(?<!逮捕|批捕|起诉)案件$|^涉.{1,8}案$/;

/** Levels and ranks: the noun phrase with the verb before it (审结|案件), the verb alone where persons are counted. */
function done({ kind, head }: Measured, name: string, clause: string, after: string, codebook: Codebook): Candidate[] {
  const measure = measureOf(kind);
  if (measure === 'change') return [];
  const { trimmed, undetermined, grown, bare, personsAt, happened } = qualifiers(codebook);
  const whole = bare(clause);
  const next = plainPhrase(after, codebook);
  const at = name === '' ? -1 : clause.lastIndexOf(name);
  // 城乡居民收入|分别为…, (城镇常住人口77116万人,)占总人口比重: a part of the name stands there, and nothing is left out
  const isPart = (head !== null && whole.endsWith(head)) || (whole !== '' && name.endsWith(whole));
  const isShared = at < 0 && head !== name && isPart;
  const verb = at >= 0 ? bare(clause.slice(0, at)) : isShared ? '' : whole;
  const elided = at < 0 && !isShared && !next.startsWith(name);
  const bound = elided && verb !== '' && measure === 'level';
  // 解难题|两项|任务: what counts is 任务, a word that may be left out only beside another noun
  const plain = undetermined(name);
  const isKind = elided && KIND_OF_CASE.test(plain);
  // 新收执行案件135万件。其中,2017年收案|62万件: 收执行案件
  const deed = isKind ? verb.replace(/案$/, '') : verb;
  const found: Candidate[] = [];
  for (const noun of plain === name ? trimmed(name) : [...trimmed(name), plain])
    if (noun !== '' || name === '') found.push({ text: deed + noun, from: deed.length, measure, elided: bound });
  if (at >= 0) found.push({ text: whole, from: at, measure, elided: false });
  const reached = grown(whole);
  if (reached !== null) found.push({ text: reached, from: 0, measure, elided: false });
  if ((elided && !isKind) || personsAt(name, 0) === name.length)
    found.push({ text: verb, from: verb.length, measure, elided: false });
  // 近1亿|农村贫困人口|实现脱贫
  const said =
    name !== '' && next.startsWith(name)
      ? name + next.slice(name.length, name.length + PREDICATE).replace(/[、和及与].*$/, '')
      : '';
  for (let end = said.length; end > name.length; end--)
    found.push({ text: said.slice(0, end), from: 0, measure, elided: false });
  for (let what = happened(next).slice(0, 8); what.length > 1; what = what.slice(0, -1))
    found.push({ text: what, from: 0, measure, elided: false });
  return found;
}

/** How far to the left and to the right of a figure its clause is looked at. */
const REACH = 60;
const AHEAD = 30;

/** Behind the last figure of a list: 受理案件100件、审结 → 审结. */
const lastItem = (clause: string): string => clause.replace(/^.*\d[^\d、和并]{0,6}[、和并]/, '');

const isMark = unitsOf(',;:。!?\n');

/** The words of a figure's clause before and after it. */
export function clauseOf(text: string, { start, end }: Span): Clause {
  let from = start;
  while (from > Math.max(0, start - REACH) && !isMark(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < Math.min(text.length, end + AHEAD) && !isMark(text.charCodeAt(to))) to++;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
