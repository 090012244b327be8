import type { CodebookFile, Fault, Look } from './codebook/check.ts';
import { builtinCodebook } from './codebook/load.ts';
import type { MetricEntry } from './codebook/metric-types.ts';
import type { Codebook } from './codebook/types.ts';
import type { Source } from './core/document.ts';
import type { Document } from './core/output.ts';
import { TifaError } from './core/problem.ts';
import { stopWordsOf } from './corpus/frequency/stop-words.ts';
import { discover } from './ingest/discover.ts';
import { readReportFile, reportOfBytes } from './ingest/format.ts';
import { readRecords, sourceOfRecord } from './ingest/records.ts';
import { type ReadOptions, sourceOfText } from './ingest/text.ts';
import { normalize } from './normalize/index.ts';
import { type PipelineOptions, run } from './pipeline.ts';
import type { Project } from './project/index.ts';

export { isMetricsFile } from './codebook/section.ts';
export { byCodePoints } from './core/code-points.ts';
export type { Source } from './core/document.ts';
export type { Document, Layer } from './core/output.ts';
export { LAYERS } from './core/output.ts';
export { TifaError } from './core/problem.ts';
export { type CompareOptions, newComparison } from './corpus/compare/index.ts';
export type { Bounded, Cell, Certainty, Comparison, Group, Row, Stretch } from './corpus/compare/types.ts';
export {
  type Concordance,
  type ConcordanceLine,
  type ConcordanceOptions,
  MATCHES,
  type Match,
  newConcordance,
  SORTS,
  type Sort,
} from './corpus/concordance/index.ts';
export { type DocumentOptions, documentsOf, type Failure, isFailure } from './corpus/documents.ts';
export { type Frequencies, type FrequencyOptions, newFrequencies, type WordRow } from './corpus/frequency/index.ts';
export { readStopWords } from './corpus/frequency/stop-words.ts';
export {
  newSlogans,
  SLOGAN_TYPES,
  type SloganCounts,
  type SloganOptions,
  type SloganRow,
  type SloganType,
} from './corpus/slogans/index.ts';
export { type DifferingMembers, newDifferingMembers } from './corpus/slogans/members.ts';
export { type Suggestion, type SuggestOptions, suggestMetrics } from './corpus/suggest/index.ts';
export { newTimeline, type Timeline, type TimelineEntry } from './corpus/timeline/index.ts';
export { newUnits, type UnitCounts, type UnitFigure, type UnitPair, type UnitRow } from './corpus/units/index.ts';
export {
  type Evaluation,
  evaluate,
  type Gold,
  type LabelledText,
  labelledLayers,
  readGold,
  readLabelled,
  scoreSpans,
  summarize,
} from './evaluate/index.ts';
export { type ExplainedSentence, type ExplainOptions, explain, lineKindAt } from './explain/index.ts';
export { ENCODINGS, type Encoding, encodingOf } from './ingest/encodings.ts';
export type { DocumentRecord, RecordLine } from './ingest/records.ts';
export type { ReadOptions } from './ingest/text.ts';
export { DEFAULT_LAYERS, type PipelineOptions } from './pipeline.ts';
export type { Project } from './project/index.ts';
export { newProject } from './project/new.ts';
export { type PathMetadata, pathMetadata } from './project/path-metadata.ts';
export { lexiconOf } from './segment/lexicon.ts';
export { ENGINE_NAMES, type EngineName } from './segment/segmenter.ts';
export { type Word, type WordOptions, type Words, words } from './segment/words.ts';
export { type Segmentation, type SegmentOptions, segmentReport } from './segmentation.ts';
export { discover, readRecords, sourceOfRecord as reportOf };

export interface AnalyzeOptions extends PipelineOptions {
  /** `source.path` of the document; `-` when left out. */
  readonly path?: string;
  /** Title, date (EDTF), outlet or region (GB/T 2260) known from elsewhere. */
  readonly stated?: Source['stated'];
}

/** Analyzes a report text: offsets in the result are code points of `text` without its BOM. */
export function analyze(text: string, { path = '-', stated = {}, ...options }: AnalyzeOptions = {}): Document {
  return run(sourceOfText(text, path, stated), options);
}

/** Analyzes a report that was read by `readReport` or `reportOf`. */
export const analyzeReport = (report: Source, options: PipelineOptions = {}): Document => run(report, options);

/** Reads a report file, or its bytes; `report.text` is what all offsets count in. `path` is what the document calls it. */
export const readReport = async (
  file: string | Uint8Array,
  path?: string,
  options: ReadOptions = {},
): Promise<Source> =>
  typeof file === 'string'
    ? { ...(await readReportFile(file, options)), path: path ?? file }
    : reportOfBytes(file, path, options);

/** A text as the rules read it: Simplified characters, half-width digits and letters. */
export const normalizeText = (text: string): string => normalize(sourceOfText(text), builtinCodebook()).normal.text;

export type { Codebook, CodebookFile, Fault, MetricEntry };

/** The metrics that figures are compared as. */
export const metrics = (codebook: Codebook = builtinCodebook()): readonly MetricEntry[] => codebook.metrics;

/** The words that lists of frequent words leave out. */
export const stopWords = (codebook: Codebook = builtinCodebook()): ReadonlySet<string> => stopWordsOf(codebook);

/** What a section of the codebook finds in a text: the figures with their metrics, or all numerals. */
export const lookUp: Look = (section, text, codebook) => {
  const doc = analyze(text, { layers: ['indicators', 'numbers'], codebook });
  if (section === 'metrics') return doc.indicators.map(({ span, metric, unit }) => ({ span, id: metric, unit }));
  return doc.numbers ?? [];
};

/**
 * Everything that is wrong in files of a codebook, with file, line and remedy; their examples are looked up. `own`: they
 * add to the codebook that is shipped, and need not be whole; what they take from it is noted (`isNote`).
 */
export async function checkCodebook(files: readonly CodebookFile[], { own = false } = {}): Promise<Fault[]> {
  const check = await import('./codebook/check.ts');
  return check.checkCodebook(files, { codebook: builtinCodebook(), look: lookUp, own });
}

/**
 * The codebook that is shipped with the entries of a user's own files, which go before those with the same id. Throws
 * where `checkCodebook` finds a fault in their form; whether their examples are found is left to that.
 */
export async function loadCodebook(files: readonly CodebookFile[]): Promise<Codebook> {
  const { extendCodebook } = await import('./codebook/check.ts');
  const { codebook, faults } = extendCodebook(files, { codebook: builtinCodebook(), own: true });
  const [first, ...rest] = faults;
  if (!first) return codebook;
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more: see tifa codebook check)`;
  throw new TifaError('codebook', `${first.path}:${first.line}: ${first.message}${more}`, first.remedy);
}

/** Reads a project file (`tifa.yaml`); throws with file, line and remedy where something is wrong. */
export async function readProject(text: string, path: string): Promise<Project> {
  const { readProject } = await import('./project/index.ts');
  return readProject(text, path);
}
