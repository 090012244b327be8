import { escapeLive } from './escape.ts';

/** An array of documents, indented; a span stays on one line. Of nothing comes nothing. */
export async function* json(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const result of results) {
    yield before + escapeLive(indented(result));
    before = ',\n';
  }
  if (before !== '[\n') yield '\n]\n';
}

/** Line breaks stand only between the tokens of JSON, never inside a string: so two numbers on lines of their own are a span. */
const indented = (result: unknown): string =>
  JSON.stringify(result, null, 2)
    .replace(/\[\n +(\d+),\n +(\d+)\n +\]/g, '[$1, $2]')
    .replace(/^/gm, '  ');

/** One document a line. */
export async function* ndjson(results: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const result of results) yield `${escapeLive(JSON.stringify(result))}\n`;
}
