import { type Span, slice } from '../../core/span.ts';
import { withoutBasis } from './before.ts';
import { runStart } from './clause.ts';
import { type Figure, isRated, isSharedNext, type Named, named } from './figure.ts';
import { firstPredicate, nounPhrase } from './phrase.ts';
import { is, isTime, type Word } from './words.ts';

/** 甲、乙分别增长5%、6%: each figure its own. */
export function respective(f: Figure): Named | null {
  if (!goesOn(f)) return each(f)[0] ?? null;
  const first = f.before.findLastIndex((read) => read.each.length > 0);
  return first < 0 ? null : (f.before[first]!.each[f.before.length - first] ?? null);
}

/** Whether a figure is one of those that are shared out together, and not the first. */
const goesOn = ({ text, before, quantity, codebook }: Figure): boolean =>
  before.length > 0 && isSharedNext(text, before.at(-1)!.quantity, quantity, codebook);

/**
 * What the figures from this one on belong to, in order, where 分别 shares them out: what stands side by side before it
 * (甲、乙产量分别增长5%、6%; 甲,乙,丙产量分别…), else the levels said before (受理26件,审结25件,同比分别上升6%和4%), or
 * what was shared out before (甲、乙产量分别下降1%、2%,降幅分别收窄…).
 */
export function each(f: Figure): Named[] {
  if (goesOn(f)) return [];
  const at = f.left.findIndex(isRespectively);
  if (at < 0 && f.phrase.change && f.phrase.name) return pairGrown(f);
  if (at < 0) return f.phrase.change ? levels(f) : []; // 甲17175元,乙5153元,实际增长9.8%和8.5%
  if (/^[把将向对给]$/.test(f.left[at + 1]?.text ?? '')) return []; // 我们将分别|把甲由3个增加到7个、乙…
  const before = withoutBasis(f.left.slice(0, at));
  if (before.some(({ text }) => text === '从')) return []; // 从财政储备和基金会分别拨出
  const said = sharedBefore(f, before);
  if (said.length > 0) return said;
  const levelsSaid = before.length === 0 ? levels(f) : [];
  if (levelsSaid.length > 0) return levelsSaid;
  const last = before.at(-1)?.span.end ?? f.left[0]!.span.start - 1;
  const clauses = clausesUpTo(f, last);
  if (clauses.length === 0) return [];
  const parts = eachDoes(f, at, shares(f, before.length > 0 ? before : topic(f.words(clauses[0]!))));
  if (parts.some(({ head }) => ORDINAL.test(head))) return []; // 第一、二种形态分别处理45人次、23人次
  const items = parts.length < f.run && clauses.length >= f.run && areItems(f, clauses) ? clauses.reverse() : null;
  if (items) return items.map((item) => named(f, item));
  return parts.length === 1 && f.run === 2 ? bothOf(parts[0]!) : parts.length > 1 ? parts : [];
}

/** 第一、|二|种形态 */
const ORDINAL = /^第?[一二三四五六七八九十]$/;

/** 事故起数和死亡人数|同比下降16.1%和11.7%: two things and the growth of each, without 分别. */
function pairGrown(f: Figure): Named[] {
  if (f.run !== 2 || !isRated(f.quantity)) return [];
  const at = f.left.findIndex((word) => is(word, 'growth_up', 'growth_down'));
  const parts = at > 0 ? conjuncts(f, withoutBasis(f.left.slice(0, at))) : [];
  return parts.length === 2 ? parts : [];
}

/** 城乡居民人均可支配收入|分别为47279元、23120元: of the towns, then of the country. */
function bothOf({ head, name }: Named): Named[] {
  const whole = name.replace(/^.{0,2}城乡/, '');
  if (whole === name) return [];
  return [/^(?:常住)?居民/.test(whole) ? '城镇' : '城市', '农村'].map((which) => ({ head, name: which + whole }));
}

/** Whether clauses are things in a row, of which commas part the names: 软件和信息技术服务业,交通运输、仓储和邮政业增加值. */
const areItems = (f: Figure, clauses: readonly Span[]): boolean =>
  f.run > 2 ? clauses.every((clause) => isItem(f, clause)) : clauses.slice(1).every((clause) => isName(f, clause));

