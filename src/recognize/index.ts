import type { Codebook } from '../codebook/types.ts';
import type { Described, Recognized } from '../core/document.ts';
import { extended } from '../core/extended.ts';
import type { Mention, MentionType } from '../core/mention.ts';
import { bySpan } from '../core/span.ts';
import { date } from './date.ts';
import { formula } from './formula/index.ts';
import { idiom } from './idiom.ts';
import { number } from './number.ts';
import { ordinal } from './ordinal.ts';
import { organization } from './organization.ts';
import { period } from './period.ts';
import { figure, quantity } from './quantity.ts';
import { quote } from './quote.ts';
import type { Recognizer } from './recognizer.ts';
import { region } from './region.ts';
import { title } from './title.ts';

/** The rules in the order they run: order is meaning, a rule sees what those above it found. */
const RECOGNIZERS: readonly Recognizer[] = [
  title,
  quote,
  formula,
  date,
  period,
  idiom,
  number,
  ordinal,
  quantity,
  figure,
  region,
  organization,
];

/** Runs all rules over the report text. */
export function recognize(doc: Described, codebook: Codebook): Recognized {
  const found = new Map<MentionType, Mention[]>();
  const scene = {
    doc,
    text: doc.work.text,
    codebook,
    mentions: <T extends MentionType>(type: T) => (found.get(type) ?? []) as unknown as readonly Mention<T>[],
  };
  for (const { name, yields, scan } of RECOGNIZERS) {
    const list = found.get(yields) ?? [];
    for (const { span, value, rule } of scan(scene))
      list.push({ type: yields, span, value, rule: rule ?? name } as Mention);
    found.set(yields, list.sort(bySpan));
  }
  return extended(doc, { mentions: found });
}
