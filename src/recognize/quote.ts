import { pairs } from './brackets.ts';
import { defineRecognizer } from './recognizer.ts';

/** “四个意识”: what stands between quotation marks, the marks not included. */
export const quote = defineRecognizer({
  name: 'quote',
  yields: 'quote',
  needs: [],
  *scan({ text }) {
    for (const { open, span } of pairs(text)) {
      if (open === '《' || open === '〈' || span.end - span.start <= 2) continue;
      const inner = { start: span.start + 1, end: span.end - 1 };
      yield { span: inner, value: { text: text.slice(inner.start, inner.end) } };
    }
  },
});
