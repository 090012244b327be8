import { bracketed, inBracket } from './breakdown.ts';
import { respective } from './coordinate.ts';
import { sameVerb, verbAfter, verbBefore } from './deed.ts';
import { type Figure, type Named, named } from './figure.ts';
import { nounAfter, nounAfterNext } from './noun-after.ts';
import { earnedBy, elided, nounBefore } from './noun-before.ts';
import { befallen, givenTo } from './people.ts';
import { nounPhrase } from './phrase.ts';
import { action, cases, dealtWith, grown, handedOver, passive, step } from './procedure.ts';
import { purpose } from './purpose.ts';
import { ranked } from './rank.ts';
import { base, rateOf } from './rate-of.ts';
import { converted, equalling, partDone } from './restated.ts';
import { aspect, campaign, headed, reported, suchBefore, topicBefore, topicOfVerb } from './topic.ts';
import { part, relational, saidBefore, share } from './whole.ts';

type Way = (figure: Figure) => Named | null;

/** The ways to name what a figure measures, in the order they are tried; the first that answers decides. */
const WAYS: Readonly<Record<string, Way>> = {
  /** 造成3人死亡、2人受伤 */
  befallen,
  /** 幼儿26374人(民办11664人) */
  bracketed,
  /** 服装(上升7.0%) */
  'in-bracket': inBracket,
  /** 59名业务骨干 */
  'noun-after': nounAfter,
  /** 向37.7万人发放现金补助 */
  'given-to': givenTo,
  /** 甲、乙分别增长5%、6% */
  respective,
  /** 4大类61项规章制度: the first of two takes the noun of the second; 790万户、2568万贫困群众 */
  'noun-after-next': nounAfterNext,
  /** 政治轮训120余期1.7万余人次 */
  'same-head': (f) => {
    const last = f.before.at(-1);
    const joins = last?.quantity.span.end === f.quantity.span.start && !(last.bare && f.end > f.quantity.span.end);
    // 5人以上涉毒团伙20多个
    return joins || (last?.end === f.quantity.span.start && !f.after) ? last.named : null;
  },
  /** 群众安全感排名第2位; 新能源装机14亿千瓦,居世界第1位 */
  ranked,
  /** 占年初预算10065万元的43.2% */
  base,
  'rate-of': rateOf,
  /** 国债余额占国内生产总值比重20% */
  share,
  /** 民生支出528亿元,占比73.9% */
  relational,
  /** 完成投资3.28万亿元,其中铁路6401亿元 */
  part,
  /** 向“创意智优计划”注资10亿元 */
  purpose,
  /** 移送司法机关50人 */
  'handed-over': handedOver,
  /** 对抢劫等犯罪批捕17件 */
  'dealt-with': dealtWith,
  /** 撤回起诉117件 */
  step,
  /** 开展补充侦查4.5万件 */
  action,
  /** 结案同比上升8.9% */
  grown,
  /** 法官人均结案186件 */
  cases,
  /** 启动无证幼儿园专项整治工作,整改1689处 */
  campaign,
  /** 旅游收入4750亿元(约5955亿港元) */
  converted,
  /** 财政储备11784亿元,相当于本地生产总值39.4% */
  equalling,
  /** 接待游客3.86亿人次。其中广东接待5564万人次 */
  'part-done': partDone,
  /** 为贫困家庭增收7500万元 */
  earned: earnedBy,
  /** 满意度达98.1% */
  'noun-before': nounBefore,
  /** 提出审计建议被采纳131条 */
  passive,
  /** 保障性住房基本建成470万套 */
  'topic-verb': topicOfVerb,
  /** 其中29亿元为新推出的计划 */
  predicate: (f) => {
    const [is, ...rest] = f.words({ start: f.quantity.span.end, end: f.end });
    if (f.phrase.change || f.phrase.linked || !/^([为是属系]|属于)$/.test(is?.text ?? '')) return null;
    const at = nounPhrase(f.text, rest, f.codebook);
    return at && named(f, at);
  },
  /** 开支的比率,由目前的0.73%升至1.5%; 粮食产量屡创新高,去年达到1.09万亿斤: the clause before has no figure of its own */
  'topic-before': topicBefore,
  /** 壮大一批产业集群,产值超1000亿元的2个 */
  'such-before': suchBefore,
  /** 诈骗警情有所遏制,共接报8114起 */
  reported,
  /** 制定机制213项,修订21项 */
  elided,
  /** 时间为期4个月 */
  lasting: (f) => {
    const undertaking = f.quantity.value.kind === 'duration' ? f.undertaking() : null;
    return undertaking && named(f, undertaking);
  },
  /** 全市法院新收案件834件。其中,市中院受理56件 */
  'said-before': saidBefore,
  /** 发行特别国债…,今年先发行1万亿元 */
  'same-verb': sameVerb,
  /** 121万亿元:经济总量跃上新台阶 */
  headed,
  /** 改划用地方面,过去六年已完成135幅 */
  aspect,
  /** 处分1647人 */
  verb: verbBefore,
  /** 5700多万人受益 */
  'verb-after': verbAfter,
};

const IN_TURN = Object.entries(WAYS);

/** Names a figure by the first way that answers. */
export function nameOf(figure: Figure): { readonly named: Named | null; readonly rule: string } {
  for (const [rule, way] of IN_TURN) {
    const named = way(figure);
    if (named) return { named, rule };
  }
  return { named: null, rule: 'unnamed' };
}
