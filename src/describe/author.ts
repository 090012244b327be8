import { derived } from '../codebook/load.ts';
import type { Codebook } from '../codebook/types.ts';
import { dictionary } from '../codebook/words.ts';
import { officerOf } from '../core/officer.ts';
import type { Frame } from './head.ts';
import { runOn } from './run-on.ts';

const NAME = '(?!通讯员|记者|特约|实习)[\\u4E00-\\u9FFF]{1,4}(?:·[\\u4E00-\\u9FFF]{1,6}){0,3}';
const NAMES = `${NAME}(?:[ 、,]{1,2}${NAME}){0,5}`;
const ROLE =
  '(?:本报|本网|本台|本刊|新华社|人民网|中新社)?(?:特派|特约|实习|见习|首席)?(?:记者|通讯员|撰稿人?|作者|撰文)';
const LABEL = new RegExp(
  `(?:^|[\\s|(【])(?:作者|记者|撰稿|撰文|文字|采写|文/|文:|文\\|)[:/| ]{0,2}(${NAMES})(?![\\u4E00-\\u9FFF])`,
);
/** 作者:中国应用法学研究所副所长 蒋某某 */
const OF_OFFICE = new RegExp(
  `作者[:/| ]{0,2}[\\u4E00-\\u9FFF]{4,20}(?:[院所局校会处部庭厅县市区]长|主任|书记|教授|研究员|法官|检察官) (${NAME})(?![\\u4E00-\\u9FFF])`,
);
/** ■张某某 under the headline */
const MARKED = /^[■□●◎◆] ?([\u4E00-\u9FFF]{2,4})$/;
/** (记者 张三 李四), 本报记者 张三 通讯员 李四 */
const BY = new RegExp(`${ROLE}[: ]{0,2}(${NAMES})`, 'g');
/** (王兆雷 报道) */
const REPORTS = new RegExp(`[(](?:${ROLE} ?)?(${NAMES}) ?(?:报道|文|图文|摄影报道)[)]`);
/** 王某某 吴某某 under the headline: two names and more, each of which begins with a surname */
const UNDER_TITLE = /^[\u4E00-\u9FFF]{2,3}(?:[ 、][\u4E00-\u9FFF]{2,3}){1,3}$/;
const surnames = derived(({ outlets }) => dictionary(outlets.surnames));
const isUnderTitle = (text: string, codebook: Codebook): boolean =>
  UNDER_TITLE.test(text) && text.split(/[ 、]/).every((name) => surnames(codebook).longest(name, 0));
/** (2003年1月9日 宋某某) under the title of a work report */
const SIGNED =
  /^[(]\d{4}年\d{1,2}月\d{1,2}日 {0,3}([\u4E00-\u9FFF] ?[\u4E00-\u9FFF]{1,3}(?:·[\u4E00-\u9FFF]{1,6})?)[)]$/;
