import type { Codebook } from '../codebook/types.ts';
import type { Described } from '../core/document.ts';
import { once } from '../core/once.ts';
import { placesOfUnits } from '../core/units.ts';
import { readExpressions } from './date-expression.ts';
import type { Expression } from './date-model.ts';
import { type Dated, type Reading, readDays, samePeriod } from './date-reading.ts';
import { type Antecedent, type Place, type Times, timesOf } from './date-supply.ts';

/** All calendar expressions of a report with their days, in order; read once a report. */
export const datedExpressions = once((doc: Described, codebook: Codebook): readonly Dated[] =>
  resolveAll(readExpressions(doc, codebook), timesOf(doc, codebook)),
);

function resolveAll(expressions: readonly Expression[], times: Times): Dated[] {
  const dated: Dated[] = [];
  let last: Antecedent | null = null;
  const places = placesOf(times.text);
  for (const expression of expressions) {
    const { from, to, sentence, paragraph } = places(expression.span.start);
    const place: Place = { from, to, sentence, paragraph, last };
    const one = expression.samePeriod
      ? samePeriod(expression, times, place, dated.at(-1))
      : readDays(expression, times, place);
    dated.push(one.dated);
    last = antecedent(one, expression, place, times.text) ?? last;
  }
  return dated;
}

/** Characters around a date in which its sentence may say more of its year. */
const REACH = 120;

const breaksIn = placesOfUnits('。!?\n');

/** Sentence and paragraph of positions that are asked for in order. */
function placesOf(text: string): (position: number) => Omit<Place, 'last'> {
  const breaks = breaksIn(text);
  let sentence = 0;
  let paragraph = 0;
  return (position) => {
    while (sentence < breaks.length && breaks[sentence]! < position) {
      if (text[breaks[sentence]!] === '\n') paragraph++;
      sentence++;
    }
    return {
      from: Math.max(sentence > 0 ? breaks[sentence - 1]! + 1 : 0, position - REACH),
      to: Math.min(breaks[sentence] ?? text.length, position + REACH),
      sentence,
      paragraph,
    };
  };
}

/** What is only compared with or reached for: 比1983年增加, 按1990年价格, 到2025年. */
const BASIS = /(?:[比较同与按到]|(?<!截)至)$/;

/** A date lends its year to those after it unless it is of several years, open by whole years or only compared with. */
function antecedent(
  { year, month }: Reading,
  { span, opening, from, to }: Expression,
  place: Place,
  text: string,
): Antecedent | null {
  if (BASIS.test(text.slice(Math.max(0, span.start - 2), span.start))) return null;
  const unit = (to ?? from).unit;
  if (year === null || unit.kind === 'years' || from.about || (opening && month === null)) return null;
  return { year, month, open: opening !== null, sentence: place.sentence, paragraph: place.paragraph };
}
