import { Document, isNode, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';
import type { Result } from './documents.ts';
import { escapeLive, hasLive, unicodeEscape } from './escape.ts';

/** One YAML document a report, written so that readers of YAML 1.1 (PyYAML, R) and 1.2 read the same back. */
export const yamlItem = (result: Result): string => `---\n${yamlDocument(result)}`;

/** Plain data as block YAML; lists of plain values stay on their line. */
export function yamlDocument(data: unknown): string {
  const doc = new Document(data, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(doc, {
    Seq: (_, node) => {
      if (node.items.every((item) => isFlat(item) || (isSeq(item) && item.items.every(isFlat)))) node.flow = true;
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && mustQuote(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = doc.toString({ lineWidth: 0, flowCollectionPadding: false, blockQuote: false });
  // live characters stand only within double quotes, where \u202e means the same; 1e+21 is no number to YAML 1.1
  return escapeLive(text, yamlEscape).replace(/^([ -]*\w+: -?\d+)(e[+-]\d+)$/gm, '$1.0$2');
}

/** YAML has no surrogate pairs: \U000e0001. */
const yamlEscape = (char: string): string =>
  char.length > 1 ? `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}` : unicodeEscape(char);

const isFlat = (item: unknown): item is Scalar => isNode(item as Node) && isScalar(item);

/** Strings that some YAML reader takes for a number, a date, a time or a truth value, or that hold a live character. */
const mustQuote = (text: string): boolean =>
  /^[-+.\d~=<][\x20-\x7e]*$|^(y|n|yes|no|on|off|true|false|null)$|^\s|\s$|\n/i.test(text) || hasLive(text);
