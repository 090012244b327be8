import type { CodePointSpan, Document } from '../core/output.ts';
import { TifaError } from '../core/problem.ts';
import { overlap } from './compare.ts';
import { type Miss, match, type Tally } from './tally.ts';

/** A line of doccano's JSONL: offsets in code points, as Python counts. */
export interface LabelledText {
  readonly text: string;
  readonly labels: readonly Labelled[];
}

interface Labelled {
  readonly span: CodePointSpan;
  readonly quote: string;
  readonly layer: SpanLayer;
}

/** What a label may be called, one or many, and what it is laid beside. */
const LAYERS = {
  indicators: (doc: Document) => doc.indicators,
  slogans: (doc: Document) => doc.slogans,
  formulas: (doc: Document) => doc.slogans.filter(({ type }) => type === 'formula'),
  quoted: (doc: Document) => doc.slogans.filter(({ type }) => type === 'quoted'),
  mottos: (doc: Document) => doc.slogans.filter(({ type }) => type === 'motto'),
  parallels: (doc: Document) => doc.slogans.filter(({ type }) => type === 'parallel'),
  units: (doc: Document) => doc.units.flatMap(({ mentions }) => mentions),
  phases: (doc: Document) => doc.phases,
  dates: (doc: Document) => doc.dates,
};
type SpanLayer = keyof typeof LAYERS;

const REMEDY = 'Give {"text": "…", "label": [[start, end, "indicator"], …]} a line.';

/** Reads one line, `{"text", "label": [[start, end, "indicator"], …]}`. */
export function readLabelled(line: string, where: string): LabelledText {
  const fail = (message: string): never => {
    throw new TifaError('doccano', `${where}: ${message}`, REMEDY);
  };
  let record: { text?: unknown; label?: unknown; labels?: unknown };
  try {
    record = JSON.parse(line) ?? {};
  } catch {
    return fail('not JSON');
  }
  const { text, label, labels = label ?? [] } = record;
  if (typeof text !== 'string') return fail('no "text"');
  if (!Array.isArray(labels)) return fail('"label" is no list');
  const points = [...text];
  return {
    text,
    labels: labels.map((entry, i) => {
      const [start, end, name] = Array.isArray(entry) ? entry : [];
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > points.length)
        return fail(`label ${i + 1} has no span within the text`);
      return {
        span: [start, end],
        quote: points.slice(start, end).join(''),
        layer: layerOf(name) ?? fail(`unknown label ${JSON.stringify(name)}; known: ${Object.keys(LAYERS).join(', ')}`),
      };
    }),
  };
}

const layerOf = (name: unknown): SpanLayer | undefined => {
  const wanted = String(name).toLowerCase();
  return (Object.keys(LAYERS) as SpanLayer[]).find((layer) => layer === wanted || layer === `${wanted}s`);
};

/** The layers that are labelled somewhere: only these can be scored. */
export const labelledLayers = (texts: readonly LabelledText[]): SpanLayer[] =>
  (Object.keys(LAYERS) as SpanLayer[]).filter((layer) =>
    texts.some(({ labels }) => labels.some((l) => l.layer === layer)),
  );

/** Spans side by side: found where they overlap, `span` right where they are equal. */
export const scoreSpans = (
  { labels }: LabelledText,
  doc: Document,
  layers: readonly SpanLayer[],
  misses: Miss[],
): Record<string, Tally> =>
  Object.fromEntries(
    layers.map((layer) => [
      layer,
      match(
        {
          layer,
          gold: labels.filter((label) => label.layer === layer) as readonly (Labelled & { required?: boolean })[],
          predicted: LAYERS[layer](doc),
          meets: (g, p) => overlap(g.span, p.span),
          attributes: (g, p) => ({ span: String(g.span) === String(p.span) }),
          place: (item) => item.span[0],
        },
        misses,
      ),
    ]),
  );
