import { type Span, slice } from '../../core/span.ts';
import { clauseAround, trim } from './clause.ts';
import { clauseBefore, type Figure, isBareVerb, isMoney, type Named, named } from './figure.ts';
import { DOES, nounPhrase } from './phrase.ts';
import { isSum } from './suffixes.ts';
import { is, isTime, lastContentWord, upToFigure, type Word, wordAt } from './words.ts';

/** Prepositions before what money is meant for: 向基金注资10亿元, 为研究资金预留100亿元. */
const FOR = /^(为|为了|向|给|对|于)$/;

/** Open what money is meant for, behind it: 1700万元|以增加名额. */
const TO = /^(以|以便|用以|用作|则用作)$/;

/**
 * What a sum is meant for, where only a verb names it: 向“创意智优计划”注资10亿元; 五十亿元成立优质教育基金;
 * 提供30亿元,为学生提供助学金.
 */
export function purpose(f: Figure): Named | null {
  if (!isMoney(f.quantity) || f.phrase.change || f.phrase.level) return null;
  const verb = lastContentWord(f.left);
  const funds = is(wordAt(f.left, verb), 'funding');
  // 给予职业训练局的|拨款 is no act, nor 临时拨款|约为904亿元
  if (f.left[verb - 1]?.text === '的') return null;
  if (f.phrase.linked && /^约?[为达]/.test(slice(f.text, f.quantity.span))) return null;
  // 为教育增拨五十亿元|经常开支: the sum says itself what it is
  if (funds && f.after && isSum(slice(f.text, f.after), f.codebook)) return named(f, f.after);
  const isBare = !f.phrase.name || isBareVerb(f);
  const next = f.words({ start: f.quantity.span.end, end: f.end })[0]?.text ?? '';
  const meant = TO.test(next) || (next === '用于' && !f.before.some(({ named }) => named));
  const built = invests(f) ? (BUILDS.test(next) ? objectBuilt(f) : next === '对' ? carriedOut(f) : null) : null;
  if (built) return named(f, built);
  if (!funds && !(meant && isBare)) return null;
  const before = f.left.slice(0, Math.max(verb, 0));
  const at =
    (funds && (object(f, before) ?? undertaken(f, before))) ||
    (isBare ? (objectHere(f) ?? (funds && !meant ? objectSaid(f, before) : null) ?? objectNext(f)) : null);
  return at && named(f, at);
}

/** What stands between 为 or 向 and the verb. */
function object({ text, codebook }: Figure, before: readonly Word[]): Span | null {
  const from = before.findLastIndex((word) => FOR.test(word.text));
  let to = before.length;
  while (to > from + 1 && is(before[to - 1], 'modifiers')) to--; // 基金|额外|注资
  return from < 0 || to <= from + 1 ? null : nounPhrase(text, before.slice(from + 1, to), codebook);
}

/** What was to be done, before the verb in the same clause: 加强|农业基础设施建设|安排1295.1亿元. */
function undertaken({ text, codebook }: Figure, before: readonly Word[]): Span | null {
  const doing = before.findIndex((word) => is(word, 'verbs') && !is(word, 'linking'));
  const isDone = doing >= 0 && doing < before.length - 1 && !before.some((word) => PREPOSITION.test(word.text));
  return isDone ? nounPhrase(text, before.slice(doing), codebook) : null;
}

/** What a verb right behind the sum builds, up to the end of the clause or the next figure. */
function objectBuilt({ text, codebook, quantity, end, words }: Figure): Span | null {
  return nounPhrase(text, upToFigure(words({ start: quantity.span.end, end }).slice(1)), codebook);
}

/** What a place is made to undergo: 投资2160万元|对古侯路进行升级改造. */
function carriedOut({ text, quantity, end, words }: Figure): Span | null {
  const run = words({ start: quantity.span.end, end });
  const at = run.findIndex((word) => DOES.test(word.text));
  return at > 0 && at < run.length - 1
    ? trim(text, { start: run[at + 1]!.span.start, end: run.at(-1)!.span.end })
    : null;
}

/** What is done with money that is put in: 投资1988万元|实施|治理工程. */
const BUILDS =
  /^(实施|建设|新建|扩建|改建|改扩建|修建|修缮|改造|硬化|购置|建成|完成|建造|兴建|维修|治理|铺设|敷设|架设|安装|装配|更新|更换|升级|添置|配备|疏浚|种植|栽植|拆除|打造|开工建设)$/;

/** 投资|1988万元|实施治理工程 */
const invests = ({ left }: Figure): boolean =>
  left.at(-1)?.text === '投资' &&
  left.every((word) => word.text === '投资' || word.mention !== null || is(word, 'areas'));

