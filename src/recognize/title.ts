import { pairsOf } from './brackets.ts';
import { defineRecognizer } from './recognizer.ts';

/** 《山西日报》, and each title within a title. */
export const title = defineRecognizer({
  name: 'title',
  yields: 'title',
  needs: [],
  *scan({ doc, text }) {
    for (const { open, span } of pairsOf(doc))
      if (open === '《' && span.end - span.start > 2)
        yield { span, value: { text: text.slice(span.start + 1, span.end - 1) } };
  },
});
