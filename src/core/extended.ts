/**
 * A document with more on it. Not `{ ...doc, more }`: an object that begins with a spread and gets new keys has a shape of its
 * own in V8 (Node 20), so that what was compiled for one document is of no use for the next one.
 */
export const extended = <D extends object, M extends object>(doc: D, more: M): Omit<D, keyof M> & M =>
  Object.assign({}, doc, more);