const PREPOSITION = /^(通过|从|由|在|以|把|将|用|按|对)$/;

/** What was to be done, in the clause before where that has no figure: 增加农机具购置补贴,|安排130亿元. */
function objectSaid(f: Figure, before: readonly Word[]): Span | null {
  const clause = clauseBefore(f);
  if (!clause || before.some((word) => !is(word, 'adverbs', 'modals'))) return null;
  if ((f.before.at(-1)?.quantity.span.start ?? -1) >= clause.start) return null;
  const run = f.words(clause);
  const towards = run.findLastIndex((word) => FOR.test(word.text));
  // 向每名居民的公积金账户,|额外注资七千元
  if (towards >= 0 && !run.slice(towards + 1).some((word) => is(word, 'verbs')))
    return nounPhrase(f.text, run.slice(towards + 1), f.codebook);
  const doing = run.findIndex((word) => is(word, 'verbs', 'growth_up'));
  return doing >= 0 && doing < run.length - 1 ? nounPhrase(f.text, run.slice(doing + 1), f.codebook) : null;
}

/** The object of the verb that follows in the same clause: 1700万元|以增加名额. */
const objectHere = (f: Figure): Span | null => objectIn(f, f.words({ start: f.quantity.span.end, end: f.end }));

/** The object of the verb in the next clause, where nothing follows in the same: 提供30亿元,|为学生提供助学金. */
function objectNext(f: Figure): Span | null {
  const { text, sentence, end, quantity, words } = f;
  if (text[end] !== ',' || words({ start: quantity.span.end, end }).length > 0) return null;
  const next = clauseAround(text, { start: end + 1, end: end + 1 }).end;
  return objectIn(f, words({ start: end + 1, end: Math.min(next, sentence.end) }));
}

function objectIn({ text, codebook }: Figure, run: readonly Word[]): Span | null {
  if (run[0]?.text === '以便' && run[1]?.mention?.type === 'organization') return null; // 增拨1300万元,|以便|劳工处能更积极协助员工
  if (run[0]?.text.startsWith('供') && text.startsWith('之用', run.at(-1)!.span.end - 2)) return usedFor(text, run);
  if (run[0]?.text === '于') return nounPhrase(text, run.slice(1), codebook); // 投放290亿元|于|公共工程建设
  if (/^[至到入]$/.test(run[0]?.text ?? '')) return fundIn(run); // 转拨750亿元|至|基本工程储备基金|以支持…
  if (/^[予给]$/.test(run[0]?.text ?? '') && run.length > 1)
    return trim(text, { start: run[1]!.span.start, end: run.at(-1)!.span.end }); // 拨款|予|工业支援基金
  const does = run.some(
    (word, i) =>
      (is(word, 'verbs') && word.text !== '保持') ||
      ((i === 0 || (i === 1 && TO.test(run[0]!.text))) && is(word, 'growth_up', 'verbal_nouns')),
  );
  if (!does) return null;
  const body = run.at(-1)?.mention?.type === 'organization' ? run.at(-1)!.span : null; // 设立|香港工业科技中心
  return body ?? nounPhrase(text, withoutMeans(run), codebook);
}

/** 供|未来十年|发展房屋|之用 */
function usedFor(text: string, run: readonly Word[]): Span | null {
  const from = run.findIndex((word, i) => i > 0 && !isTime(word.mention) && !is(word, 'adverbs'));
  return from < 0 ? null : trim(text, { start: run[from]!.span.start, end: run.at(-1)!.span.end - 2 });
}

/** The fund or account that a sum is moved to, up to what it is for: 转拨至|基本工程储备基金|以支持…. */
function fundIn(run: readonly Word[]): Span | null {
  const end = run.findIndex(({ text }) => /(基金|储备|账目|帐目|户口|账户|帐户|库)”?$/.test(text));
  return end > 0 ? { start: run[1]!.span.start, end: run[end]!.span.end } : null;
}

/** 推行|新计划|资助每届学生: what the thing that is done is for. */
function withoutMeans(run: readonly Word[]): readonly Word[] {
  const doing = run.findIndex((word) => is(word, 'verbs'));
  const means = run.findIndex((word, i) => i > doing + 1 && /^(资助|支援|协助|帮助|鼓励|吸引|惠及)$/.test(word.text));
  return doing === 0 && means > 0 && (run[means - 1]!.classes.length === 0 || is(run[means - 1], 'undertakings'))
    ? run.slice(0, means)
    : run;
}
