import { derived } from '../../codebook/load.ts';
import { type SloganLexicon, schemeIn, words } from '../../codebook/slogans.ts';
import type { Span } from '../../core/span.ts';
import { type Trie, trie } from '../../core/trie.ts';

const LONGEST = 16;
const LONGEST_NAME = 28;
const SENTENCE = /[。!?;…:\n]|[,、]$/;
/** 他说:“…”, 王某表示,“…” */
const SPEAKER_BEFORE =
  /(?:说|道|问|喊|称|答|写道|表示|指出|强调|认为|坦言|感慨|感叹|告诉(?:记者|笔者|我们)?|介绍|回忆|承诺|呼吁|[他她]说)[:,]?$/;
/** “…”,王某说 */
const SPEAKER_AFTER =
  /^”[,]?(?:(?!会上|系列|活动|行动)[^,。;:!?”]){1,16}?(?:说|表示|告诉|感慨|坦言|称赞|回忆|笑言|直言|介绍道)(?:道|,|。|:)/;
/** (以下简称“省委”) is a short name. */
const SHORT_FOR = /(?:简称|下称)为?$/;
const TALK = /[吗呢吧啊呀嘛您咱]|你们?|我们?(?!为)/;
const DOCUMENT = /^关于.{2,}的(?:通知|决定|意见|决议|方案|办法|规定|报告|公告|批复|指示|声明)$/;
/** 12·26, 5.12: nicknames of days and cases */
const DAY = /^\d{1,2}[·.・]\d{1,2}$/;
const PLAN = /^(?:规划|计划|时期|期间|规划纲要|纲要|普法|普法规划|收官|开局|末|初|目标)?$/;

const nicknames = derived(({ slogans }) => trie(words(slogans.nicknames).map((name) => [name, true as const])));

export { nicknames };

/**
 * Whether what stands between quotation marks is a coinage: a figure, a label or a catchword (“后半篇”文章, “雪亮工程”);
 * not speech, not a document's title, not the nickname of a day or a plan (“七一”, “十四五”).
 */
export function isCoinage(text: string, at: Span, names: Trie<true>, lexicon: SloganLexicon): boolean {
  const quote = text.slice(at.start, at.end);
  if (quote.length < 2 || SENTENCE.test(quote) || DOCUMENT.test(quote) || DAY.test(quote)) return false;
  if (!/\p{Script=Han}|\+/u.test(quote)) return false;
  if (names.all(quote, 0).some(({ end }) => PLAN.test(quote.slice(end)))) return false;
  return !isSpeech(text, at, quote) && (quote.length <= LONGEST || isName(quote, lexicon));
}

/** Direct speech: introduced or followed by a speaker, or talking to somebody; short names as well. */
function isSpeech(text: string, at: Span, quote: string): boolean {
  const before = text.slice(Math.max(0, at.start - 10), at.start - 1);
  if (SHORT_FOR.test(before)) return true;
  const spoken = SPEAKER_BEFORE.exec(before)?.[0];
  if (spoken && (/[:,]$/.test(spoken) || quote.length > 10)) return true;
  if (/:$/.test(before) && quote.length > 10 && /,/.test(quote)) return true;
  if (quote.length > 5 && SPEAKER_AFTER.test(text.slice(at.end, at.end + 24))) return true;
  return TALK.test(quote) && (quote.length > 6 || /[吗呢吧啊呀嘛]$/.test(quote));
}

/** A long quotation is a coinage when it is the name of a scheme or a row of like parts. */
function isName(quote: string, lexicon: SloganLexicon): boolean {
  if (quote.length > LONGEST_NAME) return false;
  const parts = quote.split(/[、,+\s]/).filter(Boolean);
  if (parts.length > 1) return Math.max(...parts.map((part) => part.length)) <= 12;
  return schemeIn(quote, lexicon) !== null;
}
