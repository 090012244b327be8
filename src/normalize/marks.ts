import type { Edit } from '../core/edits.ts';

/** `String.normalize` takes quadratic time in a run of combining marks: no run is longer than this. */
export const MOST_MARKS = 30;

const TOO_MANY = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'gu');
/** A few at a time: a run of millions is too much for one match. */
const MORE = /\p{M}{1,1000}/uy;

/** Edits that cut runs of combining marks. */
export function markEdits(line: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  TOO_MANY.lastIndex = 0;
  for (let run = TOO_MANY.exec(line); run; run = TOO_MANY.exec(line)) {
    MORE.lastIndex = TOO_MANY.lastIndex;
    let end = TOO_MANY.lastIndex;
    while (MORE.test(line)) end = MORE.lastIndex;
    edits.push({ span: { start: offset + run.index + cutAt(run[0]), end: offset + end }, text: '' });
    TOO_MANY.lastIndex = end;
  }
  return edits;
}

/** Where MOST_MARKS end, not between the halves of a surrogate pair. */
const cutAt = (run: string): number => {
  const unit = run.charCodeAt(MOST_MARKS);
  return unit >= 0xdc00 && unit <= 0xdfff ? MOST_MARKS + 1 : MOST_MARKS;
};
