import { type Fault, isDone, isFailed, type Outcome } from './task.ts';

/** What a folder of results says of how it came about: no clock, no absolute path, so that the same run gives the same bytes. */
export interface ManifestHead {
  readonly tool: { readonly name: string; readonly version: string; readonly sha256: string };
  /** that is shipped, and the files of the user's own beside it */
  readonly codebook: {
    readonly sha256: string;
    readonly own?: readonly { readonly path: string; readonly sha256: string }[];
  };
  readonly options: Readonly<Record<string, unknown>>;
  /** null: words were not cut */
  readonly segmenter: string | null;
}

type Status = 'done' | 'warned' | 'failed' | 'skipped';

interface Counted {
  readonly counts: Record<string, number>;
  readonly warnings: Record<string, number>;
}

/** A stream of documents is one input: its documents are counted, its broken lines listed. */
interface Stream extends Counted {
  readonly records: Record<Status, number>;
  readonly errors: (Fault & { readonly line: number; readonly id: string | null })[];
}

/** Broken lines of a stream that are listed; all stand in the output itself. */
const MOST_ERRORS = 1000;

/** Writes a manifest piece by piece as the outcomes come: an input a line. */
export function newManifest(head: ManifestHead) {
  const totals: Record<Status, number> = { done: 0, warned: 0, failed: 0, skipped: 0 };
  let stream: Stream | undefined;
  let between = `${beginning(head)}\n  "inputs": [\n`;

  const line = (input: { readonly path: string; readonly status: Status }): string => {
    totals[input.status]++;
    const text = `${between}    ${JSON.stringify(input)}`;
    between = ',\n';
    return text;
  };
  return {
    /** What an outcome adds: nothing while a stream lasts. */
    add: (outcome: Outcome): string => {
      if ('record' in outcome) {
        stream = count(stream ?? newStream(), outcome);
        return '';
      }
      if (isDone(outcome)) {
        const { sha256, bytes, format, encoding, counts, warnings } = outcome.facts;
        const status = warnings.length > 0 ? 'warned' : 'done';
        const tally: Record<string, number> = {};
        addAll(tally, warnings);
        return line({ path: outcome.name, status, ...{ sha256, bytes, format, encoding, counts, warnings: tally } });
      }
      const ended = stream;
      stream = undefined;
      if (isFailed(outcome)) {
        const status = outcome.skipped ? 'skipped' : 'failed';
        return line({ path: outcome.name, status, ...ended, ...{ error: outcome.fault } });
      }
      return line({
        path: outcome.name,
        status: statusOf(ended!),
        ...outcome.stream,
        ...{ format: 'ndjson' },
        ...ended,
      });
    },
    end: (files: readonly string[]): string => {
      const inputs = between === ',\n' ? '\n  ],' : `${between}  ],`;
      const names = files.map((name) => `    ${JSON.stringify(name)}`).join(',\n');
      return `${inputs}\n  "totals": ${JSON.stringify(totals)},\n  "files": [\n${names}\n  ]\n}\n`;
    },
  };
}

const beginning = ({ tool, codebook, options, segmenter }: ManifestHead): string =>
  `{
  "schema": "tifa/manifest/1",
  "tool": ${JSON.stringify(tool)},
  "codebook": ${JSON.stringify(codebook)},
  "options": ${JSON.stringify(options)},
  "segmenter": ${JSON.stringify(segmenter)},`;

const newStream = (): Stream => ({
  records: { done: 0, warned: 0, failed: 0, skipped: 0 },
  counts: {},
  warnings: {},
  errors: [],
});

function count(stream: Stream, outcome: Outcome): Stream {
  if (isDone(outcome)) {
    const { counts, warnings } = outcome.facts;
    stream.records[warnings.length > 0 ? 'warned' : 'done']++;
    for (const [layer, items] of Object.entries(counts)) stream.counts[layer] = (stream.counts[layer] ?? 0) + items;
    addAll(stream.warnings, warnings);
  } else if (isFailed(outcome) && outcome.record) {
    stream.records.failed++;
    if (stream.errors.length < MOST_ERRORS) stream.errors.push({ ...outcome.record, ...outcome.fault });
  }
  return stream;
}

const statusOf = ({ records, warnings }: Stream): Status => {
  if (records.done + records.warned === 0) return 'failed';
  return records.failed > 0 || Object.keys(warnings).length > 0 ? 'warned' : 'done';
};

function addAll(tally: Record<string, number>, codes: readonly string[]): void {
  for (const code of codes) tally[code] = (tally[code] ?? 0) + 1;
}

/** The files that a folder has by an earlier manifest; of what is none of ours, nothing is known. */
export function filesOf(manifest: string): string[] {
  const { files } = parsed(manifest);
  const names = Array.isArray(files) ? files : [];
  return names.filter((name): name is string => typeof name === 'string' && /^[^./\\][^/\\]*$/.test(name));
}

/** Whether a text is a manifest of ours. */
export const isManifest = (text: string): boolean => parsed(text).files !== undefined;

function parsed(manifest: string): { readonly files?: unknown } {
  try {
    const found = JSON.parse(manifest) as { schema?: unknown; files?: unknown } | null;
    return found?.schema === 'tifa/manifest/1' ? found : {};
  } catch {
    return {};
  }
}
