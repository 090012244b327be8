import type { Span } from '../../../core/span.ts';
import { unitsOf } from '../../../core/units.ts';
import { is, type Word } from '../words.ts';
import { isPredicate, isReporting } from './acting.ts';
import { WEAK } from './body.ts';
import { endings } from './endings.ts';
import { opensPeriod, PARTNERS } from './lead.ts';
import type { ClauseScope, Subject } from './opening.ts';

/** How many characters such a name may have. */
const LONGEST = 18;

/**
 * What no list knows and that acts: 铁路部门|加大, 西部陆海新通道班列|发送; or a place without a name that owns what is
 * measured: 市区|学前幼儿入园率.
 */
export function agentAt(start: number, scope: ClauseScope): Subject | null {
  const { codebook, text, words } = scope;
  const limit = Math.min(scope.end, start + LONGEST);
  const place = opensPlace(text.charCodeAt(start)) ? PLACE.exec(text.slice(start, limit))?.[0] : undefined;
  if (place) return placed({ start, end: start + place.length });
  const known = endings(codebook);
  for (let at = start; at < limit; at++) {
    if (breaks(text.charCodeAt(at))) return null;
    const hit = known.longest(text, at, limit);
    if (!hit || hit.end === start + 1) continue;
    const ending = text.slice(at, hit.end);
    if (at === start && WEAK.test(ending)) continue; // 组织|开展法治宣传, 城市|维护建设税
    const name = words({ start, end: at });
    const isDoing = (word: Word, i: number): boolean =>
      (is(word, 'verbs') && !(i === name.length - 1 && (ending.length === 1 || OFFICES.test(ending)))) ||
      (i === 0 && is(word, 'verbal_nouns', 'linking') && !is(word, 'determiners'));
    if (
      name.some(isDoing) ||
      PARTNERS.has(name[0]?.text ?? '') ||
      name.some(opensPeriod) ||
      name.some((word) => TOWARDS.test(word.text))
    )
      return null;
    if (LINES.test(ending) && at >= start + 2 && !KINDS.test(text.slice(start, at)))
      return placed({ start, end: hit.end });
    const rest = words({ start: hit.end, end: scope.end });
    if (!isPredicate(rest, 0, scope)) continue;
    if (isReporting(rest, false)) return null;
    const span = { start, end: hit.end };
    return { span, first: span, kind: 'agent', governs: ORGANS.test(ending) };
  }
  return null;
}

const placed = (span: Span): Subject => ({ span, first: span, kind: 'named', governs: false });

/** 组织|部门, 立案|庭: whose name holds a verb. */
const OFFICES = /^(部门|机关|系统)$/;
/** Those that may act in the sentences behind as well. */
const ORGANS =
  /^(部门|机关|单位|机构|组织|行业|企业|公司|集团|银行|学校|医院|政府|法院|检察院|法庭|.{1,2}所|监狱|.队|专班|.{1,2}组|局|厅|院|署|系统|铁路|工业|农业|委员会|办公室|.会)$/;

/** 中老铁路|旅客发送量, 浦东机场|旅客吞吐量: what has a name of its own owns what is measured; 高速铁路 is a kind. */
const LINES = /^(铁路|高铁|地铁|班列|机场|口岸|港口)$/;
const KINDS =
  /(高速|普通|普速|城市|城际|农村|地方|国际|国内|客运|货运|干线|支线|电气化|重点|主要|沿海|内河|对外|民用|合资|国家|全国|一条|多条)$/;

const breaks = unitsOf(',;:。!?\n“”《》');
const TOWARDS = /^[对向为把从由给被在将以]$/;

/** With what these begin. */
const opensPlace = unitsOf('各每省市区州、县城高经开山牧垦东中西沿边民');
/** Places below those that have names. */
const PLACE =
  /^(?:各?[省市区州]{0,2}、?县\(市、?区?\)|各区、县(?:\(市\))?|县\(市、区\)|各(?:乡镇|县区|市县|区县|市州|县市区|乡|镇|村|所|院|庭|局|站|队|校)(?![类级有种])|每个(?:乡镇?|镇|村|县|区|社区|街道)|市区|城区|县城|高新区|经开区|开发区|山区|牧区|垦区|(?:东部|中部|西部|东北|中西部|沿海|边疆|民族)地区)(?![委党政纪人公法检])/;
