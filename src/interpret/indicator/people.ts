import { phraseAfter } from './after.ts';
import { type Figure, type Named, named, PERSONS } from './figure.ts';
import { is, lastBefore, lastContentWord, upToFigure, wordAt } from './words.ts';

// Figures that count people by what befell them or by what they were given.

/** What befalls people, right behind their number: 造成3人|死亡、2人|受伤. */
const BEFALLS =
  /^(死亡|遇难|失踪|失联|受伤|轻伤|重伤|轻微伤|溺亡|溺水|被困|中毒|伤亡|下落不明|牺牲|殉职|负伤|获救|受灾|紧急转移安置|转移安置|紧急生活救助)$/;

/** What befell the people that are counted, before or behind the figure: 死亡19人; the clause says nothing more of them. */
export function befallen({ end, left, quantity, words }: Figure): Named | null {
  if (!PERSONS.has(quantity.value.unit) && quantity.value.unit !== '人次') return null;
  const [first, next] = words({ start: quantity.span.end, end }).filter((word) => word.text !== '需');
  if (first && next && BEFALLS.test(first.text) && BEFALLS.test(next.text)) {
    const name = first.text + next.text; // 590人|死亡失踪
    return { name, head: name };
  }
  const isBehind =
    first !== undefined && BEFALLS.test(first.text) && (!next || is(next, 'conjunctions') || next.text.startsWith('('));
  const said = isBehind ? first : wordAt(left, lastContentWord(left));
  return said && BEFALLS.test(said.text) ? { name: said.text, head: said.text } : null;
}

/** Before those to whom something is given: 为|13690户|发放补贴. */
const TO = /^([为向给]|先后为|共为|累计为)$/;
/** 对2人|予以|提醒谈话 */
const GIVES = /^(予以|给予|作出)$/;

/** What is given to those who are counted, behind the figure: 向|377000人|发放现金补助, 为|243户530人|发放救助金, 对|2人|予以提醒谈话. */
export function givenTo({ codebook, end, left, quantity, text, words }: Figure): Named | null {
  const last = lastBefore(left, left.length, (word) => !is(word, 'adverbs'));
  const to = wordAt(left, last)?.text ?? '';
  if (!/^[人名户家位]$|^人次$|^户次$/.test(quantity.value.unit) || !(TO.test(to) || to === '对')) return null;
  const behind = words({ start: quantity.span.end, end });
  const from = behind.findIndex(({ mention }) => mention?.type !== 'quantity');
  const [verb, ...rest] = from < 0 ? [] : behind.slice(from).filter((word, i) => i > 0 || !is(word, 'adverbs'));
  if (!is(verb, 'verbs', 'funding', 'verbal_nouns') || rest.length === 0) return null;
  if (to === '对' && !GIVES.test(verb!.text)) return null;
  const at = phraseAfter(text, upToFigure(rest), false, codebook);
  return at && named({ text, words }, at);
}
