import { isDay, isoDay } from '../core/calendar.ts';
import type { Stated } from '../core/document.ts';
import { attribute, type Element, isElement, isUnseen, textOf, walk } from './html-tree.ts';

/** The names that the sites of governments, courts and papers give to what they state, the surest first. */
const NAMES = {
  title: ['articletitle', 'og:title', 'twitter:title', 'dc.title'],
  published: ['pubdate', 'publishdate', 'article:published_time', 'og:release_date', 'dc.date', 'createdate'],
  outlet: ['contentsource', 'source', 'mediaid'],
  site: ['sitename', 'og:site_name'],
  author: ['author', 'article:author', 'og:article:author'],
};
/** 本网: the site itself */
const OWN = /^(?:本[网站台报]站?|本站原创|原创|本网讯)$/;
const PERSONS = /^[\u4E00-\u9FFF]{2,4}(?:[ 、,，;；][\u4E00-\u9FFF]{2,4}){0,4}$/;
const NO_PERSON = /[网站局院部办委会室府台社报刊]$|编辑|管理|责任|中心|原创|佚名|匿名|未知|作者/;
/** 标题_政法要闻_某某网, 标题 - 某某市人民政府 */
const AFTER_TITLE =
  /\s*[_|｜].*$|\s*[-–—]+\s*[^-–—]{0,20}(?:网|网站|门户|政府|法院|检察院|频道|委员会|日报|要闻|新闻|动态)$/;
const ENTRIES = 200;

/** What the head of a page states, and the title of its window without the name of the site. */
export interface Head {
  readonly stated: Stated;
  readonly windowTitle: string | null;
  /** the site, which is the outlet of a report that names no other */
  readonly site: string | null;
}

/** Reads the meta tags. */
export function headOf(...roots: readonly Element[]): Head {
  const entries = new Map<string, string>();
  let windowTitle: string | null = null;
  const enter = (node: Parameters<typeof isElement>[0]): boolean => {
    if (!isElement(node)) return false;
    const content = attribute(node, 'content')?.trim();
    const name = attribute(node, 'name') ?? attribute(node, 'property');
    if (node.tagName === 'meta' && name && content && entries.size < ENTRIES && !entries.has(name.toLowerCase()))
      entries.set(name.toLowerCase(), content);
    if (node.tagName === 'title') windowTitle ??= node.childNodes.map((child) => textOf(child) ?? '').join('');
    return node.tagName === 'head' || !isUnseen(node);
  };
  for (const root of roots) walk(root, { enter, leave: () => {} });
  const first = (names: readonly string[]): string | null =>
    names.flatMap((name) => oneLine(entries.get(name) ?? '') || [])[0] ?? null;
  const own = first(NAMES.title.slice(0, 1));
  const shared = first(NAMES.title.slice(1));
  const title = own ?? (shared && withoutSite(shared));
  const published = dateIn(first(NAMES.published));
  const site = first(NAMES.site);
  const source = first(NAMES.outlet)?.replace(/^来源[:：]\s*/, '') ?? null;
  const outlet = source && OWN.test(source) ? site : source;
  const author = first(NAMES.author);
  return {
    stated: {
      ...(title && { title }),
      ...(published && { published }),
      ...(outlet && isName(outlet) && { outlet }),
      ...(author && PERSONS.test(author) && !NO_PERSON.test(author) && { author }),
    },
    windowTitle: windowTitle === null ? null : withoutSite(oneLine(windowTitle)) || null,
    site: site && isName(site) ? site : null,
  };
}

const oneLine = (text: string): string => text.slice(0, 1000).replace(/\s+/g, ' ').trim();

const withoutSite = (title: string): string => title.replace(AFTER_TITLE, '').trim();

const isName = (text: string): boolean =>
  text.length <= 24 && /[\u4E00-\u9FFFA-Za-z]{2}/.test(text) && !/https?:|www\./.test(text);

/** 2021-10-08 09:15, 2021年10月8日 → 2021-10-08; null for no such day. */
function dateIn(text: string | null): string | null {
  const [, year, month, day] = /([12]\d{3})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text ?? '') ?? [];
  const date = [year, month, day].map(Number) as [number, number, number];
  return isDay(...date) ? isoDay(...date) : null;
}
