import type { LineKind } from '../core/document.ts';
import { isDigit, unitsOf } from '../core/units.ts';
import type { RawLine } from './lines.ts';

/**
 * Lines known by their form, not by their words. `edge`: only before the first or after the last running text; `inner`: only
 * where more running text follows.
 */
interface Form {
  readonly kind: LineKind;
  readonly edge?: boolean;
  readonly inner?: boolean;
  /** what such lines begin with, where that is known */
  readonly begins?: (unit: number) => boolean;
  readonly is: (line: RawLine) => boolean;
}

const DATE = '(?:19|20)\\d\\d(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const STAMP = new RegExp(`${DATE}(?:[( ]?(?:星期|周)[一二三四五六日天]\\)?)? ?(?:T|上午|下午)?${CLOCK}`);
/** 06-30 18:30, 3小时前 */
const AGO = /^\d{1,2}[-/月]\d{1,2}日? ?\d{1,2}:\d\d|^\d{1,3}(?:分钟|小时|天)前/;
/** 07.07.2015 18:24 */
const DAY_FIRST = /^\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?: ?\d{1,2}:\d\d)?$/;
const BARE_DATE = new RegExp(`^[(【\\[]?${DATE}(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?[)】\\]]?$`);
const DATED = new RegExp(`^[(【\\[]?${DATE}`);
const POSTED = /发(?:表|布)于:?(?:19|20)\d\d-\d/;
const SOURCE = /来源|作者|编辑|浏览|阅读|点击|字号|字体|分享|打印|评论|访问/;
const IMAGE =
  /^[\w.%()~-]{1,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?|svg|mp4|mp3|flv|docx?|xlsx?|pdf|zip|rar)(?:\([^()]{1,40}\))?$/i;
const LINK = /^(?:https?:\/\/|www\.)[\w.\-~:/?#[\]@!$&'()*+,;=%]+$|^[\w.-]+@[\w.-]+$/;
/** ****** or ×, but no mark of a sentence that a link tore off: ⏎》、《⏎ */
const NO_LETTER = /^[^\p{L}\p{N}。、,;:?!“”‘’()《》…]+$/u;
const PAGE_NUMBER = /^[-—·•]{1,3}\d{1,4}[-—·•]{1,3}$|^第\d{1,4}页(?:[/,]?共\d{1,4}页)?$|^Page\d{1,4}(?:of\d{1,4})?$/i;
const TEMPERATURE = /\d{1,2}(?:℃|°C|°)/;
const SENTENCE_MARK = /[。;!?,]/;
const CAPTION_START = /^\(?(?:图(?:为|[:①②③④⑤⑥⑦⑧⑨])|[▲△↑▼]|照片说明|图片说明|资料图|视频截图|新闻图片:|\(资料图)/;
/** 7月8日,…主持召开会议并讲话。图/最高人民检察院: the sentence of a picture with where it comes from */
const CREDIT = /。图[/:](?:视觉中国|[\u4E00-\u9FFF]{2,12})$/;
/** 图1 2021年各产业增加值占生产总值比重 */
const FIGURE = /^图 ?[\d一二三四五六七八九十]{1,2}(?:-\d)?[ :：、.]/;
const CAPTION_END = /[^拍]摄[)》】]?$|[/|丨)] ?摄影[)】]?$|(?:供图|制图|绘图|资料图片?|图片来源[^。]{0,20})[)】]?$/;
/** …正抓紧施工。 新华社记者 孙凡越 摄; 市民在公园赏花。(张某某摄) */
const PHOTOGRAPHER =
  /(?:记者|通讯员|社发|社|网|报)[ /:]?[\u4E00-\u9FFF]{1,3} ?[\u4E00-\u9FFF]{1,3}[ /]?摄[)】]?$|[(【][^()【】]{0,24}(?:摄|摄影|供图|资料图片?|翻摄|资料照片?|提供图片)[)】]$/;
const endsCredit = unitsOf('摄)】');
/** 行政长官发表施政报告。(澳门新闻局): one sentence and who gave the picture */
const SOURCED =
  /^[^。!?;]{10,100}。[(](?:[^()。,]{0,8}(?:社|新闻局|新闻处|新闻网|电视台|日报|晚报)|取自[^()。,]{2,10}|[^()。,]{2,10}提供)[)]$/;
/** 第01版:要闻 */
const PAGE_OF_PAPER = /^第?\d{1,3}版(?:[:：][\u4E00-\u9FFF·]{0,10})?$/;
/** 《人民政协报》(2022年03月17日 第01版) */
const ISSUE_OF_PAPER = /^《[^《》]{2,12}》[(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^。]{0,10}版[)]?$/;
/** 2026-02-23我的频道: a date and the name of a column */
const DATED_COLUMN = /^(?:19|20)\d\d[-/.]\d\d[-/.]\d\d[\u4E00-\u9FFF]{2,8}$/;
const SITE_LINKS = /[|>»›·]/;

