import type { Result } from './documents.ts';

/** Forms in which results are written apart, by whoever made them, and then put together as they are. */
export const FORMS = {
  /** a line of NDJSON, which the other formats read back */
  line: async (): Promise<WritePiece> => (await import('./json.ts')).jsonLine,
  /** an item of a JSON array */
  item: async (): Promise<WritePiece> => (await import('./json.ts')).jsonItem,
  /** a JSON file of its own */
  json: async (): Promise<WritePiece> => (await import('./json.ts')).jsonDocument,
  /** a YAML file of its own */
  'yaml-file': async (): Promise<WritePiece> => (await import('./yaml.ts')).yamlDocument,
  /** a document of a YAML stream */
  yaml: async (): Promise<WritePiece> => (await import('./yaml.ts')).yamlItem,
};

export type FormName = keyof typeof FORMS;
export type WritePiece = (result: Result) => string;

/** What stands before, between and after pieces in one file; of nothing comes nothing. */
const BETWEEN: Readonly<Partial<Record<FormName, readonly [before: string, between: string, after: string]>>> = {
  item: ['[\n', ',\n', '\n]\n'],
};

/** The form of the pieces that a file of a format is put together from; results of other formats are lines until then. */
export const FILE_FORMS = { ndjson: 'line', json: 'item', yaml: 'yaml' } as const satisfies Record<string, FormName>;

/** A format that is put together from pieces. */
export type PiecedFormat = keyof typeof FILE_FORMS;

export const isPieced = <F extends string>(format: F | PiecedFormat): format is PiecedFormat => format in FILE_FORMS;

/** The same for a folder. */
export const FOLDER_FORMS: Readonly<Record<PiecedFormat, FormName>> = {
  ndjson: 'line',
  json: 'json',
  yaml: 'yaml-file',
};

/** Puts pieces of a form together. */
export async function* joined<P extends string | Uint8Array>(
  pieces: AsyncIterable<P>,
  form: FormName,
): AsyncGenerator<P | string> {
  const [before, between, after] = BETWEEN[form] ?? ['', '', ''];
  let next = before;
  for await (const piece of pieces) {
    if (next !== '') yield next;
    yield piece;
    next = between;
  }
  if (next === between && after !== '') yield after;
}
