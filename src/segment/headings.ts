import { type Mark, markOf } from './marks.ts';

const END = /[。!?…;][”’")\]》】]{0,4}$/;
const LONGEST_END = 5;
const isEnded = (text: string): boolean => END.test(text.slice(-LONGEST_END));
const OPEN_ENDED = /[,、;:(“‘《]$/;
const SALUTATION = /^(?:尊敬的|敬爱的|各位|同志们|主席|代表们|委员们|朋友们|女士们|先生们).{0,30}[,:!]?$/;
const SIGNATURE =
  /^(?:[(].*[)]|.{0,16}\d{4}年\d{1,2}月\d{1,2}日.{0,40}|.{0,14}(?:总理|主席|主任|省长|市长|州长|县长|区长|院长|检察长|行政长官|书记) ?.{2,4}|附件?[:：].*|.*记者.*|.*通讯员.*)$/;
/** Columns of a table: figures or wide blanks between short words. */
const CELLS = /(?:\d[\d.,]* +){2}|(?:\S+ {2,}){2}|^[\d.,%+\-‰ ]+$/;
/** What is said in a speech, not above it. */
const SPEAKS = /我们|我代表|按照我|请.{0,8}审议|提出意见/;
const SHORT = 40;
const MARKED_SHORT = 60;

/** Whether a paragraph, by its own form, may be a heading; what stands around it decides. */
function mayHead(text: string, mark: Mark | undefined): boolean {
  if (mark && mark.level >= 7) return false;
  if (text.length > (mark ? MARKED_SHORT : SHORT) || OPEN_ENDED.test(text) || CELLS.test(text)) return false;
  if (SALUTATION.test(text) || SIGNATURE.test(text)) return false;
  const rest = text.slice(mark?.length ?? 0);
  if ((!mark || mark.level >= 5) && ((text.length > 8 && SPEAKS.test(text)) || text.split(',').length > 3))
    return false;
  if (!mark) return !isEnded(text) && !/[。;!?]./.test(text) && unpaired(text) === 0;
  if (isEnded(text) && (mark.level >= 5 || text.startsWith('第') || /^[是要]/.test(rest))) return false;
  // (一)加强和改善宏观调控,实现经济平稳较快发展。 is one sentence
  return rest.length === 0 || !/[。;!?].*[。;!?]/.test(rest);
}

/** Running text under a heading. */
export const isRunningText = (text: string): boolean => isEnded(text) || /:$/.test(text) || text.length > MARKED_SHORT;

/** Signs for a body, above the running text. */
const OFFICE = /(?:局|厅|委|委员会|办公室|调查队|总队|政府|法院|检察院|研究室)$/;

const unpaired = (text: string): number => text.split('“').length - text.split('”').length;

/** Which paragraphs are headings: those that may be, with running text or a lower heading under them. */
export function headings(texts: readonly string[]): boolean[] {
  const marks = texts.map(markOf);
  const may = texts.map((text, i) => mayHead(text, marks[i]));
  const levels = marks.map((mark) => mark?.level);
  const found = texts.map(() => false);
  const first = texts.findIndex((text) => text.length > SHORT && isEnded(text));
  for (let i = texts.length - 2; i >= 0; i--) {
    if (!may[i]) continue;
    const [text, next] = [texts[i]!, texts[i + 1]!];
    const sibling = levels[i] !== undefined && levels[i] === levels[i + 1];
    // 周恩来⏎各位代表: a name; 某市统计局⏎一、综合: who reports
    if (levels[i] === undefined && i < first && (OFFICE.test(text) || (text.length <= 3 && SALUTATION.test(next))))
      continue;
    found[i] = !sibling && (found[i + 1]! || (isRunningText(next) && (!isEnded(text) || next.length > text.length)));
  }
  const rare = rareLevels(texts, levels, found);
  return found.map((is, i) => is && !(isEnded(texts[i]!) && rare.has(levels[i])));
}

/** Headings with a full stop come in numbers: (一)加强宏观调控。 (二)… (三)… A single one is an item of a list. */
function rareLevels(
  texts: readonly string[],
  levels: readonly (number | undefined)[],
  found: readonly boolean[],
): Set<number | undefined> {
  const count = new Map<number | undefined, { all: number; heads: number }>();
  texts.forEach((text, i) => {
    const seen = count.get(levels[i]) ?? { all: 0, heads: 0 };
    count.set(levels[i], { all: seen.all + 1, heads: seen.heads + Number(found[i] && isEnded(text)) });
  });
  return new Set([...count].filter(([, { all, heads }]) => heads < Math.max(2, all * 0.4)).map(([level]) => level));
}
