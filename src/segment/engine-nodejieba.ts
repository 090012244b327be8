import { createRequire } from 'node:module';
import type { Engine } from './engine.ts';

/**
 * nodejieba, with a list of one inverse document frequency instead of the 6 MB that only its keyword extraction reads
 * (cppjieba aborts on an empty one).
 */
export function nodejieba(): Engine {
  const require = createRequire(import.meta.url);
  const jieba = require('nodejieba') as Nodejieba;
  const { version } = require('nodejieba/package.json') as { version: string };
  jieba.load({ idfDict: require.resolve('tifa/idf.txt') });
  return {
    name: `nodejieba@${version}`,
    // strict: with the model for unknown words, as tag does
    cut: (line, tags) => (tags ? jieba.tag(line) : jieba.cut(line, true).map((word) => ({ word }))),
  };
}

/** The part of it that is used; the package is optional, so its types may be missing. */
interface Nodejieba {
  readonly load: (files: { readonly idfDict: string }) => void;
  readonly cut: (line: string, strict: boolean) => string[];
  readonly tag: (line: string) => { readonly word: string; readonly tag: string }[];
}
