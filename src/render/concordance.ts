import stringWidth from 'string-width';
import type { Concordance, ConcordanceLine } from '../corpus/concordance/index.ts';
import { count } from './count.ts';
import { endOf, startOf } from './cut.ts';
import { escapeLine } from './escape.ts';
import { padEnd, padStart, widest } from './padding.ts';
import { newPaint } from './paint.ts';
import type { Screen, Sheet } from './sheet.ts';

const KEYS = [
  ...(['document', 'region_code', 'region_name', 'published', 'batch', 'start', 'end'] as const),
  ...(['left', 'quote', 'right'] as const),
] satisfies readonly (keyof ConcordanceLine)[];

/** A concordance as a sheet. */
export function concordanceSheet(result: Concordance): Sheet {
  const { pattern, match, segmenter } = result;
  return {
    result,
    keys: KEYS,
    repeated: { pattern, match, ...(match === 'words' && { segmenter }) },
    table: (screen) => aligned(result, screen),
  };
}

/** Of a screen, what the name of the place and what was found may take. */
const PLACE_SHARE = 0.25;
const QUOTE_SHARE = 0.4;

/** The lines under one another, what was found in the middle: place, left, quote, right. */
function aligned({ rows, documents }: Concordance, { color, width }: Screen): string {
  const paint = newPaint(color);
  const places = rows.map(({ document, start }) => ({ name: escapeLine(document), at: `:${start}` }));
  const placeWidth = Math.min(widest(places.map(({ name, at }) => name + at)), Math.floor(width * PLACE_SHARE));
  const quotes = rows.map(({ quote }) => startOf(flat(quote), Math.floor(width * QUOTE_SHARE)));
  // two blanks after the place, one on either side of the quote
  const free = width - placeWidth - 4;
  const side = Math.floor((free - widest(quotes)) / 2);
  const lines = rows.map(({ left, right }, i) => {
    const { name, at } = places[i]!;
    const place = shortened(name, placeWidth - at.length) + at;
    const before = endOf(flat(left), side);
    const after = startOf(flat(right), free - side - stringWidth(quotes[i]!));
    return `${paint.dim(padEnd(place, placeWidth))}  ${padStart(before, side)} ${paint.bold.cyan(quotes[i]!)} ${after}`;
  });
  const found = `${count(rows.length, 'place')} in ${count(documents, 'document')}`;
  return `${[...lines.map((line) => line.trimEnd()), ...(rows.length > 0 ? [''] : []), paint.dim(found)].join('\n')}\n`;
}

/** On one line: a break within running Chinese is nothing but a break. */
const flat = (text: string): string => escapeLine(text.replace(/[\s\u3000]*\n[\s\u3000]*/g, ''));

/** Of a long path the end; of a long name in it the beginning: 2021-guowuyuan.txt, 2022-guowuyuan.txt */
function shortened(path: string, width: number): string {
  if (stringWidth(path) <= width) return path;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return stringWidth(name) < width ? `…${endOf(path, width - 1)}` : `${startOf(name, width - 1)}…`;
}
