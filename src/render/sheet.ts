import { jsonDocument, ndjson } from './json.ts';

/** Rows that were worked out over many documents, with what is to be known of all of them. */
export interface Sheet {
  /** written whole as JSON and YAML */
  readonly result: { readonly schema: string; readonly rows: readonly object[] };
  /** the columns of CSV */
  readonly keys: readonly string[];
  /** the rows of CSV, where those of the result hold more than one value a key */
  readonly flat?: () => Iterable<object>;
  /** of the result, what each row of CSV and NDJSON repeats so that it can be read alone */
  readonly repeated?: Readonly<Record<string, unknown>>;
  /** the rows for a person */
  readonly table: (screen: Screen) => string | Promise<string>;
}

export interface Screen {
  readonly color: boolean;
  /** columns */
  readonly width: number;
  /** CSV begins with a BOM, by which Excel knows UTF-8 */
  readonly bom?: boolean;
}

/** Rows of CSV that are written at once. */
const CHUNK = 1000;

type Writer = (sheet: Sheet, screen: Screen) => AsyncIterable<string>;

/** The formats of sheets. */
export const SHEET_WRITERS = {
  table: async function* (sheet, screen) {
    yield await sheet.table(screen);
  },
  csv: async function* ({ result, keys, flat, repeated = {} }, { bom = false }) {
    const { csvFile } = await import('./csv.ts');
    const file = csvFile({ columns: [...keys, ...Object.keys(repeated)].map((name) => ({ name })) }, { bom });
    const rows = [...whole(flat?.() ?? result.rows, repeated)];
    for (let at = 0; at < rows.length; at += CHUNK) yield file.rows(rows.slice(at, at + CHUNK));
    yield file.end();
  },
  json: async function* ({ result }) {
    yield jsonDocument(result);
  },
  ndjson: ({ result, repeated = {} }) => ndjson(whole(result.rows, repeated)),
  yaml: async function* ({ result }) {
    const { yamlDocument } = await import('./yaml.ts');
    yield yamlDocument(result);
  },
} satisfies Record<string, Writer>;

export type SheetFormat = keyof typeof SHEET_WRITERS;

function* whole(rows: Iterable<object>, repeated: object): Iterable<Readonly<Record<string, unknown>>> {
  for (const row of rows) yield { ...row, ...repeated };
}
