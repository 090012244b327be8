import { createRequire } from 'node:module';
import type { Engine } from './engine.ts';

/** @node-rs/jieba: prebuilt for every platform, with the same dictionary as nodejieba. */
export function nodeRsJieba(): Engine {
  const require = createRequire(import.meta.url);
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict') as { readonly dict: Uint8Array };
  const { version } = require('@node-rs/jieba/package.json') as { version: string };
  const jieba = Jieba.withDict(dict);
  return {
    name: `@node-rs/jieba@${version}`,
    cut: (line, tags) => (tags ? jieba.tag(line, true) : jieba.cut(line, true).map((word) => ({ word }))),
  };
}
