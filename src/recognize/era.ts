import { unitsOf } from '../core/units.ts';
import type { Part, Point, Read, Year } from './date-model.ts';
import { readDigits, readSmall, SMALL } from './date-numeral.ts';
import { at, NOT_PART } from './date-words.ts';

/** Stretches of several years: 八十年代, 20世纪90年代初, 本世纪中叶, “十四五”时期. */

const CENTURY = '(上|本|\\d{2}|[一二]?十[一二三四五六七八九]?|廿一)个?世纪';
const DECADE = new RegExp(
  `(?:${CENTURY})?([1-9]0|[一二三四五六七八九]十|(?:19|20)\\d0|[一二][〇○零一九][〇○零一二三四五六七八九][〇○零])年代` +
    `(初期?|前期|早期|中后期|中前期|中期|中${NOT_PART}|后期|末期?)?`,
  'y',
);
const CENTURY_PART = new RegExp(`${CENTURY}(初(?!步)|中叶|末|上半叶|下半叶|前半叶|后半叶|(?=以来))`, 'y');
const CENTURY_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  '': [0, 99],
  初: [0, 10],
  中叶: [50, 50],
  末: [100, 100],
  上半叶: [0, 50],
  前半叶: [0, 50],
  下半叶: [50, 100],
  后半叶: [50, 100],
};

const NAME = '((?:十[一二三四五六七八九]?|[一二三四五六七八九])五)';
const WHEN = '(?:时期|期间|期内)';
const PLAN = new RegExp(
  `(?:“${NAME}” ?(?:(?:计划|规划)?${WHEN}|(?=以来|[末初]|中后?期|[前后](?:期|[一二两三四]年)))|${NAME}(?:计划|规划)?${WHEN})` +
    '(末|初期?|中期|中后期|后期|前期)?(?:([前后])([一二两三四])年)?',
  'y',
);
const PLAN_BY_NUMBER = new RegExp(`第(${SMALL})个五年(?:计划|规划)(?:${WHEN}|期末)`, 'y');

const partOf = (word: string | undefined): Part | null => {
  if (!word) return null;
  if (/^[初前早]/.test(word)) return 'early';
  if (/^[末后]/.test(word)) return 'late';
  return word === '中后期' ? 'middle-late' : word === '中前期' ? 'early-middle' : 'middle';
};

const years = (end: number, year: Year, from: number, to: number, part: Part | null = null): Read<Point> => ({
  end,
  value: { year, unit: { kind: 'years', from, to, part }, about: false },
});

/** 20世纪 begins in 1900 as reports count; 上世纪 and 本世纪 are left to the report's year. */
function inCentury(end: number, century: string, from: number, to: number, part: Part | null): Read<Point> {
  if (/^[上本]/.test(century))
    return years(end, { kind: 'report', offset: century === '上' ? -100 : 0 }, from, to, part);
  const base = 100 * (readSmall(century) - 1);
  return years(end, { kind: 'stated', year: base }, base + from, base + to, part);
}

function readDecade(text: string, start: number): Read<Point> | null {
  const match = at(DECADE, text, start);
  if (!match) return null;
  const [whole, century, figures, word] = match;
  const end = start + whole.length;
  const decade = figures!.length === 4 ? readDigits(figures!) : readSmall(figures!);
  if (century) return inCentury(end, century, decade, decade + 9, partOf(word));
  const from = decade < 100 ? 1900 + decade : decade;
  return years(end, { kind: 'stated', year: from }, from, from + 9, partOf(word));
}

/** The years of a five-year plan; 1963-65, before the third, belong to none. */
function planYears(number: number): { from: number; to: number } {
  const from = number <= 2 ? 1948 + 5 * number : 1951 + 5 * number;
  return { from, to: from + 4 };
}

function readPlan(text: string, start: number): Read<Point> | null {
  const numbered = at(PLAN_BY_NUMBER, text, start);
  if (numbered) {
    const { from, to } = planYears(readSmall(numbered[1]!));
    return years(
      start + numbered[0].length,
      { kind: 'stated', year: from },
      numbered[0].endsWith('末') ? to : from,
      to,
    );
  }
  const match = at(PLAN, text, start);
  if (!match) return null;
  const [whole, quoted, plain, word, side, some] = match;
  const { from, to } = planYears(readSmall((quoted ?? plain!).slice(0, -1)));
  const end = start + whole.length;
  const stated: Year = { kind: 'stated', year: from };
  const count = some === '两' ? 2 : some ? readSmall(some) : 0;
  if (side === '前') return years(end, stated, from, from + count - 1);
  if (side === '后') return years(end, stated, to - count + 1, to);
  return word === '末' ? years(end, stated, to, to) : years(end, stated, from, to, partOf(word));
}

const isEra = unitsOf('世代五');
/** How far behind the beginning of such a stretch its 世纪, 年代 or 五 stands: 一九八〇年代, 第十四个五年计划. */
const REACH = 6;

function opens(text: string, start: number): boolean {
  const last = Math.min(start + REACH, text.length);
  for (let at = start; at < last; at++) if (isEra(text.charCodeAt(at))) return true;
  return false;
}

/** A decade, a part of a century or the time of a five-year plan; a plan's name alone (“十三五”规划) is none. */
export function readEra(text: string, start: number): Read<Point> | null {
  if (!opens(text, start)) return null;
  const decade = readDecade(text, start);
  if (decade) return decade;
  const century = at(CENTURY_PART, text, start);
  if (!century) return readPlan(text, start);
  const [from, to] = CENTURY_PARTS[century[2]!]!;
  const read = inCentury(start + century[0].length, century[1]!, from, to, null);
  return { ...read, value: { ...read.value, about: from === to } };
}
