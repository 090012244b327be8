import stringWidth from 'string-width';

/** Latin words and figures stay whole, a mark stays with what it opens or closes. */
const PIECES = /\s|[“‘《（「『([]*(?:[!-~–]+|\S)[、。，；：！？）」』”’》),.;:!?\]\p{M}]*/gu;

/** Breaks a text into lines of at most `width` columns, Chinese between any two characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const push = (piece: string, columns: number): void => {
    if (used + columns > width && used > 0) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') return;
    }
    line += piece;
    used += columns;
  };
  for (const [piece] of text.matchAll(PIECES)) {
    const columns = stringWidth(piece);
    if (columns <= width) push(piece, columns);
    else for (const char of piece) push(char, stringWidth(char));
  }
  return [...lines, line.trimEnd()];
}

/** Column widths that add up to at most `total`: the widest give way first, the firm ones last. */
export function columnWidths(natural: readonly number[], total: number, firm: readonly boolean[] = []): number[] {
  const widths = [...natural];
  const widest = (least: number, also: boolean): number =>
    widths.reduce((best, w, i) => ((also || !firm[i]) && w > (widths[best] ?? least) ? i : best), -1);
  for (let over = widths.reduce((sum, w) => sum + w, 0) - total; over > 0; over--) {
    const soft = widest(12, false);
    const at = soft >= 0 ? soft : widest(4, true);
    if (at < 0) break;
    widths[at]!--;
  }
  return widths;
}
