import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Result } from './documents.ts';

const require = createRequire(import.meta.url);

/** One YAML document a report, written so that YAML 1.1 readers (PyYAML, R) read the same back. */
export async function* yaml(results: AsyncIterable<Result>): AsyncGenerator<string> {
  const { Document, isMap, isScalar, visit } = require('yaml') as typeof Yaml;
  for await (const result of results) {
    const doc = new Document(result, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
    visit(doc, {
      Seq(_, node) {
        if (node.items.every((item) => isScalar(item))) node.flow = true;
      },
      Scalar(key, node) {
        if (key === 'value' && typeof node.value === 'string' && mustQuote(node.value)) node.type = 'QUOTE_DOUBLE';
      },
      Pair(_, pair) {
        if (isMap(pair.value) && pair.value.items.length === 0) pair.value.flow = true;
      },
    });
    yield `---\n${doc.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
  }
}

/** Strings that some YAML reader takes for a number, a date or a truth value, or that hold a live character. */
const mustQuote = (text: string): boolean =>
  /^[\s\d.+~=<>*&!|%@`?:-]|^(y|n|yes|no|on|off|true|false|null)$|\p{Cc}/iu.test(text);
