import { daysOf } from '../core/edtf.ts';
import { columnOf, KEYS, PARTS } from '../core/keys.ts';
import type { CodePointSpan, Document, Layer } from '../core/output.ts';
import { LAYERS } from '../core/output.ts';

/** What a column holds; `texts` and `numbers` are lists, `json` anything deeper. A date is an ISO day. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'texts' | 'numbers' | 'json';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A row by the names of its columns; what is left out is null. */
export type Row = Readonly<Record<string, unknown>>;

/** A table of the results (CONTRACT, "Tables"): a layer, or what a layer's items hold several of. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: (doc: Document) => readonly Row[];
}

const column = (name: string): TableColumn => ({ name, type: TYPES[name] ?? 'text' });

/** The columns that are no text. */
const TYPES: Readonly<Record<string, ColumnType>> = {
  ...Object.fromEntries(
    'item year start end numeral_start numeral_end count bytes length sentences slogan position year page'
      .split(' ')
      .map((name) => [name, 'integer']),
  ),
  ...Object.fromEntries(['value', 'min', 'max'].map((name) => [name, 'number'])),
  ...Object.fromEntries(
    ['earliest', 'latest']
      .flatMap((bound) => [bound, ...['starts', 'ends', 'published', 'as_of'].map((of) => `${of}_${bound}`)])
      .map((name) => [name, 'date']),
  ),
  complete: 'boolean',
  members: 'texts',
  numbers: 'numbers',
  ...Object.fromEntries(['occurrences', 'mentions', 'body', 'sections'].map((name) => [name, 'json'])),
};

/** What every table begins with, so that it can be read alone; `item` counts the rows of a document from 1. */
const DOCUMENT = ['document', 'region_code', 'region_name', 'published', 'batch'];

/** The EDTF date of an indicator has its first and last day beside it; other dates have theirs in the contract. */
const AS_OF = ['as_of_earliest', 'as_of_latest'];

const shared = ({ source, metadata: { region, published, batch } }: Document): Row => ({
  document: source.path,
  region_code: region?.code,
  region_name: region?.name,
  published,
  batch,
});

/** A table of which each row begins with its document. */
const table = (name: string, columns: readonly string[], rows: (doc: Document) => readonly Row[]): Table => ({
  name,
  columns: [...DOCUMENT, 'item', ...columns].map(column),
  rows: (doc) => rows(doc).map((row, i) => ({ ...row, ...shared(doc), item: i + 1 })),
});

const layerTable = (layer: Layer): Table =>
  table(
    layer,
    [
      ...KEYS[layer].flatMap((key) => PARTS[key] ?? [columnOf(key, layer)]),
      ...(layer === 'indicators' ? AS_OF : []),
      ...(layer === 'units' ? [] : ['page']), // of a PDF
    ],
    (doc) => (doc[layer] ?? []).map((item) => flat(item as unknown as Row, layer)),
  );

/** An item with one value a column. */
function flat(item: Row, layer: Layer): Row {
  const row: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    const parts = PARTS[key];
    if (parts) for (const [i, part] of Object.values(value ?? {}).entries()) row[parts[i]!] = part;
    else row[columnOf(key, layer)] = value;
  }
  if (layer === 'indicators') Object.assign(row, bounds('as_of', item.as_of as string | null));
  return row;
}

const bounds = (name: string, edtf: string | null): Row => {
  const { earliest, latest } = daysOf(edtf);
  return { [`${name}_earliest`]: earliest, [`${name}_latest`]: latest };
};

const span = (at: CodePointSpan | null): Row => (at ? { start: at[0], end: at[1] } : {});

const DOCUMENTS: Table = {
  name: 'documents',
  columns: [
    ...['document', 'sha256', 'bytes', 'format', 'encoding', 'title'],
    ...['published', 'published_earliest', 'published_latest', 'year', 'outlet', 'author', 'script'],
    ...['region_code', 'region_name', 'region_level', 'extent', 'batch', 'length', 'sentences', 'body', 'sections'],
  ].map(column),
  rows: (doc) => {
    const { source, metadata, text } = doc;
    const { path: _, ...file } = source;
    const { region, ...known } = metadata;
    const { length, sentences, body, sections } = text;
    const published = bounds('published', metadata.published);
    return [
      {
        ...file,
        ...known,
        ...published,
        region_level: region?.level,
        length,
        sentences,
        body,
        sections,
        ...shared(doc),
      },
    ];
  },
};

const MEMBERS = table('members', ['slogan', 'text', 'position', 'member'], ({ slogans }) =>
  slogans.flatMap(({ text, members }, i) =>
    members.map((member, at) => ({ slogan: i + 1, text, position: at + 1, member })),
  ),
);

const MENTIONS = table('mentions', ['unit', 'full_name', 'start', 'end', 'quote', 'page'], ({ units }) =>
  units.flatMap(({ id, full_name, mentions }) =>
    mentions.map(({ span: at, ...mention }) => ({ unit: id, full_name, ...span(at), ...mention })),
  ),
);

const WARNINGS = table('warnings', ['code', 'message', 'start', 'end'], ({ warnings }) =>
  warnings.map((warning) => ({ code: warning.code, message: warning.message, ...span(warning.span) })),
);

/** The tables of all data that the layers hold, parents before what refers to them. */
export const tablesOf = (layers: readonly Layer[]): readonly Table[] => [
  DOCUMENTS,
  ...LAYERS.filter((layer) => layers.includes(layer)).flatMap((layer) => [
    layerTable(layer),
    ...(layer === 'slogans' ? [MEMBERS] : layer === 'units' ? [MENTIONS] : []),
  ]),
  WARNINGS,
];

/** The table of one layer alone. */
export const tableOf = layerTable;
