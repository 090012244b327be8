import { type Done, errorOf, isDone, isFailed, type Outcome } from '../corpus/batch/task.ts';
import { type BrokenRecord, brokenRecord, type Result } from '../render/documents.ts';
import type { Piece } from '../render/folder.ts';
import { FORMS, type FormName } from '../render/pieces.ts';
import type { newProgress } from './progress.ts';
import { type Report, say } from './report.ts';

/** Who hears of what came of the inputs. */
export interface Watch {
  readonly report: Report;
  readonly progress: ReturnType<typeof newProgress>;
  readonly verbose: boolean;
  /** for the manifest */
  readonly note: (outcome: Outcome) => Promise<void>;
  /** gathers the entries of the cache that are of use */
  readonly used: Set<string>;
}

/**
 * What came of the inputs, for who writes it: what failed has been told and is left out; only a broken line of a stream
 * stays in its place, so that output and input can be laid side by side.
 */
export async function* watched(
  outcomes: AsyncIterable<Outcome>,
  { report, progress, verbose, note, used }: Watch,
): AsyncGenerator<Done | BrokenRecord> {
  for await (const outcome of outcomes) {
    await note(outcome);
    if (isDone(outcome)) {
      report.done();
      report.warned(outcome.facts.warnings);
      if (outcome.entry !== undefined) used.add(outcome.entry);
      progress.done();
      if (verbose) say(detail(outcome));
      yield outcome;
    } else if (isFailed(outcome)) {
      const error = errorOf(outcome.fault);
      if (outcome.skipped) report.skipped(error);
      else {
        report.failed(error);
        progress.failed();
      }
      if (outcome.record) yield brokenRecord(outcome.fault, outcome.record);
    }
  }
}

/** reports/a.txt: gb18030, 4 items, encoding-guessed, from the cache */
function detail({ name, facts, fresh }: Done): string {
  const items = Object.values(facts.counts).reduce((sum, count) => sum + count, 0);
  const said = [facts.encoding, `${items} items`, ...new Set(facts.warnings), ...(fresh ? [] : ['from the cache'])];
  return `${name}: ${said.join(', ')}`;
}

/** Results as pieces of a form. */
export async function* pieces(results: AsyncIterable<Done | BrokenRecord>, form: FormName): AsyncGenerator<Piece> {
  const write = await FORMS[form]();
  for await (const result of results)
    yield 'facts' in result ? { path: result.name, text: result.text } : { path: null, text: write(result) };
}

export async function* texts(found: AsyncIterable<Piece>): AsyncGenerator<string | Uint8Array> {
  for await (const { text } of found) yield text;
}

/** Results of the form `line` as data. */
export async function* parsed(results: AsyncIterable<Done | BrokenRecord>): AsyncGenerator<Result> {
  for await (const result of results)
    yield 'facts' in result ? (JSON.parse(Buffer.from(result.text).toString()) as Result) : result;
}
