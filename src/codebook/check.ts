import { exampleFaults, type Found } from './check-examples.ts';
import { metricFaults, type Placed } from './check-metrics.ts';
import { type CodebookFile, type Fault, type ReadFile, readFile } from './check-read.ts';
import { partly, SCHEMAS } from './check-schemas.ts';
import { shapeFaults } from './check-shape.ts';
import { spellingFaults } from './check-spellings.ts';
import { takenNotes } from './check-taken.ts';
import { nearest } from './check-words.ts';
import { mergeCodebook, type Section } from './merge.ts';
import type { MetricEntry } from './metric-types.ts';
import { sectionOf } from './section.ts';
import type { Codebook } from './types.ts';

export type { CodebookFile, Fault } from './check-read.ts';

/** What a section of a codebook finds in a text. */
export type Look = (section: string, text: string, codebook: Codebook) => readonly Found[];

export interface CheckOptions {
  /** what the files may refer to: dimensions, heads of other metrics */
  readonly codebook: Codebook;
  /** looks examples up; they are left alone without it */
  readonly look?: Look;
  /** the files add to a codebook: a list of words that they do not name stays as it is */
  readonly own?: boolean;
}

/** Files whose examples are looked up. */
const LOOKED_UP = ['metrics', 'measures', 'currencies'];

/** Everything that is wrong in files of a codebook, in order of file and line; of own files also what is worth knowing. */
export function checkCodebook(files: readonly CodebookFile[], options: CheckOptions): Fault[] {
  const { faults, placed } = extendCodebook(files, options);
  return inOrder(options.own ? [...faults, ...takenNotes(placed, options.codebook)] : faults);
}

const inOrder = (faults: Fault[]): Fault[] =>
  faults.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));

/** The codebook with the entries of files that were read from YAML, and everything that is wrong in them. */
export function extendCodebook(
  files: readonly CodebookFile[],
  { codebook, look, own = false }: CheckOptions,
): { readonly codebook: Codebook; readonly faults: Fault[]; readonly placed: readonly Placed[] } {
  const faults: Fault[] = [];
  const sections = new Map<keyof Codebook, ReadFile[]>();
  for (const source of files) {
    const section = sectionOf(source.path);
    if (!isSection(section)) {
      faults.push(unknownFile(source.path, section));
      continue;
    }
    const file = readFile(source, (fault) => faults.push(fault));
    if (!file) continue;
    const wrong = shapeFaults(file, own ? partly(SCHEMAS[section]) : SCHEMAS[section]);
    faults.push(...wrong);
    if (wrong.length === 0) sections.set(section, [...(sections.get(section) ?? []), file]);
  }
  const whole = mergeCodebook(
    codebook,
    [...sections].flatMap(([section, read]) => read.map(({ value }): Section => [section, value])),
  );
  for (const [section, read] of sections) {
    faults.push(...spellingFaults(section, read));
    if (look && LOOKED_UP.includes(section))
      faults.push(...read.flatMap((file) => exampleFaults(file, (text) => look(section, text, whole), whole)));
  }
  const placed = (sections.get('metrics') ?? []).flatMap((file) =>
    (file.value as readonly MetricEntry[]).map((metric, index): Placed => ({ metric, file, index })),
  );
  faults.push(...metricFaults(placed, whole));
  return { codebook: whole, faults: inOrder(faults), placed };
}

const isSection = (name: string): name is keyof Codebook => Object.hasOwn(SCHEMAS, name);

function unknownFile(path: string, section: string): Fault {
  const known = Object.keys(SCHEMAS);
  const near = nearest(section, known);
  const remedy = `${near ? `Did you mean ${near}.yaml? ` : ''}Metrics go to metrics.yaml, metrics-NAME.yaml or metrics/NAME.yaml.`;
  return { path, line: 1, message: 'no file of a codebook has this name', remedy };
}
