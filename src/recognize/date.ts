import { datedExpressions } from './date-resolve.ts';
import { defineRecognizer } from './recognizer.ts';

/** Calendar expressions: 2021年3月9日, 去年底, 从2月底至3月底, “十四五”时期, 年底前. */
export const date = defineRecognizer({
  name: 'date',
  yields: 'date',
  needs: [],
  *scan({ doc, codebook }) {
    for (const { expression, value } of datedExpressions(doc, codebook))
      yield { span: expression.span, value, rule: expression.rule };
  },
});
