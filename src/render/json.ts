import { escapeLive } from './escape.ts';

/** An array of documents, indented; a span stays on one line. Of nothing comes nothing. */
export async function* json(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const result of results) {
    yield before + jsonItem(result);
    before = ',\n';
  }
  if (before !== '[\n') yield '\n]\n';
}

/** One document in an array. */
export const jsonItem = (result: unknown): string => indented(result).replace(/^/gm, '  ');

/** One document as a file of its own. */
export const jsonDocument = (result: unknown): string => `${indented(result)}\n`;

/** Line breaks stand only between the tokens of JSON, never inside a string: so two numbers on lines of their own are a span. */
const indented = (result: unknown): string =>
  escapeLive(JSON.stringify(result, null, 2).replace(/\[\n +(\d+),\n +(\d+)\n +\]/g, '[$1, $2]'));

/** One document a line. */
export async function* ndjson(results: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  for await (const result of results) yield jsonLine(result);
}

export const jsonLine = (result: unknown): string => `${escapeLive(JSON.stringify(result))}\n`;