/** Whether a clause is a name, and says nothing: 软件和信息技术服务业,|…分别增长. */
function isName(f: Figure, clause: Span): boolean {
  const words = f.words(clause);
  const phrase = nounPhrase(f.text, words, f.codebook);
  return phrase?.start === clause.start && phrase.end === clause.end && firstPredicate(words) === words.length;
}

/** Of each that was shared out right before: 两年平均|分别增长…, 降幅|分别收窄…. */
function sharedBefore({ before, run, codebook }: Figure, words: readonly Word[]): Named[] {
  const said = before.at(-run)?.each ?? [];
  if (said.length !== run) return [];
  const own = words.map(({ text }) => text).join('');
  if (own === '') return [...said];
  return codebook.predicates.relational.includes(own)
    ? said.map((part) => ({ ...part, head: own, name: part.name + own }))
    : [];
}

/** 铁路、公路分别完成|投资4775亿元、1.66万亿元: what each of them does. */
function eachDoes(f: Figure, at: number, parts: Named[]): Named[] {
  if (f.phrase.change || f.phrase.level || f.phrase.share || isRated(f.quantity)) return parts;
  const object = nounPhrase(f.text, f.left.slice(at + 1), f.codebook);
  if (!object || f.words(object).every((word) => is(word, 'verbs', 'verbal_nouns'))) return parts;
  const { head, name } = named(f, object);
  return parts.map((part) => ({ head, name: part.name + name }));
}

/** A clause of a list says nothing of its own: 甲,乙,丙产量|分别; not 今年,事故实现“三个下降”,其中起数|分别. */
function isItem({ words }: Figure, at: Span): boolean {
  const own = words(at);
  return own.length > 0 && !isTime(own[0]!.mention) && !own.some((word) => is(word, 'verbs') && !is(word, 'nouns'));
}

const isRespectively = ({ text }: Word): boolean => text.startsWith('分别') || text.startsWith('平均分别');

/** The last levels said before, one for each of several figures; else none. */
function levels({ before, left, phrase, quantity, run }: Figure): Named[] {
  if (run < 2) return [];
  const said = before.filter((read) => !read.phrase.change && read.named).slice(-run);
  if (said.length < run) return [];
  // 稻谷亩产300斤,棉花的亩产,分别达到35斤和70斤: other levels, not how much of those before
  const reaches = !phrase.change && left.some(({ text }) => /^分别[达为是]/.test(text));
  const isLevel = reaches && said.some((read) => read.quantity.value.unit === quantity.value.unit);
  return isLevel ? [] : said.map(({ named, subject }) => ({ ...named!, subject }));
}

/** The clauses that end at `end`, from the last to the first, as far as no figure stands in them and as many as there are figures. */
function clausesUpTo(f: Figure, end: number): Span[] {
  const from = Math.max(f.sentence.start, f.before.at(-1)?.end ?? 0);
  const clauses: Span[] = [];
  for (let to = end; to > from && clauses.length < f.run; ) {
    const start = runStart(f.text, { start: from, end }, to);
    clauses.push({ start, end: to });
    to = start - 1;
  }
  return clauses;
}

/** 电子信息|增幅|最大,分别为…: how great it is, not what it is called. */
const GREATNESS = /^(最|较|更|很)?(大|高|快|多|好|低|小|慢|少|长|明显|突出|显著|迅速|较为突出)(的(是|有|为))?$/;

/** What a clause is about: 化学需氧量、二氧化硫排放总量|近年来首次出现双下降. */
function topic(words: readonly Word[]): readonly Word[] {
  const predicate = firstPredicate(words);
  const about = predicate < words.length ? withoutBasis(words.slice(0, predicate)) : words;
  return GREATNESS.test(about.at(-1)?.text ?? '') ? about.slice(0, -1) : about;
}

/** 第二、第三产业|占|生产总值的比重: the share of each; else what stands side by side. */
function shares(f: Figure, words: readonly Word[]): Named[] {
  const of = words.findIndex((word) => word.text === '占');
  if (of < 1 || !/比[重例]$/.test(words.at(-1)!.text)) return conjuncts(f, words);
  const share = f.text.slice(words[of]!.span.start, words.at(-1)!.span.end);
  return conjuncts(f, words.slice(0, of)).map(({ head, name }) => ({ head, name: name + share }));
}

