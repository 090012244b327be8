import { slice } from '../../core/span.ts';
import { phraseAfter } from './after.ts';
import { type Figure, isClassifier, type Named, named } from './figure.ts';
import { isSum } from './suffixes.ts';
import { is } from './words.ts';

/** The object that a verb had before in its sentence: 发行|特别国债…,今年先|发行|1万亿元. */
export function sameVerb(f: Figure): Named | null {
  const verb = f.left.findLast((word) => is(word, 'verbs'));
  if (!verb || is(verb, 'happenings')) return null; // 脱贫滚动计划…,今年|脱贫|68户
  const from = Math.max(f.sentence.start, verb.span.start - REACH);
  const earlier = f.text.slice(from, verb.span.start).lastIndexOf(verb.text);
  if (earlier < 0) return null;
  const start = from + earlier + verb.text.length;
  const length = f.text.slice(start, verb.span.start).search(/[,;:]/);
  const end = length < 0 ? verb.span.start : start + length;
  const object = phraseAfter(f.text, f.words({ start, end }), false, f.codebook);
  return object && !(isClassifier(f.quantity) && isSum(slice(f.text, object), f.codebook)) ? named(f, object) : null;
}

/** How far back in its sentence a verb may have had its object. */
const REACH = 200;

/** What was done, where nothing says to what: 处分|1647人. */
export function verbBefore(f: Figure): Named | null {
  if (f.phrase.differs) return null;
  const verb = f.left.findLast((word) => is(word, 'verbs', 'verbal_nouns'));
  return verb ? { name: verb.text, head: verb.text } : null;
}

/** What those do who are counted: 5700多万人|受益. */
export function verbAfter(f: Figure): Named | null {
  if (f.quantity.value.kind !== 'count' || f.phrase.change) return null;
  const after = f.words({ start: f.quantity.span.end, end: f.end });
  const at = after.findIndex((word) => !is(word, 'adverbs', 'modals'));
  const verb = after[at];
  const [object, ...more] = after.slice(at + 1).filter((word) => word.text !== '了');
  if (!is(verb, 'verbs')) return null;
  if (object && QUOTED.test(object.mention?.type ?? '') && more.length === 0) {
    const name = object.text.replace(/[“”]/g, ''); // 593万人次|购买|“通勤月票”
    return { name, head: name };
  }
  const told = object && GIVES.test(verb!.text) && more.length === 0 && object.mention === null ? object : verb!; // 实现|就业
  return { name: told.text, head: told.text };
}

const QUOTED = /^(quote|title)$/;

/** Verbs that say nothing without their object: 1.5万人|实现|就业, 12人|受到|处分. */
const GIVES = /^(给予|予以|实现|受到|得到|获得|接受|享受|获|受)$/;