/** 中新社北京2月23日电 (尹某某) */
const WIRED = /^[^。]{2,24}日(?:电|讯) ?[(](?:记者 ?)?([^()]{2,24})[)]/;
/** 以下是房屋署署长罗某某今日(七月十二日)在…的发言全文 */
const DELIVERS =
  /^以下[是为][^。,]{2,30}?(?:局长|署长|司长|长官|主席|处长|专员|总监|主任|校长)([\u4E00-\u9FFF]{2,4}?)(?=今[日天早晚]|昨[日天]|[(上下]|在|于|[一二三四五六七八九十\d]{1,2}月)/;
/** the remark that closes a report: (陈俊琦), (记者张三) */
const CLOSING = /[(]([^()]{2,40})[)]$/;
const ALONE = /^[\u4E00-\u9FFF]{2,4}(?:[ 、,]{1,2}[\u4E00-\u9FFF]{2,4}){0,4}$/;
const NO_NAME =
  /完|略|简介|待续|全文|草案|试行|节选|摘要|摘编|综合|整理|来源|转自|上接|下转|删减|掌声|图片|附件|如上|同上|以上|以下|暂行|修订|讨论稿|征求意见|单位|万元|亿元|会议|日电|编辑|责编|审核|校对|左|右|第.+[届次]|[省市县区]$|国$|[网报社台]$/;
/** 国务院总理 李克强, 青海省人民政府省长 张三 */
const SPEAKER =
  /^[\u4E00-\u9FFF、]{0,30}(?:总理|主席|主任|省长|市长|州长|盟长|县长|区长|旗长|院长|检察长|行政长官|书记|部长|司长|局长|代主席|代省长|代市长)(?:[(].{1,8}[)])?[ :]{0,2}([\u4E00-\u9FFF] ?[\u4E00-\u9FFF]{1,3}(?:·[\u4E00-\u9FFF]{1,6})?)$/;
const SALUTATION = /^(?:各位|同志们|主席|尊敬的)/;
/** what may follow the names on the line */
const LABELS = /^(?:浏览|阅读|点击|字[体号]|来源|编辑|责任|时间|日期|发布|发表|审核|打印|分享|评论|次数)/;
const AGENTS = /^(?:记者|通讯员|报道|摄影)$/;

/** Paragraphs at most between the title and who wrote it. */
const NEAR = 3;

/** Who wrote or delivered the report, as far as it says; several are joined by 、. */
export function authorOf({ lines, headline, head, lead, end }: Frame, codebook: Codebook): string | null {
  for (const { text, kind } of lines) {
    if (kind !== 'meta' || /编辑:/.test(text)) continue;
    const name = (OF_OFFICE.exec(text) ?? LABEL.exec(text))?.[1];
    if (name && named(name)) return named(name);
  }
  const speaker = speakerOf(head) ?? runOn(headline ?? '')?.author;
  if (speaker) return speaker;
  for (const text of [...head, ...lead.slice(0, 1)]) {
    const name = SIGNED.exec(text)?.[1] ?? officerOf(text) ?? DELIVERS.exec(text)?.[1];
    if (name) return name.replace(/ /g, '');
  }
  const marked = head.map((text) => MARKED.exec(text)?.[1]).find((name) => name !== undefined);
  if (marked && !NO_NAME.test(marked)) return marked;
  const under = headline === null ? undefined : head.slice(0, NEAR).find((text) => isUnderTitle(text, codebook));
  if (under) return named(under);
  const wired = WIRED.exec(lead[0] ?? '')?.[1];
  if (wired && ALONE.test(wired) && !NO_NAME.test(wired)) return named(wired);
  for (const text of [...head, ...lead.slice(0, 1).map((first) => first.slice(0, 60))]) {
    const reports = REPORTS.exec(text)?.[1];
    if (reports && named(reports)) return named(reports);
    const bracket = [...text.matchAll(/[(【]([^()【】]{0,60})[)】]/g)].find(([, inner]) => /记者|通讯员/.test(inner!));
    const by = byLine(bracket?.[1] ?? (text.length <= 40 ? text : ''));
    if (by) return by;
  }
  // 【财新网】(记者 单玉晓)2月底全面铺开的…, behind what the page puts in front
  for (const text of lead.slice(1)) {
    const by = byLine(/^(?:【[^【】]{2,12}】)?\(([^()]{2,40})\)/.exec(text)?.[1] ?? '');
    if (by) return by;
  }
  for (const text of [...end].reverse()) {
    const remark = CLOSING.exec(text.trimEnd())?.[1];
    if (!remark) continue;
    const by = byLine(remark);
    if (by) return by;
    const body = text.slice(0, text.length - remark.length - 2);
    if (ALONE.test(remark) && !NO_NAME.test(remark) && /(?:^|[。!?…”])$/.test(body)) return named(remark);
  }
  return null;
}

/** All who are called 记者 or 通讯员 in a line. */
function byLine(text: string): string | null {
  const found = [...text.matchAll(BY)].flatMap(([, names]) => named(names!) ?? []);
  return found.length > 0 ? found.join('、') : null;
}

/** Names in one form: 张三、李四. */
function named(names: string): string | null {
  // 吴 琼
  const whole = names
    .trim()
    .replace(/(?<![\u4E00-\u9FFF])([\u4E00-\u9FFF]) ([\u4E00-\u9FFF])(?![\u4E00-\u9FFF])/g, '$1$2');
  const words = whole.split(/[ 、,]+/);
  const label = words.findIndex((word) => LABELS.test(word));
  const list = words.slice(0, label < 0 ? undefined : label).filter((name) => name.length >= 2 && !AGENTS.test(name));
  return list.length > 0 && !NO_NAME.test(list.join('')) ? list.join('、') : null;
}

/** The speaker under the title of a work report; 周恩来 alone between the title and 各位代表. */
function speakerOf(head: readonly string[]): string | null {
  for (const text of head) {
    const name = SPEAKER.exec(text)?.[1];
    if (name) return name.replace(/ /g, '');
  }
  const salutation = head.findIndex((text) => SALUTATION.test(text));
  const above = head[salutation - 1]?.replace(/ /g, '');
  const delivered = head
    .slice(0, Math.max(0, salutation - 1))
    .some((text) => /日.{0,60}上|^[(]\d{4}年\d{1,2}月\d{1,2}日[)]$/.test(text));
  return above && delivered && /^[\u4E00-\u9FFF]{2,4}$/.test(above) ? above : null;
}
