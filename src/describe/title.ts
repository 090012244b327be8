import type { Frame } from './head.ts';

/** 标题_政法要闻_某某网: what a page's title adds to the headline */
const SITE =
  /\s*(?:[_|]|\s[-–—]\s|--)\s*[^_|]{0,24}(?:网|网站|门户|在线|频道|论坛|客户端|人民政府|新闻中心|日报|百科|文库)\s*$/;

/** The headline, without the name of the site after it. */
export const titleOf = ({ headline }: Frame): string | null =>
  headline === null
    ? null
    : headline
        .replace(SITE, '')
        .replace(/_[^_]{1,16}$/, '')
        .trim() || null;
