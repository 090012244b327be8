import { type Span, slice } from '../../core/span.ts';
import { type Figure, isBareVerb, isClassifier, isMoney, type Named, named, sameUnit } from './figure.ts';
import { topicOfVerb } from './topic.ts';
import { antecedent } from './whole.ts';
import { is, wordAt } from './words.ts';

/** The noun before a figure, where it names the figure: 满意度|达98.1%. */
export function nounBefore(f: Figure): Named | null {
  const { name } = f.phrase;
  if (!name || isSpell(f, name)) return null;
  const topic = isBareVerb(f) && is(f.left.at(-2), 'adverbs') ? topicOfVerb(f) : null; // 事故隐患|已|整改2312条
  const grows = f.phrase.change || is(f.left[0], 'growth_up', 'growth_down');
  const other =
    topic ??
    (isMoney(f.quantity) ? paidTo(f) : null) ??
    (grows && GOAL.test(slice(f.text, name)) ? antecedent(f) : null);
  return other ?? (again(f) ? null : named(f, name));
}

/** 时间|为期4个月: what lasts stands elsewhere; but 建设的|时间. */
const isSpell = ({ codebook, phrase, text }: Figure, name: Span): boolean =>
  !phrase.level &&
  !phrase.change &&
  codebook.predicates.spells.includes(slice(text, name)) &&
  text[name.start - 1] !== '的';

/** How the names of those end to whom money goes: 退赔|被害人|32亿元. */
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
export function earnedBy({ left, phrase, text }: Figure): Named | null {
  if (!phrase.change) return null;
  const at = left.findIndex((word) => EARNS.test(word.text));
  const verb = wordAt(left, at);
  const name = phrase.name ? slice(text, phrase.name) : (wordAt(left, at - 1)?.text ?? '');
  if (!verb || !(phrase.name ? PAYEE : EACH).test(name)) return null;
  return { head: verb.text, name: name + verb.text };
}
const EACH = /^[人户亩]均$/;
const EARNS = /^(增收|减收|增支|减支|减负)$/;

/** 能耗下降10.7%,超额完成|省考核目标|2.7个百分点 */
const GOAL = /(目标|任务|计划)$/;

/** 线索7732件,已调查处理6675件; 督办公安机关的40件案件…,检察机关的100件: the noun was said before; 培训12场 counts its verb. */
const isSaidAgain = (f: Figure): boolean =>
  isClassifier(f.quantity) &&
  !/[场期轮班]|次$/.test(f.quantity.value.unit) &&
  f.before.some((read) => sameUnit(read.quantity.value.unit, f.quantity.value.unit)) &&
  (isBareVerb(f) || (!f.phrase.linked && f.left.at(-1)?.text === '的'));

/** What a figure means that names nothing itself: 制定机制213项,修订21项. */
export const elided = (f: Figure): Named | null => again(f) ?? antecedent(f);

/** What was said before of a figure that names only what was done. */
const again = (f: Figure): Named | null =>
  f.phrase.name && (isSaidAgain(f) || isHeadless(f)) ? antecedent({ ...f, phrase: { ...f.phrase, name: null } }) : null;

/** 建成8000万吨,继续建设的有1.4亿吨: of what is done, said before. */
const isHeadless = (f: Figure): boolean =>
  isBareVerb(f) && f.left.some((word) => word.text === '的' && word.span.start === f.phrase.name!.end);
