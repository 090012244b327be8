import stringWidth from 'string-width';
import type { Layer } from '../core/output.ts';
import type { ExplainedSentence, Ruling } from '../explain/index.ts';
import { escapeLine } from './escape.ts';
import { type Figure, figure } from './figure.ts';
import { newPaint } from './paint.ts';
import { wrap } from './wrap.ts';

interface Screen {
  readonly color: boolean;
  readonly width: number;
}

/** Sentence by sentence: the readings of each place, indented as they lie in one another, and what became of them. */
export function explanation({ span, text, readings, also }: ExplainedSentence, { color, width }: Screen): string {
  const paint = newPaint(color);
  const lines: string[] = [];
  const put = (indent: number, head: string, rest: string, style: (text: string) => string = (line) => line): void => {
    const hanging = indent + stringWidth(head) + 2;
    const [first = '', ...more] = wrap(escapeLine(rest), Math.max(20, width - hanging));
    lines.push(`${' '.repeat(indent)}${paint.bold(escapeLine(head))}  ${style(first)}`.trimEnd());
    for (const line of more) lines.push(' '.repeat(hanging) + style(line));
  };
  put(0, String(span[0]), text);
  for (const reading of readings) {
    const indent = 2 + 2 * reading.depth;
    put(
      indent,
      `${reading.span[0]} ${escapeLine(reading.quote)}`,
      `${reading.type}${told({ value: news(reading.value, { quote: reading.quote }) })} [${reading.rule}]`,
      paint.dim,
    );
    for (const { layer, rule, value } of reading.kept)
      put(indent + 2, '→', `${ITEM[layer]}${told({ value: news(value, reading) })} [${rule}]`, paint.green);
    if (reading.lost !== null) put(indent + 2, '×', reading.lost, paint.yellow);
  }
  for (const { layer, quote, span: at, ...ruling } of also)
    put(
      2,
      `${at[0]} →`,
      `${ITEM[layer]}: ${quote}${told({ value: news(ruling.value, { quote }) })} [${ruling.rule}]`,
      paint.green,
    );
  if (readings.length + also.length === 0) lines.push('  no rule found anything here');
  return `${lines.join('\n')}\n`;
}

const ITEM: Readonly<Record<Layer, string>> = {
  indicators: 'indicator',
  slogans: 'slogan',
  units: 'unit',
  phases: 'phase',
  dates: 'date',
  numbers: 'number',
};

/** Of a value what the place itself does not show, nor the reading that it was made of, nor another field. */
const news = (value: Ruling['value'], shown: { quote: string; value?: Ruling['value'] }): Ruling['value'] =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) =>
        !(key === 'text' && part === shown.quote) &&
        !(key === 'name' && part === value.head) &&
        !(shown.value && JSON.stringify(shown.value[key]) === JSON.stringify(part)),
    ),
  );

/** ", 17000–18000 人次, head 政治轮训": figures as in the tables, the rest by name. */
function told({ value }: Pick<Ruling, 'value'>): string {
  const { value: _, min: __, max: ___, modifier, unit, ...rest } = value;
  const parts = modifier === undefined ? [] : [figure(figureOf(value))];
  if (modifier === undefined && unit !== undefined) parts.push(String(unit));
  for (const [key, part] of Object.entries(rest)) parts.push(`${key} ${shown(part)}`);
  const text = parts.filter((part) => part !== '').join(', ');
  return text && `: ${text}`;
}

const figureOf = ({ value = null, min = null, max = null, modifier, unit = '' }: Ruling['value']): Figure =>
  ({ value, min, max, modifier, unit }) as Figure;

/** 2021-02-21–2021-02-28, 一|二|三, or the value as it is. */
function shown(part: unknown): string {
  if (Array.isArray(part)) return part.map(shown).join('|');
  if (part === null) return '?';
  if (typeof part !== 'object') return String(part);
  if ('earliest' in part && 'latest' in part) return `${part.earliest ?? '…'}–${part.latest ?? '…'}`;
  return Object.entries(part)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([key, inner]) => `${key} ${shown(inner)}`)
    .join(' ');
}