const short = (line: RawLine, most: number): boolean => line.key.length <= most;
const isAscii = (unit: number): boolean => unit < 0x80;
const isNoIdeograph = (unit: number): boolean => unit < 0x4e00 || unit > 0x9fff;

/** The forms in order: the first that fits decides. */
const FORMS: readonly Form[] = [
  { kind: 'navigation', begins: isNoIdeograph, is: ({ key }) => NO_LETTER.test(key) },
  { kind: 'navigation', begins: unitsOf('-—·•第pP'), is: ({ key }) => PAGE_NUMBER.test(key) },
  { kind: 'caption', begins: isAscii, is: ({ key }) => IMAGE.test(key) },
  { kind: 'navigation', begins: isAscii, is: ({ key }) => LINK.test(key) },
  { kind: 'reply', is: (line) => short(line, 80) && line.key.includes('发') && POSTED.test(line.key) },
  {
    kind: 'caption',
    begins: unitsOf('(图▲△↑▼照视新资'),
    is: (line) => short(line, 120) && CAPTION_START.test(line.key),
  },
  { kind: 'caption', is: (line) => short(line, 160) && line.key.includes('。图') && CREDIT.test(line.key) },
  {
    kind: 'caption',
    is: (line) =>
      short(line, 160) && endsCredit(line.key.charCodeAt(line.key.length - 1)) && PHOTOGRAPHER.test(line.text),
  },
  { kind: 'caption', inner: true, is: (line) => short(line, 120) && line.key.endsWith(')') && SOURCED.test(line.key) },
  { kind: 'navigation', begins: unitsOf('第0123456789'), is: ({ key }) => PAGE_OF_PAPER.test(key) },
  { kind: 'meta', begins: unitsOf('《'), is: (line) => short(line, 60) && ISSUE_OF_PAPER.test(line.key) },
  { kind: 'meta', edge: true, begins: unitsOf('12'), is: (line) => short(line, 20) && DATED_COLUMN.test(line.key) },
  {
    kind: 'caption',
    begins: unitsOf('图'),
    is: (line) => short(line, 60) && FIGURE.test(line.text) && !SENTENCE_MARK.test(line.key),
  },
  { kind: 'caption', is: (line) => short(line, 80) && !line.key.includes('。') && CAPTION_END.test(line.text) },
  {
    kind: 'meta',
    is: (line) => short(line, 80) && !/[。;!]/.test(line.key) && (STAMP.test(line.text) || DAY_FIRST.test(line.key)),
  },
  {
    kind: 'meta',
    begins: unitsOf('(【[12'),
    is: (line) => short(line, 80) && DATED.test(line.key) && SOURCE.test(line.key) && !/[。;!]/.test(line.key),
  },
  {
    kind: 'meta',
    edge: true,
    begins: isDigit,
    is: (line) => short(line, 40) && AGO.test(line.text) && !SENTENCE_MARK.test(line.key),
  },
  {
    kind: 'navigation',
    edge: true,
    is: (line) => short(line, 40) && TEMPERATURE.test(line.key) && !SENTENCE_MARK.test(line.key),
  },
  { kind: 'navigation', edge: true, is: isLinkBar },
];

/** 中国政府网 | 山西省政府 | 吕梁市政府: short words between separators, or between wide blanks, no sentence. */
function isLinkBar({ text, key }: RawLine): boolean {
  if (key.length > 300 || SENTENCE_MARK.test(key)) return false;
  const words = text.split(/[|>»›· ]+/);
  if (/^(?:网站)?首页 /.test(text) && words.length >= 3) return words.every((word) => word.length <= 10);
  const bars = text.split(SITE_LINKS).length - 1;
  const wide = text.split(/ {2,}/).length - 1;
  return (bars >= 2 || wide >= 3) && words.every((word) => word.length <= 14);
}

/** Longer lines with a mark of a sentence that begin with an ideograph fit none of the forms. */
const LONGEST = 160;

/** What a line is by its form alone, or undefined. */
export function formOf(line: RawLine): Form | undefined {
  const { key } = line;
  if (key.length > LONGEST && !isNoIdeograph(key.charCodeAt(0)) && SENTENCE_MARK.test(key)) return undefined;
  const first = key.length > 0 ? key.charCodeAt(0) : 0;
  for (const form of FORMS) if ((!form.begins || form.begins(first)) && form.is(line)) return form;
  return undefined;
}

/** A line that is a date and nothing else: 2021年10月8日(星期五) */
export const isBareDate = (key: string): boolean => BARE_DATE.test(key);

/** An image by its file name: what follows it is its caption. */
export const isImage = (key: string): boolean => IMAGE.test(key);

/** 张三 发表于 2021-4-2 10:30: the head of a post. */
export const isPost = (key: string): boolean => key.length <= 80 && key.includes('发') && POSTED.test(key);

/** A page number: the text goes on over it. */
export const isPageNumber = (key: string): boolean => PAGE_NUMBER.test(key);
