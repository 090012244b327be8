import type { Span } from '../../core/span.ts';
import { trim } from './clause.ts';
import { isClassifier, type Quantity } from './figure.ts';
import { is, type Word } from './words.ts';

/** How the names of cases end, and of people. */
const CASE = /(案件?|线索|纠纷|积案)$/;
const PERSON = /(人员|人|者|儿童|妇女|学生|青少年|军人|群众|居民|村民|职工|工人|农民|老人|嫌疑人|干警|民警|干部|家庭)$/;

/** What a person is or becomes: 5名|获评|先进个人 is no description. */
const BECOMES =
  /^(是|为|被评|评为|获评|入选|当选|荣获|获得|获|成为|列为|列入|属于|系|担任|任|授予|命名|认定|确定|推荐|记|荣立|评|选为|聘为|转为|的|等)$/;

/** What opens the name of a crime that a verb goes on with: 非法|吸收|公众存款案件. */
const CRIME =
  /^(非法|违法|违规|涉嫌|故意|过失|职务|合同|集资|恶意|虚假|拒不|跨境|网络|电信|聚众|强迫|妨害|妨碍|破坏|危害|生产|销售|制售|开设|传播|贩卖|制造|敲诈|寻衅|领导干部|公职人员|公民)/;

/** How many words may describe a person: 因案|致贫|群众. */
const LONGEST = 4;

/**
 * What is counted closes the clause, and a verb before it describes it without 的: 37起|侵犯公民个人信息案件, 5名|失踪儿童,
 * 3起|公安部挂牌督办案件.
 */
export function closing(text: string, quantity: Quantity, words: readonly Word[]): Span | null {
  if (!isClassifier(quantity)) return null;
  const run = words.slice(0, Math.max(0, endOfRun(words)));
  const [first, last] = [run[0], run.at(-1)];
  if (
    !first ||
    !last ||
    run.length < 2 ||
    run.some(({ text: word, mention }) => BECOMES.test(word) || isFigure(mention))
  )
    return null;
  const isPerson = /^[名位]$/.test(quantity.value.unit);
  const describes = is(first, 'verbs', 'handling') || (isPerson && /^[因被]$/.test(first.text));
  if (isPerson ? !describes || run.length > LONGEST || !PERSON.test(last.text) : !CASE.test(last.text)) return null;
  const opens = describes || CRIME.test(first.text) || isListed(first, run[1]);
  return opens && !is(first, 'linking') ? trim(text, { start: first.span.start, end: last.span.end }) : null;
}

/** 公安部|挂牌督办|案件 */
const isListed = (first: Word, next: Word | undefined): boolean =>
  first.mention?.type === 'organization' && is(next, 'handling');

const isFigure = (mention: Word['mention']): boolean => mention?.type === 'quantity' || mention?.type === 'date';

/** Where the words behind a figure end that belong to it: before 、抓获45名嫌疑人. */
function endOfRun(words: readonly Word[]): number {
  const next = words.findIndex(({ mention }) => isFigure(mention));
  return next < 0 ? words.length : words.findLastIndex((word, i) => i < next && is(word, 'conjunctions'));
}
