import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How a file holds documents: extracted output, a stream of texts, or else a report. */
export type Form = 'json' | 'ndjson' | 'yaml' | 'parquet' | 'duckdb' | 'stream' | 'report' | 'foreign';

/** What a folder is searched for beside reports; `tifa extract` writes these. */
export const EXTRACTED_ENDINGS = ['.json', '.ndjson', '.jsonl', '.yaml', '.yml', '.parquet', '.duckdb'];

const LOOKED_AT = 4096;
const DOCUMENT = /"schema":\s*"tifa\/document\/|^\s*\[?\s*\{\s*"error":\s*\{\s*"code":/;
const YAML_DOCUMENT = /^(?:---\s+)?schema:\s*"?tifa\/document\/|^(?:---\s+)?error:\s+code:/;
const DATA_ENDING = /\.(?:json|ndjson|jsonl|ya?ml|parquet|duckdb)$/i;
const STREAM_ENDING = /\.(?:ndjson|jsonl)$/i;

/** The form of a file, by what it begins with; a stream of texts and what is foreign by the ending too. */
export function formOf(path: string): Form {
  if (!statSync(path).isFile()) return 'report'; // a FIFO: reading it says what is wrong, opening it here would wait
  const bytes = beginningOf(path);
  if (bytes.toString('latin1', 0, 4) === 'PAR1') return 'parquet';
  if (bytes.toString('latin1', 8, 12) === 'DUCK') return 'duckdb';
  const head = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(head) && DOCUMENT.test(head))
    return /^\s*\[/.test(head) || /^\s*\{\s*\n/.test(head) ? 'json' : 'ndjson';
  if (YAML_DOCUMENT.test(head)) return 'yaml';
  if (STREAM_ENDING.test(path)) return 'stream';
  return DATA_ENDING.test(path) ? 'foreign' : 'report';
}

/** The first bytes of a file. */
function beginningOf(path: string): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(LOOKED_AT);
    return bytes.subarray(0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}
