import { knownFormulas, type SloganLexicon, schemeAfter, sloganLexicon } from '../../codebook/slogans.ts';
import type { FormulaEntry } from '../../codebook/types.ts';
import { placesWhere } from '../../core/beginnings.ts';
import type { MentionValues } from '../../core/mention.ts';
import type { Span } from '../../core/span.ts';
import { trie } from '../../core/trie.ts';
import { unitsOf } from '../../core/units.ts';
import { placesOf } from '../places.ts';
import { defineRecognizer, type Found, type Scene } from '../recognizer.ts';
import { bareCodes, bareFormulas } from './bare.ts';
import type { Listing } from './enumeration.ts';
import { codedForm, type Form, headOf, knownForm, numeralForm } from './form.ts';
import { type FormulaAt, membersAt } from './members.ts';

/** Before a numeral these make it part of a longer one or of an ordinal: 十三个环节, 第三个环节. */
const isLead = unitsOf('零〇一二三四五六七八九十百千万亿第0123456789.+');

/** A report that says at so many places not what a formula stands for does not say it. */
const ENOUGH = 40;
const NOTHING: Listing = { members: [], complete: null };

/**
 * Numeral abbreviations that name a list or scheme: quoted ones by their form (“四个意识”, “1+5”), known ones anywhere
 * (八项规定), unknown ones without quotation marks only where the report lists their members, or quotes them elsewhere.
 */
export const formula = defineRecognizer({
  name: 'formula',
  yields: 'formula',
  needs: ['quote'],
  *scan(scene) {
    const { text, codebook } = scene;
    const words = sloganLexicon(codebook);
    const spans = new Map<number, number>();
    const looked = new Map<string, number>();
    const yieldAt = (found: FormulaAt, rule: string): Found<'formula'> => {
      const { inner, surface, form } = found;
      spans.set(inner.start, inner.end);
      const times = looked.get(surface) ?? 0;
      const listing = times < ENOUGH ? membersAt(text, found, words) : NOTHING;
      looked.set(surface, listing.complete ? ENOUGH : times + 1);
      return { span: inner, rule, value: formulaValue(surface, form, listing) };
    };
    const quoted = new Map<string, Form>();
    for (const { span, value } of scene.mentions('quote')) {
      const form = quotedForm(value.text, text, span, scene, words);
      if (!form) continue;
      quoted.set(value.text, form);
      const outer = { start: span.start - 1, end: span.end + 1 };
      const entry = knownAs(value.text, scene);
      yield yieldAt(
        { outer, inner: span, surface: value.text, form, known: entry?.members, plain: entry?.unquoted === false },
        'formula-quoted',
      );
    }
    for (const found of listed(scene, quoted, spans)) yield yieldAt(found, 'formula-known');
    for (const found of bareCodes(text, spans, words)) yield yieldAt(found, 'formula-code');
    for (const found of bareFormulas(text, placesOf(scene.doc, codebook).numerals, spans, words))
      yield yieldAt(found, 'formula-listed');
  },
});

const formulaValue = (
  text: string,
  { numbers, head }: Form,
  { members, complete }: Listing,
): MentionValues['formula'] => ({
  text,
  numbers,
  head,
  members,
  complete,
});

/** The form of what stands between quotation marks; null when it is no formula. */
function quotedForm(surface: string, text: string, at: Span, scene: Scene, words: SloganLexicon): Form | null {
  if (surface.length > 24) return null;
  const known = knownAs(surface, scene);
  if (known) return formOf(known, surface, words);
  const form =
    spelledOut(surface, text, at.end) ??
    codedForm(surface, words) ??
    spelledForm(surface, text, at.end, words) ??
    numeralForm(surface, words) ??
    definedForm(surface, text, at.end, words);
  if (!form || !/^[\dNXnx+]+$/.test(surface)) return form;
  return { ...form, head: form.head ?? schemeAfter(text, at.end + 1, words) };
}

