import { type Document, isCollection, isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A file of the codebook. */
export interface CodebookFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong, where, and what to do about it. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  /** worth knowing, and nothing wrong */
  readonly isNote?: boolean;
}

export type Place = readonly PropertyKey[];

/** A file that was read: its values, and the line that each stands on. */
export interface ReadFile {
  readonly path: string;
  readonly value: unknown;
  readonly lineOf: (place: Place) => number;
}

const MOST_BYTES = 2 ** 20;

/** Reads a YAML file; what cannot be read is told, with the line. */
export function readFile({ path, text }: CodebookFile, tell: (fault: Fault) => void): ReadFile | undefined {
  const fail = (line: number, message: string, remedy: string): undefined => {
    tell({ path, line, message, remedy });
  };
  if (Buffer.byteLength(text) > MOST_BYTES)
    return fail(1, 'the file is larger than 1 MiB', 'Split it in several files.');
  if (isDeep(text)) return fail(1, 'nested too deeply', 'Write plain lists of entries.');
  const lineCounter = new LineCounter();
  try {
    const doc = parseDocument(text, { lineCounter, prettyErrors: false });
    for (const { pos, message } of doc.errors)
      fail(lineCounter.linePos(pos[0]).line, `no valid YAML: ${message}`, 'Compare with the entries around it.');
    if (doc.errors.length > 0) return undefined;
    const value: unknown = doc.toJS({ maxAliasCount: 100 });
    return { path, value, lineOf: (place) => lineAt(doc, lineCounter, place) };
  } catch (error) {
    return fail(1, String(error), 'Write plain lists of entries.');
  }
}

const DEEPEST = 100;

/** Whether lists are nested so deeply that reading them would take long: `- - - -`, `[[[[`. */
function isDeep(text: string): boolean {
  let open = 0;
  for (const c of text) {
    if (c === '[' || c === '{') open++;
    else if (c === ']' || c === '}') open = Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return text.split('\n').some((line) => /^[\s?-]*/.exec(line)![0].length > 2 * DEEPEST);
}

/** The line of the innermost node on the way to a place. */
function lineAt(doc: Document, lines: LineCounter, place: Place): number {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const key of place) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    if (pair && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = isCollection(node) ? node.get(key, true) : undefined;
    const range = !pair && node && typeof node === 'object' && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) offset = range[0];
  }
  return lines.linePos(offset).line;
}
