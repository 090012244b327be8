import { slice } from '../../core/span.ts';
import { phraseAfter } from './after.ts';
import { bracketed, inBracket } from './breakdown.ts';
import { respective } from './coordinate.ts';
import {
  type Figure,
  isBareVerb,
  isClassifier,
  isMoney,
  type Named,
  named,
  type Quantity,
  sameUnit,
} from './figure.ts';
import { nounAfter } from './noun-after.ts';
import { nounPhrase } from './phrase.ts';
import { action, befallen, cases, dealtWith, givenTo, grown, handedOver, passive, step } from './procedure.ts';
import { purpose } from './purpose.ts';
import { ranked } from './rank.ts';
import { base, rateOf } from './rate-of.ts';
import { converted, equalling, partDone } from './restated.ts';
import { isSum } from './suffixes.ts';
import { aspect, campaign, headed, reported, suchBefore, topicBefore, topicOfVerb } from './topic.ts';
import { antecedent, part, relational, saidBefore, share } from './whole.ts';
import { is, wordAt } from './words.ts';

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
  'noun-after-next': (f) => {
    const joins = f.next && f.text.slice(f.quantity.span.end, f.next.span.start);
    const isHouses = f.quantity.value.unit === '户' && isBareOf(f.next);
    const isKind = !f.after && isClassifier(f.quantity) && (!f.phrase.name || isBareVerb(f)); // 新建24座、10万千瓦电站
    if (!f.next || !(joins === '、' ? isHouses || isKind : joins === '' && isClassifier(f.next))) return null;
    const shared = phraseAfter(f.text, f.words({ start: f.next.span.end, end: f.end }), false, f.codebook);
    return shared && named(f, shared);
  },
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
  'noun-before': (f) => {
    if (
      !f.phrase.name ||
      (!f.phrase.level &&
        !f.phrase.change &&
        f.codebook.predicates.spells.includes(slice(f.text, f.phrase.name)) &&
        f.text[f.phrase.name.start - 1] !== '的')
    )
      return null;
    const topic = isBareVerb(f) && is(f.left.at(-2), 'adverbs') ? topicOfVerb(f) : null; // 事故隐患|已|整改2312条
    if (topic) return topic;
    const paid = isMoney(f.quantity) ? paidTo(f) : null;
    if (paid) return paid;
    const grows = f.phrase.change || is(f.left[0], 'growth_up', 'growth_down');
    if (grows && GOAL.test(slice(f.text, f.phrase.name)) && antecedent(f)) return antecedent(f);
    return again(f) ? null : named(f, f.phrase.name);
  },
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
  elided: (f) => again(f) ?? antecedent(f),
  /** 时间为期4个月 */
  lasting: (f) => {
    const undertaking = f.quantity.value.kind === 'duration' ? f.undertaking() : null;
    return undertaking && named(f, undertaking);
  },
  /** 全市法院新收案件834件。其中,市中院受理56件 */
  'said-before': saidBefore,
  /** 发行特别国债…,今年先发行1万亿元 */
  'same-verb': (f) => {
    const verb = f.left.findLast((word) => is(word, 'verbs'));
    if (!verb || is(verb, 'happenings')) return null; // 脱贫滚动计划…,今年|脱贫|68户
    const from = Math.max(f.sentence.start, verb.span.start - REACH);
    const earlier = f.text.slice(from, verb.span.start).lastIndexOf(verb.text);
    if (earlier < 0) return null;
    const start = from + earlier + verb.text.length;
    const length = f.text.slice(start, verb.span.start).search(/[,;:]/);
    const end = length < 0 ? verb.span.start : start + length;
    const object = phraseAfter(f.text, f.words({ start, end }), false, f.codebook);
    return object && !(isClassifier(f.quantity) && isSum(slice(f.text, object), f.codebook)) ? named(f, object) : null;
  },
  /** 121万亿元:经济总量跃上新台阶 */
  headed,
  /** 改划用地方面,过去六年已完成135幅 */
  aspect,
  /** 处分1647人 */
  verb: (f) => {
    if (f.phrase.differs) return null;
    const verb = f.left.findLast((word) => is(word, 'verbs', 'verbal_nouns'));
    return verb ? { name: verb.text, head: verb.text } : null;
  },
  /** 5700多万人受益 */
  'verb-after': (f) => {
    if (f.quantity.value.kind !== 'count' || f.phrase.change) return null;
    const after = f.words({ start: f.quantity.span.end, end: f.end });
    const at = after.findIndex((word) => !is(word, 'adverbs', 'modals'));
    const verb = after[at];
    const [object, ...more] = after.slice(at + 1).filter((word) => word.text !== '了');
    if (!is(verb, 'verbs')) return null;
    if (object && QUOTED.test(object.mention?.type ?? '') && more.length === 0) {
      const name = object.text.replace(/[“”]/g, ''); // 593万人次|购买|“通勤月票”
      return { name, head: name };
    }
    const told = object && GIVES.test(verb!.text) && more.length === 0 && object.mention === null ? object : verb!; // 实现|就业
    return { name: told.text, head: told.text };
  },
};