/** “三六八九”工作思路: a code in Chinese digits, where its scheme follows. */
function spelledForm(surface: string, text: string, end: number, words: SloganLexicon): Form | null {
  if (!/^[一二三四五六七八九]{3,6}$/.test(surface) || words.nicknames.has(surface)) return null;
  const head = schemeAfter(text, end + 1, words);
  return head === null ? null : { numbers: [...surface].map((digit) => '一二三四五六七八九'.indexOf(digit) + 1), head };
}

/** “12345”抓落实:“1”,即…: a number that is mostly a hotline's, where its digits are explained. */
const spelledOut = (surface: string, text: string, end: number): Form | null =>
  /^[1-9]{3,6}$/.test(surface) && text.slice(end, end + 24).includes(`“${surface[0]}”`)
    ? { numbers: [...surface].map(Number), head: null }
    : null;

/** The entry of the codebook for the whole of a text. */
function knownAs(surface: string, { codebook }: Scene): FormulaEntry | null {
  const hit = knownFormulas(codebook).longest(surface, 0);
  return hit?.end === surface.length ? hit.value : null;
}

/** A lone 一 names no list, unless it is defined on the spot: “一个目标”,就是要打造…铁军。 */
function definedForm(surface: string, text: string, end: number, words: SloganLexicon): Form | null {
  if (!surface.startsWith('一') || !/^一[个项条]\p{Script=Han}{2,4}$/u.test(surface)) return null;
  if (!/^”,?(?:就是|即|也就是|是指|指的是)/.test(text.slice(end, end + 6))) return null;
  return { numbers: [1], head: headOf(surface.slice(1), words) };
}

/** Known formulas, and those that the report quotes elsewhere, where they stand without quotation marks. */
function* listed(
  scene: Scene,
  quoted: ReadonlyMap<string, Form>,
  spans: ReadonlyMap<number, number>,
): Generator<FormulaAt> {
  const { text, codebook } = scene;
  const words = sloganLexicon(codebook);
  const known = knownFormulas(codebook);
  const again = trie([...quoted].filter(([surface]) => surface.length > 2 && !/^\d+$/.test(surface)));
  const inContext = new Map<FormulaEntry, boolean>();
  const allowed = (entry: FormulaEntry, end: number): boolean => {
    if (entry.unquoted === false || entry.not_before?.includes(text.charAt(end))) return false;
    let fits = inContext.get(entry);
    if (fits === undefined) {
      fits = !entry.context || entry.context.some((word) => text.includes(word));
      inContext.set(entry, fits);
    }
    return fits;
  };
  const taken = [...spans].sort(([a], [b]) => a - b);
  let next = 0;
  let free = 0;
  const places = placesOf(scene.doc, codebook).formulas;
  for (const at of quoted.size > 0 ? merged(places, placesWhere(text, again.beginnings())) : places) {
    for (; next < taken.length && taken[next]![0] <= at; next++) if (taken[next]![0] >= free) free = taken[next]![1];
    if (at < free || isLead(text.charCodeAt(at - 1))) continue;
    const hit = known.longest(text, at);
    const repeat = again.longest(text, at);
    const end = Math.max(hit?.end ?? 0, repeat?.end ?? 0);
    if (end === 0) continue;
    const surface = text.slice(at, end);
    const form = repeat?.end === end ? repeat.value : formOf(hit!.value, surface, words);
    if (repeat?.end !== end && !allowed(hit!.value, end)) continue;
    const inner = { start: at, end };
    yield { outer: inner, inner, surface, form, known: knownAs(surface, scene)?.members };
    free = end;
  }
}

/** Places of two lists in one, in order. */
const merged = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

function formOf(entry: FormulaEntry, surface: string, words: SloganLexicon): Form {
  const form = knownForm(surface, words);
  return { numbers: entry.numbers ?? form.numbers, head: entry.head !== undefined ? entry.head : form.head };
}
