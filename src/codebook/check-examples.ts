import type { Fault, ReadFile } from './check-read.ts';

/** What is found in a text: its span (UTF-16, half-open), and the id of the entry where the section tells it. */
export interface Found {
  readonly span: readonly [number, number];
  readonly id?: string | null;
}

interface Example {
  readonly text: string;
  readonly index: number;
  readonly at: number;
  readonly id: string;
}

/** Examples without a mark, and marked places in which the entry is not found. */
export function exampleFaults(file: ReadFile, look: (text: string) => readonly Found[]): Fault[] {
  return examplesOf(file.value).flatMap(({ text, index, at, id }) => {
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
      return [
        fault(
          `${figure} is read as ${other ?? 'no entry'} in its example`,
          'Add what the sentence calls it to the entry, or write the example as reports do.',
        ),
      ];
    });
  });
}

function examplesOf(value: unknown): Example[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { id?: unknown; examples?: unknown }, index) =>
    Array.isArray(entry?.examples)
      ? entry.examples.map((text, at) => ({ text: String(text), index, at, id: String(entry.id) }))
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