/** 2568万贫困群众: no measure word, or one for people. */
const isBareOf = (next: Quantity | undefined): boolean => next !== undefined && /^[人名]?$/.test(next.value.unit);

const QUOTED = /^(quote|title)$/;

/** Verbs that say nothing without their object: 1.5万人|实现|就业, 12人|受到|处分. */
const GIVES = /^(给予|予以|实现|受到|得到|获得|接受|享受|获|受)$/;

/** How the names of those end to whom money goes. */
const PAYEE = /(人|者|群众|农民|职工|学生|居民|村民|农户|家庭|教师|干部)$/;

/** Money for people is named by what was done for them: 退赔|被害人32亿元. */
function paidTo({ left, phrase, text }: Figure): Named | null {
  const { start, end } = phrase.name!;
  const verb = left.findLast((word) => word.span.end === start);
  if (phrase.change || !PAYEE.test(text.slice(start, end)) || !is(verb, 'verbs', 'verbal_nouns')) return null;
  const name = text.slice(verb!.span.start, end);
  return { name, head: name };
}

/** What people have more of, which the verb itself says: 为|贫困家庭|增收7500万元, 人均|增收1.5万元. */
function earnedBy({ left, phrase, text }: Figure): Named | null {
  if (!phrase.change) return null;
  const at = left.findIndex((word) => EARNS.test(word.text));
  const verb = wordAt(left, at);
  const name = phrase.name ? slice(text, phrase.name) : (wordAt(left, at - 1)?.text ?? '');
  if (!verb || !(phrase.name ? PAYEE : EACH).test(name)) return null;
  return { head: verb.text, name: name + verb.text };
}
const EACH = /^[人户亩]均$/;
const EARNS = /^(增收|减收|增支|减支|减负)$/;

/** How far back in its sentence a verb may have had its object. */
const REACH = 200;

const IN_TURN = Object.entries(WAYS);

/** Names a figure by the first way that answers. */
export function nameOf(figure: Figure): { readonly named: Named | null; readonly rule: string } {
  for (const [rule, way] of IN_TURN) {
    const named = way(figure);
    if (named) return { named, rule };
  }
  return { named: null, rule: 'unnamed' };
}

/** 能耗下降10.7%,超额完成|省考核目标|2.7个百分点 */
const GOAL = /(目标|任务|计划)$/;

/** 线索7732件,已调查处理6675件; 督办公安机关的40件案件…,检察机关的100件: the noun was said before; 培训12场 counts its verb. */
const isSaidAgain = (f: Figure): boolean =>
  isClassifier(f.quantity) &&
  !/[场期轮班]|次$/.test(f.quantity.value.unit) &&
  f.before.some((read) => sameUnit(read.quantity.value.unit, f.quantity.value.unit)) &&
  (isBareVerb(f) || (!f.phrase.linked && f.left.at(-1)?.text === '的'));

/** What was said before of a figure that names only what was done. */
const again = (f: Figure): Named | null =>
  f.phrase.name && (isSaidAgain(f) || isHeadless(f)) ? antecedent({ ...f, phrase: { ...f.phrase, name: null } }) : null;

/** 建成8000万吨,继续建设的有1.4亿吨: of what is done, said before. */
const isHeadless = (f: Figure): boolean =>
  isBareVerb(f) && f.left.some((word) => word.text === '的' && word.span.start === f.phrase.name!.end);
