import type { Edit } from '../core/edits.ts';
import { SPACES } from './characters.ts';
import type { SourceLine } from './lines.ts';

const D = '[0-9０-９]';
const S = `[${SPACES}]`;
const WORD = '[\u4e00-\u9fff〇]';

/** 39.8 万亿元, 2006 年, 12月 31 日 */
const BEFORE_SCALE = new RegExp(
  `(?<=${D}[％%]?)${S}{1,2}(?=[年月日万亿萬億])|(?<=[年月])${S}{1,2}(?=${D}${S}?${D}?${S}{0,2}[月日])`,
  'g',
);
/** 达到 82.7万亿元: in running text, not after a mark that may open a list (… 。 3 加强) */
const BEFORE_FIGURE = new RegExp(`(?<=${WORD}|[，（])${S}(?=${D})`, 'g');
/** 约 1000 个单位: in running text; the figure does not open the line */
const AFTER_FIGURE = new RegExp(
  `(?<=[\u4e00-\u9fff，（][0-9０-９,，.．·${SPACES}]{0,20}${D}[％%‰]?)${S}(?=${WORD})`,
  'g',
);
/** 同 時: where a line was wrapped */
const WITHIN_WORDS = new RegExp(`(?<=${WORD}|[，、；。：」』）》”])${S}(?=${WORD}|[「『（《“])`, 'g');

/** Edits that delete the blanks around figures. Outside running text they may separate columns. */
export function figureBlanks(line: string, offset: number): Edit[] {
  const patterns = /[，。；]/.test(line) ? [BEFORE_SCALE, BEFORE_FIGURE, AFTER_FIGURE] : [BEFORE_SCALE];
  return patterns.flatMap((pattern) => deletions(line, pattern, offset));
}

/** Edits that delete the blanks between ideographs in a text that was wrapped and joined again. */
export const wrapBlanks = (line: string, offset: number): Edit[] => deletions(line, WITHIN_WORDS, offset);

const deletions = (line: string, pattern: RegExp, offset: number): Edit[] =>
  Array.from(line.matchAll(pattern), ({ 0: run, index }) => ({
    span: { start: offset + index, end: offset + index + run.length },
    text: '',
  }));

/** A line of single characters: 政　府　工　作　报　告 */
const SPREAD = new RegExp(`^[\\s]*${WORD}(?:[${SPACES}\u3000]{1,4}${WORD}){2,40}[\\s]*$`);
const BETWEEN = new RegExp(`(?<=${WORD})[${SPACES}\u3000]{1,4}(?=${WORD})`, 'g');
/** What stands apart in the head of a table. */
const COLUMNS = /^[\s一二三四五六七八九十甲乙丙丁戊己庚辛壬癸上中下男女东西南北春夏秋冬]*$/;

/** Edits that join the characters of a title that is spread over its line. */
export const spreadBlanks = (line: string, offset: number): Edit[] =>
  line.length <= 200 && SPREAD.test(line) && !COLUMNS.test(line) ? deletions(line, BETWEEN, offset) : [];

/** As many characters stand at least between two wraps: blanks that are denser separate words (首页 新闻 视频). */
const WRAP = 15;
/** Fewer such blanks in a text are meant (传承红色基因 锻造政法铁军). */
const FEWEST_WRAPS = 5;

/** The lines of running text in which a blank between ideographs stands where a line was wrapped. */
export function wrappedLines(text: string, lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const sparse = lines.filter(
    ({ gaps, start, end }) => gaps > 0 && gaps * WRAP <= end - start && isRunning(text.slice(start, end)),
  );
  const gaps = sparse.reduce((sum, line) => sum + line.gaps, 0);
  return new Set(gaps >= FEWEST_WRAPS ? sparse : []);
}

/** Clauses that follow one another. */
function isRunning(line: string): boolean {
  const first = line.search(/[，、；]/);
  return first >= 0 && /[，。；]/.test(line.slice(first + 1));
}