/** The noun phrases that 、 and 和 join. */
function conjuncts(f: Figure, words: readonly Word[]): Named[] {
  const items: Word[][] = [[]];
  // 其中|甲、乙; 全市|刑事、治安案件
  const first = words.findIndex(
    (word) => !/^(其中|当中|另外|此外)$/.test(word.text) && !is(word, 'areas') && word.mention?.type !== 'region',
  );
  for (const word of words.slice(Math.max(first, 0)))
    if (is(word, 'conjunctions')) items.push([]);
    else items.at(-1)!.push(word);
  // 城镇、农村居民收入, 0-17岁、18-34岁户籍人口: what the last one names goes for those before it
  const whole = items.at(-1)!;
  const from = items[0]!.every(isKind) ? kindEnd(whole) : 0;
  const shared = from && nounPhrase(f.text, f.words({ start: from, end: whole.at(-1)!.span.end }), f.codebook);
  // 第一、二、三产业
  const ordinal = shared && items[0]![0]?.text.startsWith('第') ? '第' : '';
  // 生产总值、工业总产值|增幅: what is said of the last one is said of all
  const aspect = whole.length > 1 && RATES.test(whole.at(-1)!.text) ? whole.at(-1)!.text : '';
  const rate = isRated(f.quantity) ? rateOf(f, whole) : '';
  const meant = items.length > 1 && items.every((item) => item.every(isKind)) ? f.before.at(-1)?.named : null;
  return items.flatMap((item) => {
    const phrase =
      nounPhrase(f.text, item, f.codebook) ?? deed(item) ?? (ordinal && item.every(isKind) ? of(item) : null);
    if (!phrase) return [];
    const own = slice(f.text, phrase);
    if (meant) return [{ head: meant.head, name: own + meant.head }]; // 吞吐量2.2亿标箱,外贸和内贸分别增长8.8%和7.5%
    if (rate && item !== whole && !/[率度比]$/.test(own)) return [{ head: rate, name: own + rate }];
    if (aspect) return [{ head: aspect, name: item === whole ? own : own + aspect }];
    if (item === whole && shared && isOrdinalOf(own, ordinal)) return [{ head: own, name: ordinal + own }];
    if (!shared || item === whole || !item.every(isKind)) return [named(f, phrase)];
    const kind = /^第/.test(own) ? own : ordinal + own;
    const name = kind + slice(f.text, shared);
    return [{ head: kind.startsWith('第') ? name : named(f, shared).head, name }];
  });
}

/** 三产业增加值 of 第一、二、三产业增加值 */
const isOrdinalOf = (name: string, ordinal: string): boolean => ordinal !== '' && SHORT_ORDINAL.test(name);
const SHORT_ORDINAL = /^[一二三四五六七八九十](?=产业)/;

/** 刑事警情、|刑事|立案|分别下降12.1%、20.5%: what was done, beside things. */
function deed(item: readonly Word[]): Span | null {
  return is(item.at(-1), 'verbs') ? of(item) : null;
}

/** The stretch of some words: 二 of 第一、二、三产业. */
const of = (words: readonly Word[]): Span | null =>
  words.length > 0 ? { start: words[0]!.span.start, end: words.at(-1)!.span.end } : null;

/** They need what they belong to; 面积 and 总值 may end a name of their own. */
const RATES = /^((同比)?([增涨降跌]幅|增速|占比|比[重例])|(平均|年均|日均)?浓度)$/;

/** 宫颈癌、乳腺癌|筛查率: the rate that the last of several names, where it names it with itself. */
function rateOf(f: Figure, whole: readonly Word[]): string {
  const phrase = nounPhrase(f.text, whole, f.codebook);
  return (phrase && /\p{Script=Han}{2}率$/u.exec(slice(f.text, phrase))?.[0]) || '';
}

/** Where the words end that only say which one: 农村|居民收入, 第三|产业; 0 when there is nothing else or none. */
function kindEnd(words: readonly Word[]): number {
  const first = words.findIndex((word) => !isKind(word));
  const word = words[first];
  if (!word) return 0;
  const ordinal = (/^第[一二三四五六七八九十](?=.)/.exec(word.text) ?? SHORT_ORDINAL.exec(word.text))?.[0] ?? '';
  return first > 0 || ordinal ? word.span.start + ordinal.length : 0;
}

/** A word that only says which: 城镇, 第一, 0-17岁. */
const isKind = (word: Word): boolean =>
  is(word, 'parts') || word.mention?.type === 'figure' || /^第?[一二三四五六七八九十]$/.test(word.text); // 第二、三产业
