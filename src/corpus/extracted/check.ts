import { type Document, type Indicator, LAYERS } from '../../core/output.ts';
import { TifaError } from '../../core/problem.ts';

const SCHEMA = 'tifa/document/1';
const REMEDY = 'Extract it again with this version of tifa.';
type Fields = Readonly<Record<string, unknown>>;

/** A value that was read from extracted output as a document. Throws what is wrong with it. */
export function documentFrom(value: unknown): Document {
  if (!isObject(value)) throw broken('no document: not an object');
  const { error, schema, source, metadata, text } = value;
  if (isObject(error)) throw failed(error);
  if (schema !== SCHEMA) throw broken(`no document of ${SCHEMA}: "schema" is ${JSON.stringify(schema) ?? 'missing'}`);
  if (!isObject(source) || typeof source.path !== 'string') throw broken('a document without "source"');
  if (!isObject(metadata) || !isObject(text)) throw broken(`${source.path}: a document without "metadata" or "text"`);
  for (const layer of LAYERS) {
    const items = value[layer];
    if (layer === 'numbers' && items === undefined) continue;
    if (!Array.isArray(items) || !items.every(isObject)) throw broken(`${source.path}: "${layer}" is no list of items`);
  }
  const wrong = (value.indicators as unknown[]).findIndex((item) => !isIndicator(item as Fields));
  if (wrong >= 0) throw broken(`${source.path}: indicator ${wrong + 1} is broken`);
  return value as unknown as Document;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFigure = (value: unknown): boolean => value === null || (typeof value === 'number' && Number.isFinite(value));

const isIndicator = ({
  span,
  quote,
  kind,
  value,
  min,
  max,
  unit,
}: Partial<Record<keyof Indicator, unknown>>): boolean =>
  Array.isArray(span) &&
  span.length === 2 &&
  span.every(Number.isSafeInteger) &&
  [quote, kind, unit].every((field) => typeof field === 'string') &&
  [value, min, max].every(isFigure);

const broken = (message: string): TifaError => new TifaError('broken-document', message, REMEDY);

/** A line of a stream that had failed when it was extracted keeps its reason. */
const failed = ({ code, message, remedy }: Fields): TifaError =>
  new TifaError(String(code), `not extracted: ${String(message)}`, String(remedy));
