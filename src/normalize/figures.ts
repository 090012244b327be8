import type { Edit } from '../core/edits.ts';
import { BLANK, COMMA, POINT, SPACES, ZERO } from './characters.ts';

const D = '[0-9０-９]';
const S = `[${SPACES}]`;
const HAN = '[\u4e00-\u9fff]';

/** 1,100万, ２７，２０３，３１９元: groups of exactly three digits, also behind a clause (重置居民，2,000个). */
const THOUSANDS = new RegExp(
  `(?<![0-9０-９.．第]|${D}[,，])[1-9１-９]${D}{0,2}(?:[,，]${D}{3}){1,9}(?!${D}|,${D})`,
  'g',
);
/** 49 000字: followed by what is counted, so that columns of a table (120 350 400) stay apart. */
const SPACED_THOUSANDS = new RegExp(
  `(?<![0-9０-９A-Za-z.．第]${S}?)[1-9１-９]${D}{0,2}(?:${S}${D}{3}){1,4}(?=${S}?(?:${HAN}|[％%‰])|$)`,
  'g',
);
/** 1 9 9 7 年: single digits, and what they count. */
const SPACED_DIGITS = new RegExp(
  `(?<![0-9０-９A-Za-z.．]${S}{0,2})${D}(?:${S}{1,2}${D}(?!${D})){1,12}(?=${S}{0,2}(?:${HAN}|[．.·％%‰])|$)`,
  'g',
);
/** 8 ．8 ％, 8．8, 19·5％, 1994／1995, 2006－2020 */
const POINTS = new RegExp(
  `(?<=${D})(${S}{0,2})([．.·／－])(${S}{0,2})(?=(${D}{1,6})(${S}{0,2}[％%‰万亿萬億个個百倍])?)`,
  'g',
);
/** 8 ％ */
const PERCENT = new RegExp(`(?<=${D})${S}{1,2}(?=[％%‰℃])`, 'g');
/** 一九九○年, 二OO八年; a letter or a digit only where more of the year follows */
const ZEROS =
  /(?<=[一二三四五六七八九〇○０0OＯ])[○◯]|[○◯](?=[一二三四五六七八九])|(?<=[一二三四五六七八九])[OＯ0０〇]{1,3}(?=[一二三四五六七八九年])/g;
const IS_BLANK = new RegExp(S);

/**
 * Edits that make the figures of a line whole and write them in one way. Figures that stand apart stay apart: 2019 2020, 3，5, 12 34.
 * `needs` says, as bits, what stands beside figures at all.
 */
export function figureEdits(line: string, offset: number, needs: number): Edit[] {
  const edits: Edit[] = [];
  const edit = (start: number, end: number, text: string): void => {
    edits.push({ span: { start: offset + start, end: offset + end }, text });
  };
  const drop = ({ 0: run, index }: RegExpMatchArray, what: (c: string) => boolean): void => {
    for (let i = 0; i < run.length; i++) if (what(run[i]!)) edit(index! + i, index! + i + 1, '');
  };
  if (needs & COMMA)
    for (const run of line.matchAll(THOUSANDS)) if (isGrouped(run, line)) drop(run, (c) => c === ',' || c === '，');
  if (needs & BLANK) {
    for (const run of line.matchAll(SPACED_THOUSANDS)) if (!isColumn(run, line)) drop(run, isBlank);
    for (const run of line.matchAll(SPACED_DIGITS)) {
      const after = line.slice(run.index + run[0].length, run.index + run[0].length + 3);
      if (!isColumn(run, line) && (run[0].length > 3 || SCALE.test(after))) drop(run, isBlank);
    }
    for (const run of line.matchAll(PERCENT)) edit(run.index, run.index + run[0].length, '');
  }
  if (needs & (BLANK | POINT))
    for (const run of line.matchAll(POINTS)) {
      const [whole, before, mark, after, , unit] = run as unknown as [string, string, string, string, string, string?];
      const start = run.index;
      if (mark === '·' && !unit) continue;
      if (after && !(before || unit)) continue;
      if ((before || after) && '／－'.includes(mark)) continue;
      const plain = mark === '／' ? '/' : mark === '－' ? '-' : '.';
      if (before) edit(start, start + before.length, '');
      if (mark !== plain) edit(start + before.length, start + before.length + 1, plain);
      if (after) edit(start + whole.length - after.length, start + whole.length, '');
    }
  if (needs & ZERO)
    for (const run of line.matchAll(ZEROS)) edit(run.index, run.index + run[0].length, '〇'.repeat(run[0].length));
  return edits;
}

/** What may follow two single digits with a blank between them: 1 2 月 */
const SCALE = new RegExp(`^${S}{0,2}[年月日号號时時％%‰．万亿萬億个個人元]`);
/** A figure that ends its line without a unit is one when it is all of the line. */
const isColumn = ({ 0: run, index }: RegExpMatchArray, line: string): boolean =>
  index! > 0 && index! + run.length === line.length;
const isBlank = (c: string): boolean => IS_BLANK.test(c);

/**
 * A full-width comma groups full-width digits (４，５６５), goes with half-width commas, and stands within what is one
 * figure between ideographs (共有12，345人); $20，300 are two figures.
 */
function isGrouped({ 0: figure, index }: RegExpMatchArray, line: string): boolean {
  if (!figure.includes('，') || /[０-９]/.test(figure) || figure.includes(',')) return true;
  return IDEOGRAPH.test(line[index! - 1] ?? '') && IDEOGRAPH.test(line[index! + figure.length] ?? '');
}

const IDEOGRAPH = new RegExp(HAN);
