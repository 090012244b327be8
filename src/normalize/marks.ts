import type { Edit } from '../core/edits.ts';

/** `String.normalize` takes quadratic time in a run of combining marks: no run is longer than this. */
export const MOST_MARKS = 30;

/** Edits that cut runs of combining marks. */
export const markEdits = (line: string, offset: number): Edit[] =>
  [...line.matchAll(/\p{M}{31,}/gu)].map(({ 0: run, index }) => ({
    span: { start: offset + index + cutAt(run), end: offset + index + run.length },
    text: '',
  }));

/** Not between the halves of a surrogate pair. */
const cutAt = (run: string): number => {
  const unit = run.charCodeAt(MOST_MARKS);
  return unit >= 0xdc00 && unit <= 0xdfff ? MOST_MARKS + 1 : MOST_MARKS;
};
