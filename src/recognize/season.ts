import type { Read, Unit } from './date-model.ts';
import { at } from './date-words.ts';

/** 春季 of a year that stands before it; 春 alone only before a mark or whose it is (2020年春,; 1981年春全县), since 2020年春耕 is no season. */
const SEASON = /([春夏秋冬])(?:季(?!节)|天|(?=[,。;、]|全[国省市县区乡镇州盟旗社]|[我各]|$))/my;

/** A season after a year: 2021年春季, 去年冬天. */
export function readSeason(text: string, start: number): Read<Unit> | null {
  const match = at(SEASON, text, start);
  if (!match) return null;
  return { end: start + match[0].length, value: { kind: 'season', season: '春夏秋冬'.indexOf(match[1]!) } };
}
