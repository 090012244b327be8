import { type CodePointSpan, type Document, LAYERS, type Layer } from './output.ts';

/** A document with the pages of its PDF, and on each item the page, counted from 1, that it begins on. */
export function withPages(doc: Document, pages: CodePointSpan[]): Document {
  const paged = <T extends { span: CodePointSpan }>(item: T): T => ({ ...item, page: pageAt(pages, item.span[0]) });
  const layers = LAYERS.filter((layer): layer is Exclude<Layer, 'units'> => layer !== 'units' && layer in doc);
  return {
    ...doc,
    text: { ...doc.text, pages },
    ...Object.fromEntries(layers.map((layer) => [layer, (doc[layer] as { span: CodePointSpan }[]).map(paged)])),
    units: doc.units.map((unit) => ({ ...unit, mentions: unit.mentions.map(paged) })),
  };
}

/** The number of the last page that does not begin behind an offset: an empty one begins where the next one does. */
function pageAt(pages: readonly CodePointSpan[], offset: number): number {
  const at = pages.findLastIndex(([start]) => start <= offset);
  return Math.max(0, at) + 1;
}
