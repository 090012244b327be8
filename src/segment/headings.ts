import { markOf } from './marks.ts';

const ENDED = /[。!?…;][”’")\]》】]{0,4}$/;
const OPEN_ENDED = /[,、;:(“‘《]$/;
const SALUTATION = /^(?:尊敬的|敬爱的|各位|同志们|主席|代表们|委员们|朋友们|女士们|先生们).{0,30}[,:!]?$/;
const SIGNATURE =
  /^(?:[(].*[)]|.{0,16}\d{4}年\d{1,2}月\d{1,2}日.{0,40}|.{0,14}(?:总理|主席|主任|省长|市长|州长|县长|区长|院长|检察长|行政长官|书记) ?.{2,4}|附件?[:：].*|.*记者.*|.*通讯员.*)$/;
/** Columns of a table: figures or wide blanks between short words. */
const CELLS = /(?:\d[\d.,]* +){2}|(?:\S+ {2,}){2}|^[\d.,%+\-‰ ]+$/;
const SHORT = 40;
const MARKED_SHORT = 60;

/** Whether a paragraph, by its own form, may be a heading; what stands around it decides. */
export function mayHead(text: string): boolean {
  const mark = markOf(text);
  if (mark && mark.level >= 7) return false;
  if (text.length > (mark ? MARKED_SHORT : SHORT) || OPEN_ENDED.test(text) || CELLS.test(text)) return false;
  if (SALUTATION.test(text) || SIGNATURE.test(text)) return false;
  const rest = text.slice(mark?.length ?? 0);
  if (!mark) return !ENDED.test(text) && !/[。;!?]./.test(text);
  // (一)加强和改善宏观调控,实现经济平稳较快发展。 is one sentence
  return rest.length === 0 || !/[。;!?].*[。;!?]/.test(rest);
}

/** Running text under a heading. */
export const isRunningText = (text: string): boolean =>
  ENDED.test(text) || /:$/.test(text) || text.length > MARKED_SHORT;

/** Which paragraphs are headings: those that may be, with running text or a lower heading under them. */
export function headings(texts: readonly string[]): boolean[] {
  const may = texts.map(mayHead);
  const found = texts.map(() => false);
  for (let i = texts.length - 1; i >= 0; i--) {
    if (!may[i]) continue;
    const next = texts[i + 1];
    if (next === undefined) continue;
    const mark = markOf(texts[i]!);
    if (found[i + 1]) found[i] = mark === undefined || markOf(next)?.level !== mark.level;
    else if (ENDED.test(texts[i]!))
      found[i] = isRunningText(next) && markOf(next)?.level !== mark?.level && next.length > texts[i]!.length;
    else found[i] = isRunningText(next) && !(mark && markOf(next)?.level === mark.level);
  }
  return found;
}
