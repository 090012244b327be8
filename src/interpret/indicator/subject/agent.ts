import { mayBegin } from '../../../core/beginnings.ts';
import type { Span } from '../../../core/span.ts';
import { isDigit, unitAt, unitsOf } from '../../../core/units.ts';
import { is, type Word, wordAt } from '../words.ts';
import { isPerHead, isPerson, isPredicate, isReporting } from './acting.ts';
import { isNamed, WEAK } from './body.ts';
import { endings, isOrgan, LINES } from './endings.ts';
import { opensPeriod, PARTNERS } from './lead.ts';
import type { ClauseScope, Subject } from './opening.ts';

/** How many characters such a name may have. */
const LONGEST = 18;

/**
 * What no list knows and that acts: 铁路部门|加大, 西部陆海新通道班列|发送; or a place without a name that owns what is
 * measured: 市区|学前幼儿入园率. `isOwn`: the clause is the figure's own.
 */
export function agentAt(start: number, scope: ClauseScope, isOwn: boolean): Subject | null {
  const { codebook, text, words } = scope;
  if (isAmong(text.charCodeAt(start)) || isDigit(text.charCodeAt(start))) return null; // 居|长江港口第5位, 82. 本届政府
  if (text.startsWith('新增', start) || text.startsWith('加之', start)) return null; // 新增医院|病床
  const limit = Math.min(scope.end, start + LONGEST);
  const place = opensPlace(text.charCodeAt(start)) ? PLACE.exec(text.slice(start, limit))?.[0] : undefined;
  if (place && start + place.length < scope.end && !isDigit(text.charCodeAt(start + place.length)))
    return placed({ start, end: start + place.length }); // 山区|487万亩 is measured itself
  const village = villageEnd(start, limit, scope);
  if (village > 0) return placed({ start, end: village });
  const known = endings(codebook);
  const begun = known.beginnings();
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (breaks(unit)) return null;
    const hit = mayBegin(begun, unit, unitAt(text, at + 1)) ? known.longest(text, at, limit) : undefined;
    if (!hit || hit.end === start + 1) continue;
    if (at === start && known.longest(text, hit.end, limit)) continue; // 乡镇|企业
    const ending = text.slice(at, hit.end);
    if (at === start && (WEAK.test(ending) || ending === '单位')) continue; // 组织|开展法治宣传, 城市|维护建设税
    if (text.startsWith('所得税', hit.end)) continue; // 增值税、企业|所得税
    if (ending.length === 1 && NO_BODY.test(text.slice(at - 1, hit.end))) continue;
    if (HEADED.test(text.slice(hit.end, hit.end + 2)) && isOrgan(ending)) return null; // 交警大队|长
    if (text.startsWith('记者', hit.end - 2) || (!isOwn && ending === '领域')) return null;
    const name = words({ start, end: at });
    if (!mayName(name, ending) || DONE.test(text.slice(start, at)) || BOTH.test(text.slice(start, hit.end)))
      return null;
    if (LINES.test(ending) && at >= start + 2 && !KINDS.test(text.slice(start, at)))
      return placed({ start, end: hit.end });
    const span = { start, end: hit.end };
    if (
      (isOwn || COVERED.test(text.slice(start, hit.end))) &&
      text[start] !== '每' &&
      OWNERS.test(ending) &&
      name.length > 0 &&
      !name.some(isLoose) &&
      OWNED.test(text.slice(hit.end, hit.end + 2))
    )
      return { span, first: span, kind: 'agent', governs: false };
    const rest = words({ start: hit.end, end: scope.end });
    const acts = isPredicate(rest, 0, scope);
    const fares = !isOwn && OWNERS.test(ending) && isFaring(rest);
    if (isPerHead(rest[0]) || !(acts || fares || isOrganDoing(name, ending, rest))) continue;
    if (isPerson(rest) || isReporting(rest, false)) return null;
    return { span, first: span, kind: 'agent', governs: (acts || fares) && isOrgan(ending) };
  }
  return null;
}

/** Whether the words before an ending may be a name: none counts, does, grows, leads to somebody else or says when. */
function mayName(name: readonly Word[], ending: string): boolean {
  const isVerb = (word: Word, i: number): boolean =>
    (is(word, 'verbs') && !(i === name.length - 1 && (ending.length === 1 || OFFICES.test(ending)))) ||
    (i === 0 && is(word, 'verbal_nouns', 'linking', 'relative_verbs') && !is(word, 'determiners'));
  return !name.some(
    (word, i) =>
      word.mention?.type === 'quantity' || // 约2600个|单位
      isVerb(word, i) ||
      is(word, 'growth_up', 'growth_down') || // 提高|企业退休人员养老金
      EQUATES.test(word.text) ||
      NEXT.test(word.text) ||
      TOWARDS.test(word.text) ||
      opensPeriod(word) ||
      isWe(word, name[i + 1]) ||
      (i === 0 && PARTNERS.has(word.text)),
  );
}

/** 乡镇企业|在困境中稳步发展,完成产值…: how those fare of whom the next clause tells what they did. */
const isFaring = (rest: readonly Word[]): boolean => {
  const verb = wordAt(rest, rest.length - 1);
  return is(verb, 'verbal_nouns') && is(wordAt(rest, rest.length - 2), 'adverbs', 'growth_adverbs');
};

