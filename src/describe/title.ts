import type { Frame } from './head.ts';
import { runOn } from './run-on.ts';

/** 标题_政法要闻_某某网: what a page's title adds to the headline */
const SITE =
  /(?<!\s)\s*(?:[_|]|\s[-–—]\s|--)\s*[^_|]{0,24}(?:网|网站|门户|在线|频道|论坛|客户端|人民政府|新闻中心|日报|百科|文库)\s*$/;
const COLUMN = /_[^_]{1,16}$/;
/** What is no part of a headline at its beginning and its end, by what it is. */
const TAG = new RegExp(
  [
    // 新华社北京3月4日电题:…
    /^(?:新华社|中新社|本报|本刊)[^\s。,:]{0,8}\d{1,2}月\d{1,2}日电\s?(?:\([^()]{2,20}\))?\s?题:\s*(?=.{4})/,
    // [视频]…, 【光明日报】…, 资料:…
    /^\[[^\]]{1,6}\]\s*/,
    /^【[^【】]{2,12}】\s*(?=.)/,
    /^(?:资料|图文|组图|视频|快讯|全文|实录|转载):\s*(?=.{6})/,
    /\*{3,}$/,
    // | …举报问题 |, from a table
    /^[|丨]\s*|(?<!\s)\s*[|丨]$/,
    // …工作报告—一、2015年工作回顾
    /(?<!\s)\s*[—-]{1,2} ?[一二三四五六七八九十]{1,2}、.*$/,
    // …(附图/短片)
    /(?<!\s)\s*[([](?:(?:附图|组图|图|多图|附短片|短片|只有中文|附全文|全文|视频|附答问)[/、]?){1,3}[)\]]$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** (原标题:国资委:…) above the running text, where no headline stands */
const ORIGINAL = /^[(【]?原(?:标)?题: ?(.{6,80}?)[)】]?$/;

/** ——湖北检察机关开展扫黑除恶专项斗争综述; ——2024年3月5日在…会议上 says where a report was delivered, and names nothing. */
const SUBTITLE = /^——(?!.*(?:\d{4}年|会议上|大会上))[^。;:]{6,50}$/;

/** The headline with the subtitle on the line below it, without the name of the site after it. */
export function titleOf({ headline, head, lines }: Frame): string | null {
  const own = headline?.replace(SITE, '').replace(COLUMN, '').replace(TAG, '').trim();
  const title = own && (runOn(own)?.title ?? own);
  if (!title) return lines.flatMap(({ text, after }) => (after ? [] : (ORIGINAL.exec(text)?.[1] ?? [])))[0] ?? null;
  const [below = '', further = ''] = head.map((text) => text.replace(/^(?:--|——?|─+)(?=[^-—─])/, '——'));
  if (title.includes('——') || below.includes(title)) return title;
  if (SUBTITLE.test(below)) return title + below;
  return SUBTITLE.test(further) && isSecondHalf(title, below) ? `${title} ${below}${further}` : title;
}

/** 启动“法治引擎”⏎重拳涤荡黑恶⏎——某省检察机关…综述: the couplet has a line for each half. */
const isSecondHalf = (title: string, below: string): boolean =>
  below.length >= 4 && Math.abs(below.length - title.length) <= 4 && !/[。,;:!?\d()《》]/.test(title + below);
