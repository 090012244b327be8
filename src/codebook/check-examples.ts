import type { Fault, ReadFile } from './check-read.ts';
import { unitsOf } from './match.ts';
import type { Codebook } from './types.ts';

/** What is found in a text: its span (UTF-16, half-open), and the id of the entry where the section tells it. */
export interface Found {
  readonly span: readonly [number, number];
  readonly id?: string | null;
  /** its measure word, where an entry says which it takes */
  readonly unit?: string;
}

interface Example {
  readonly text: string;
  readonly index: number;
  readonly at: number;
  readonly id: string;
  /** the dimension of the entry, if it has one */
  readonly dimension: string | null;
}

/** Examples without a mark, and marked places in which the entry is not found. */
export function exampleFaults(file: ReadFile, look: (text: string) => readonly Found[], codebook: Codebook): Fault[] {
  return examplesOf(file.value).flatMap(({ text, index, at, id, dimension }) => {
    const marked = unmark(text);
    const fault = (message: string, remedy: string): Fault => ({
      path: file.path,
      line: file.lineOf([index, 'examples', at]),
      message: `${id}: ${message}`,
      remedy,
    });
    if (!marked || marked.spans.length === 0)
      return [fault(`the example marks nothing: ${text}`, 'Put ⟦ and ⟧ around the figure with its measure word.')];
    const found = look(marked.text);
    return marked.spans.flatMap(([start, end]) => {
      const hits = found.filter(({ span }) => span[0] === start && span[1] === end);
      const figure = marked.text.slice(start, end);
      if (hits.length === 0)
        return [
          fault(`${figure} is not found in its example`, `Mark what is read there: ${shown(found, marked.text)}.`),
        ];
      const other = hits.find((hit) => hit.id !== undefined)?.id;
      if (other === undefined || other === id) return [];
      const wrongUnit = unitFault(hits[0]?.unit, dimension, codebook);
      return [
        fault(
          `${figure} is read as ${other ?? 'no entry'} in its example${wrongUnit ? `: ${wrongUnit.why}` : ''}`,
          wrongUnit?.remedy ?? 'Add what the sentence calls it to the entry, or write the example as reports do.',
        ),
      ];
    });
  });
}

/** Why a figure can be no figure of an entry: it is 澳门元, and `unit: money` is 元. */
function unitFault(unit: string | undefined, dimension: string | null, codebook: Codebook) {
  if (unit === undefined || dimension === null) return null;
  const units = unitsOf(dimension, codebook);
  if (units.size === 0 || units.has(unit)) return null;
  const other = codebook.dimensions.find(({ id }) => unitsOf(id, codebook).has(unit))?.id;
  return {
    why: `its unit is ${unit || 'none'}, and unit: ${dimension} holds ${[...units].filter(Boolean).join(', ')}`,
    remedy: other ? `Write unit: ${other}.` : `No dimension holds ${unit}: add one in a dimensions.yaml of yours.`,
  };
}

function examplesOf(value: unknown): Example[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { id?: unknown; unit?: unknown; examples?: unknown }, index) =>
    Array.isArray(entry?.examples)
      ? entry.examples.map((text, at) => ({
          text: String(text),
          index,
          at,
          id: String(entry.id),
          dimension: typeof entry.unit === 'string' ? entry.unit : null,
        }))
      : [],
  );
}

/** 增长⟦5.8%⟧ as the text and the spans between the marks; null where they do not close. */
function unmark(
  marked: string,
): { readonly text: string; readonly spans: readonly (readonly [number, number])[] } | null {
  const spans: [number, number][] = [];
  let text = '';
  let open = -1;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      if (open >= 0) return null;
      open = text.length;
    } else if (part === '⟧') {
      if (open < 0) return null;
      spans.push([open, text.length]);
      open = -1;
    } else text += part;
  }
  return open < 0 ? { text, spans } : null;
}

const shown = (found: readonly Found[], text: string): string =>
  found.map(({ span }) => text.slice(span[0], span[1])).join(', ') || 'nothing';
