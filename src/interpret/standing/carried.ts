import type { Recognized } from '../../core/document.ts';
import { mentionsOf } from '../../core/mentions.ts';
import { lastFrom, type Span } from '../../core/span.ts';
import type { Anchor } from './anchor.ts';
import { isOneYear, isPartOfYear } from './part-of-year.ts';

/** What stands before a time that a sentence opens with: 初步核算,⟦前三季度⟧; not 分季度看,⟦一季度⟧ */
const OPENS = /^(?:[^,;:。\d]{0,14}[,:])?[^,;:。\d]{0,4}$/;
const APART = /分(?:季度|月份?|年度?)/;
/** 分产业看, 其中:, 按消费类型分 */
const GOES_ON = /^(?:其中|分|从[^,。]{1,10}看|按[^,。]{1,12}分)/;
/** what is of another time than the sentence before, or says none */
const ELSEWHEN = /目前|现有|现在|截[至止]|迄今|以来|至今|今后|未来|下一步|[年月季度]末/;

/**
 * The time that a paragraph opened with, for the sentences after it that say none: 前三季度,国内生产总值…。分产业看,第一产业增加值….
 * Where sentences before opened with several times, only for what goes on with the last of them. By index of the sentence.
 */
export function carriedPeriods(doc: Recognized, anchors: readonly Anchor[]): readonly (Anchor | undefined)[] {
  const text = doc.work.text;
  const starts = anchors.map(({ span }) => span);
  const paragraphs = doc.paragraphs.map(({ span }) => span);
  const dated = [...mentionsOf(doc, 'date'), ...mentionsOf(doc, 'period')].map(({ span }) => span);
  dated.sort((a, b) => a.start - b.start);
  const isDated = ({ start, end }: Span): boolean => (dated[lastFrom(dated, end - 1)]?.start ?? -1) >= start;
  let paragraph = -1;
  let opened: Anchor | undefined;
  let several = false;
  return doc.sentences.map((sentence) => {
    const inside = lastFrom(paragraphs, sentence.start);
    if (inside !== paragraph) [opened, several] = [undefined, false];
    paragraph = inside;
    const said = text.slice(sentence.start, sentence.end);
    const goesOn = (): boolean => GOES_ON.test(said);
    const first = anchors[lastFrom(starts, sentence.start - 1) + 1];
    if (first && first.span.start < sentence.end) {
      const before = text.slice(sentence.start, first.span.start);
      if (OPENS.test(before) && !APART.test(before)) {
        several ||= opened !== undefined && opened.period !== first.period;
        opened = isCarried(first) ? first : undefined;
      } else if (opened && !goesOn()) opened = undefined;
      return undefined;
    }
    if (!opened || isDated(sentence) || ELSEWHEN.test(said) || (several && !goesOn())) return undefined;
    return opened;
  });
}

const isCarried = ({ looks, period }: Anchor): boolean => looks === null && (isOneYear(period) || isPartOfYear(period));
