import type { Frame } from './head.ts';

/** 标题_政法要闻_某某网: what a page's title adds to the headline */
const SITE =
  /\s*(?:[_|]|\s[-–—]\s|--)\s*[^_|]{0,24}(?:网|网站|门户|在线|频道|论坛|客户端|人民政府|新闻中心|日报|百科|文库)\s*$/;
const COLUMN = /_[^_]{1,16}$/;
/** [视频]…, …(附图) */
const TAG =
  /^\[[^\]]{1,6}\]\s*|^【[^【】]{2,8}】\s*(?=.)|\s*[([](?:附图|组图|图|多图|附短片|只有中文|附全文|全文|视频|附答问)[)\]]$/g;

/** The headline, without the name of the site after it. */
export function titleOf({ headline }: Frame): string | null {
  const title = headline?.replace(SITE, '').replace(COLUMN, '').replace(TAG, '').trim();
  return title || null;
}
