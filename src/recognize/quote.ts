import { pairsOf } from './brackets.ts';
import { defineRecognizer } from './recognizer.ts';

/** “四个意识”: what stands between quotation marks, the marks not included. */
export const quote = defineRecognizer({
  name: 'quote',
  yields: 'quote',
  needs: [],
  *scan({ doc, text }) {
    for (const { open, span } of pairsOf(doc)) {
      if (open === '《' || open === '〈' || span.end - span.start <= 2) continue;
      const written = text.slice(span.start + 1, span.end - 1);
      const start = span.start + 1 + (written.length - written.trimStart().length);
      const quoted = written.trim();
      if (quoted !== '') yield { span: { start, end: start + quoted.length }, value: { text: quoted } };
    }
  },
});