/** 公安系统|整改问题20件: a noun behind a body that has a name is done by it. */
const isOrganDoing = (name: readonly Word[], ending: string, rest: readonly Word[]): boolean =>
  rest.length > 1 && is(rest[0], 'verbal_nouns') && isOrgan(ending) && ending !== '组织' && name.length > 0;

/** 攻下|了|一批公安部、省公安厅挂牌督办案件 */
const DONE = /了|一批|一系列/;

/** 规模以上工业企业|原煤产量20万吨;发电量30亿千瓦时: those whom statistics cover own what follows as well. */
const COVERED = /(规模|限额|资质)以上|规上|限上/;

/** 高玥|是西城公安分局…: says who someone is. */
const EQUATES = /^[是系]$/;
/** 大队|长: who heads it; 长期 and 长效 are adverbs. */
const HEADED = /^长(?![期效远久年])/;

const placed = (span: Span): Subject => ({ span, first: span, kind: 'named', governs: false });

/** 对外开放格|局, 部|署: a word of another sense ends like the name of a body. */
const NO_BODY = /^(?:[格布结大全时政战残僵]局|[部签]署)$/;

/** 连续|第7年|提高企业退休人员养老金: what leads on to something else. */
const NEXT = /^(?:第.{1,3}[年次届]|或者|则|比)$/;

/** 组织|部门, 立案|庭: whose name holds a verb. */
const OFFICES = /^(部门|机关|系统)$/;

/** 中老铁路|旅客发送量, 浦东机场|旅客吞吐量: what has a name of its own owns what is measured; 高速铁路 is a kind. */
const KINDS =
  /(新增|新建|新改建|改建|在建|高速|普通|普速|城市|城际|农村|地方|国际|国内|客运|货运|干线|支线|电气化|重点|主要|沿海|内河|对外|民用|合资|国家|全国|一条|多条)$/;

/** 保险公司|总资产, 商业银行|不良贷款余额: whose it is; 企业|户数 is how many of them. */
const OWNERS = /^(公司|银行|.?企|企业|医院|高校|院校|集团|机构)$/;
const OWNED =
  /^(?!货品|商品|产品|用品|[卡等业家员债法制化治间址区]|总[数量]|户数|个数|家数|数量?|改)[(\p{Script=Han}]/u;
const isLoose = (word: Word): boolean =>
  is(word, 'adverbs', 'linking', 'growth_adverbs') && !is(word, 'modifiers', 'determiners');

/** 戚台村|耕地面积, 直溪镇|有: a place by its name of two or three characters, or 0. */
function villageEnd(start: number, limit: number, { text, words }: ClauseScope): number {
  let at = start + 1;
  while (at < start + 4 && !isVillage(text.charCodeAt(at))) at++;
  const isName =
    at > start + 1 &&
    at < Math.min(start + 4, limit - 1) &&
    !isVillageWord(text.charCodeAt(at + 1)) &&
    /^\p{Script=Han}+$/u.test(text.slice(start, at));
  if (!isName || VILLAGES.test(text.slice(start, at))) return 0;
  return words({ start, end: at }).some((word) => is(word, 'verbs')) ? 0 : at + 1; // 打掉|村霸
}

const isVillage = unitsOf('村镇乡');
/** 村民, 镇党委 */
const isVillageWord = unitsOf('民庄委级容居风愁情党政公支企办村镇乡集霸');
/** 示范村, 每个镇: of some kind; 处分|乡科级干部: a verb */
const VILLAGES =
  /^[各每全本该个新建]|[城乡集农街新老边]$|(专业|薄弱|行政|自然|贫困|示范|美丽|重点|建制|中心|特色|试点|民族|数字|和美|改造|反映|督导|建设|服务|整治|检查|巡察|投向|面向|对口|下派)$/;

const isAmong = unitsOf('居列排占');
const breaks = unitsOf(',;:。!?\n“”《》');
/** 我们|希望, 我们|正在和 …; but 我们|建宁县桐元大队 */
const isWe = (word: Word, next: Word | undefined): boolean =>
  is(word, 'pronouns') && !(next !== undefined && isNamed(next));
const BOTH = /^(?:[两前后二三记]者|.{0,6}记者)$/;
const TOWARDS =
  /^([对向为把从由给被在于将以与因经令使让会既又]|因为|由于|加上|连同|经由|透过|会令|正在|亦正|如果|除了?)$/;

/** With what these begin. */
const opensPlace = unitsOf('各每省市区州、县城高经开山牧垦东中西沿边民');
/** Places below those that have names. */
const PLACE =
  /^(?:各?[省市区州]{0,2}、?县\(市、?区?\)|各区、县(?:\(市\))?|县\(市、区\)|各(?:乡镇|县区|市县|区县|市州|县市区|乡|镇|村|所|院|庭|局|站|队|校)(?![类级有种])|每个(?:乡镇?|镇|村|县|区|社区|街道)|市区|城区|县城|高新区|经开区|开发区|山区|牧区|垦区|(?:东部|中部|西部|东北|中西部|沿海|边疆|民族)地区)(?![委党政纪人公法检])/;
