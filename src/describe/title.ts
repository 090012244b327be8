import type { Frame } from './head.ts';

/** 标题_政法要闻_某某网: what a page's title adds to the headline */
const SITE =
  /\s*(?:[_|]|\s[-–—]\s|--)\s*[^_|]{0,24}(?:网|网站|门户|在线|频道|论坛|客户端|人民政府|新闻中心|日报|百科|文库)\s*$/;
const COLUMN = /_[^_]{1,16}$/;
/** [视频]…, …(附图) */
const TAG =
  /^\[[^\]]{1,6}\]\s*|^【[^【】]{2,8}】\s*(?=.)|\s*[([](?:附图|组图|图|多图|附短片|只有中文|附全文|全文|视频|附答问)[)\]]$/g;

/** ——湖北检察机关开展扫黑除恶专项斗争综述; ——2024年3月5日在…会议上 says where a report was delivered, and names nothing. */
const SUBTITLE = /^——(?!.*(?:\d{4}年|会议上|大会上))[^。;:]{6,50}$/;

/** The headline with the subtitle on the line below it, without the name of the site after it. */
export function titleOf({ headline, head }: Frame): string | null {
  const title = headline?.replace(SITE, '').replace(COLUMN, '').replace(TAG, '').trim();
  if (!title) return null;
  const below = head[0]?.replace(/^(?:--|——?|─+)(?=[^-—─])/, '——') ?? '';
  return SUBTITLE.test(below) && !title.includes('——') && !below.includes(title) ? title + below : title;
}
