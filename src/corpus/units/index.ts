import { builtinCodebook } from '../../codebook/load.ts';
import { byCodePoints } from '../../core/code-points.ts';
import type { Source } from '../../core/document.ts';
import type { CodePointSpan, Document, Indicator, Unit } from '../../core/output.ts';
import { citing, documentOf, type PipelineOptions, understand } from '../../pipeline.ts';
import { increase } from '../tally/tally.ts';
import { type Companion, companionsOf, namesIn, pairsIn } from './pairs.ts';

/** A figure that is a unit's own. */
export type UnitFigure = Omit<Indicator, 'subject_unit'> & { readonly full_name: string; readonly document: string };

export interface UnitRow extends Pick<Unit, 'full_name' | 'level' | 'type' | 'region'> {
  /** mentions in all documents */
  readonly count: number;
  readonly documents: number;
  /** forms of the name as the reports write them, the most frequent first */
  readonly written: readonly string[];
  /** the most frequent first; null where only extracted output was read, which has no sentences */
  readonly with: readonly Companion[] | null;
  readonly figures: readonly UnitFigure[];
}

export interface UnitPair {
  readonly a: string;
  readonly b: string;
  readonly sentences: number;
  readonly documents: number;
}

/** Who is named in documents, with whom, and who reports which figures. */
export interface UnitCounts {
  readonly schema: 'tifa/units/1';
  readonly documents: number;
  /** documents of which the sentences are known */
  readonly with_sentences: number;
  readonly rows: readonly UnitRow[];
}

interface Counted extends Pick<Unit, 'full_name' | 'level' | 'type' | 'region'> {
  count: number;
  documents: number;
  readonly written: Map<string, number>;
  readonly figures: UnitFigure[];
}

/** Counts the units of one document after the other. */
export function newUnits() {
  const units = new Map<string, Counted>();
  const pairs = new Map<string, { sentences: number; documents: number }>();
  const sentencesOf = new WeakMap<Document, readonly CodePointSpan[]>();
  let documents = 0;
  let withSentences = 0;
  return {
    /** Analyzes a report and keeps in mind where its sentences are, which the document does not say. */
    analyze: (report: Source, options: PipelineOptions): Document => {
      const doc = understand(report, options.codebook ?? builtinCodebook());
      const document = documentOf(doc, options);
      sentencesOf.set(document, doc.sentences.map(citing(doc).toCodePoints));
      return document;
    },
    add: (doc: Document): void => {
      documents++;
      const sentences = sentencesOf.get(doc);
      if (sentences) withSentences++;
      const names = new Map(doc.units.map(({ id, full_name }) => [id, full_name]));
      for (const unit of doc.units) addUnit(units, unit);
      for (const { subject_unit, ...indicator } of doc.indicators) {
        const full_name = names.get(subject_unit ?? '');
        if (full_name !== undefined)
          units.get(full_name)!.figures.push({ full_name, document: doc.source.path, ...indicator });
      }
      for (const [pair, count] of pairsIn(doc.units, sentences ?? [])) {
        const known = pairs.get(pair) ?? { sentences: 0, documents: 0 };
        pairs.set(pair, { sentences: known.sentences + count, documents: known.documents + 1 });
      }
    },
    result: (): UnitCounts => {
      const companions = companionsOf(pairs);
      const rows = [...units.values()].sort(
        (a, b) => b.count - a.count || b.documents - a.documents || byCodePoints(a.full_name, b.full_name),
      );
      return {
        schema: 'tifa/units/1',
        documents,
        with_sentences: withSentences,
        rows: rows.map(({ written, figures, ...unit }) => ({
          ...unit,
          written: mostFrequent(written),
          with: withSentences === 0 ? null : (companions.get(unit.full_name) ?? []),
          figures,
        })),
      };
    },
    /** Who is named together in a sentence, the most frequent pair first. */
    pairs: (): UnitPair[] =>
      [...pairs]
        .map(([pair, counts]) => ({ ...namesIn(pair), ...counts }))
        .sort((x, y) => y.sentences - x.sentences || byCodePoints(x.a, y.a) || byCodePoints(x.b, y.b)),
  };
}

function addUnit(units: Map<string, Counted>, { full_name, level, type, region, count, mentions }: Unit): void {
  const known = units.get(full_name);
  const unit = known ?? { full_name, level, type, region, count: 0, documents: 0, written: new Map(), figures: [] };
  if (!known) units.set(full_name, unit);
  unit.count += count;
  unit.documents++;
  for (const { quote } of mentions) increase(unit.written, quote.replace(/\s+/g, ''));
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || byCodePoints(a, b)).map(([text]) => text);
