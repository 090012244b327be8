import { clean } from './clean/index.ts';
import { builtinCodebook } from './codebook/load.ts';
import type { Codebook } from './codebook/types.ts';
import { codePoints } from './core/code-points.ts';
import type { Cleaned, Described, Recognized, Segmented, Source } from './core/document.ts';
import { traceBack } from './core/edits.ts';
import { extended } from './core/extended.ts';
import { dateItem, indicatorItem, numberItem, phaseItem, sloganItem } from './core/items.ts';
import type { Item } from './core/keys.ts';
import type { Cited, CodePointSpan, Document, Layer } from './core/output.ts';
import { withPages } from './core/pages.ts';
import type { Span } from './core/span.ts';
import { describe } from './describe/index.ts';
import { dates } from './interpret/date.ts';
import { indicators } from './interpret/indicator/index.ts';
import { noFindings } from './interpret/no-findings.ts';
import { numbers } from './interpret/number.ts';
import { phases } from './interpret/phase.ts';
import { countNotes, slogans } from './interpret/slogan.ts';
import { standing } from './interpret/standing/index.ts';
import { units } from './interpret/unit.ts';
import { normalize } from './normalize/index.ts';
import { recognize } from './recognize/index.ts';
import { reportDay } from './recognize/report-day.ts';
import { resolveUnits } from './resolve/full-name.ts';
import { clauseOf, metricOf } from './resolve/metric.ts';
import { around, isNotMeasured } from './resolve/not-measured.ts';
import { groupUnits, unitsByEnd } from './resolve/unit.ts';
import { segment } from './segment/index.ts';

export interface PipelineOptions {
  /** Layers to give; all but `numbers` when left out. A layer that is not asked for is an empty list. */
  readonly layers?: readonly Layer[];
  readonly codebook?: Codebook;
}

export const DEFAULT_LAYERS: readonly Layer[] = ['indicators', 'slogans', 'units', 'phases', 'dates'];

/** Normalizes, cleans, segments and describes: the report text and its metadata, before anything is looked for in it. */
export function prepare(source: Source, codebook: Codebook): Described {
  return describe(segment(clean(normalize(source, codebook), codebook)), codebook);
}

/** Reads, cleans and recognizes: everything before the layers. */
export function understand(source: Source, codebook: Codebook): Recognized {
  return recognize(prepare(source, codebook), codebook);
}

/** From a source to the document of the contract. The only place that knows the order of the stages. */
export function run(source: Source, { codebook = builtinCodebook(), ...options }: PipelineOptions = {}): Document {
  return documentOf(understand(source, codebook), { codebook, ...options });
}

/** The document of a report that was understood. */
export function documentOf(
  doc: Recognized,
  { layers = DEFAULT_LAYERS, codebook = builtinCodebook() }: PipelineOptions = {},
): Document {
  const { points, toCodePoints, cite } = citing(doc);
  const metadata = metadataOf(doc, codebook);
  const { year } = metadata;
  const layer = <L extends Layer>(name: L, items: () => Item<L>[]): Item<L>[] => (layers.includes(name) ? items() : []);
  const named = groupUnits(resolveUnits(doc, units(doc, codebook), codebook));
  const unitAt = unitsByEnd(named);
  const said = layers.includes('slogans') ? slogans(doc, codebook) : [];
  const notes = [...doc.notes, ...countNotes(said)];
  const document: Document = {
    schema: 'tifa/document/1',
    source: { path: doc.path, sha256: doc.sha256, bytes: doc.bytes, format: doc.format, encoding: doc.encoding },
    metadata,
    text: {
      length: points.length,
      body: bodySpans(doc).map(points.span),
      sections: doc.sections.map(({ heading, span }) => ({
        heading: heading && doc.work.text.slice(heading.start, heading.end),
        span: toCodePoints(span),
      })),
      sentences: doc.sentences.length,
    },
    indicators: layer('indicators', () => {
      const standingOf = standing(doc, codebook, year);
      return indicators(doc, codebook).map((finding) => {
        const { status, scope, period, sentence } = standingOf(finding.span, finding.change?.basis ?? null);
        return indicatorItem(finding, cite(finding.span), {
          subject_unit: unitAt(finding.subjectSpan),
          metric: isNotMeasured(...around(doc.work.text, finding.span), codebook)
            ? null
            : metricOf(finding, codebook, clauseOf(doc.work.text, finding.span)),
          status,
          scope,
          period,
          sentence: cite(sentence).quote,
        });
      });
    }),
    slogans: layer('slogans', () =>
      said.map((finding) => sloganItem(finding, cite(finding.span), finding.occurrences.map(toCodePoints))),
    ),
    units: layer('units', () =>
      named.map(({ id, full_name, level, type, region, count, mentions }) => ({
        id,
        full_name,
        level,
        type,
        region,
        count,
        mentions: mentions.map(cite),
      })),
    ),
    phases: layer('phases', () => phases(doc, codebook).map((finding) => phaseItem(finding, cite(finding.span)))),
    dates: layer('dates', () => dates(doc, codebook).map((finding) => dateItem(finding, cite(finding.span)))),
    ...(layers.includes('numbers') && {
      numbers: layer('numbers', () =>
        numbers(doc, codebook).map((finding) => numberItem(finding, cite(finding.span), toCodePoints(finding.numeral))),
      ),
    }),
    warnings: notes.map(({ code, message, span }) => ({ code, message, span: span && toCodePoints(span) })),
  };
  if (layers.length > 0 && layers.every((name) => !document[name]?.length))
    document.warnings.push(noFindings(doc, layers));
  return doc.pages ? withPages(document, doc.pages.map(points.span)) : document;
}

/** What a document says of itself, with the year that its report calls 今年. */
export const metadataOf = (doc: Described, codebook: Codebook): Document['metadata'] =>
  extended(doc.metadata, { year: reportDay(doc, codebook)?.year ?? null });

/** Spans of the source that the report text came from, neighbouring paragraphs joined. */
function bodySpans(doc: Segmented): Span[] {
  const spans: Span[] = [];
  const source = sourceOf(doc);
  for (const paragraph of doc.paragraphs) {
    const at = source(paragraph.span);
    const last = spans.at(-1);
    if (last && /^\s*$/.test(doc.text.slice(last.end, at.start)))
      spans[spans.length - 1] = { start: last.start, end: at.end };
    else spans.push(at);
  }
  return spans;
}

function sourceOf(doc: Cleaned): (at: Span) => Span {
  const alignments = [doc.normal.alignment, doc.work.alignment];
  return (at) => traceBack(alignments, at);
}

/** The way back from `work` to the source, walked once for each item. */
export function citing(doc: Cleaned) {
  const points = codePoints(doc.text);
  const source = sourceOf(doc);
  const toCodePoints = (at: Span): CodePointSpan => points.span(source(at));
  const cite = (at: Span): Cited => {
    const from = source(at);
    return { span: points.span(from), quote: doc.text.slice(from.start, from.end) };
  };
  return { points, toSource: source, toCodePoints, cite };
}
