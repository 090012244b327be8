import { datedExpressions } from './date-resolve.ts';
import { defineRecognizer } from './recognizer.ts';

/** Calendar expressions that name both ends of a period: 从2月底开始到6月底. */
export const period = defineRecognizer({
  name: 'period',
  yields: 'period',
  needs: [],
  *scan({ doc, codebook }) {
    for (const { expression, value, ends } of datedExpressions(doc, codebook))
      if (ends) yield { span: expression.span, value: { starts: ends[0], ends: ends[1], edtf: value.edtf } };
  },
});
