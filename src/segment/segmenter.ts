import { type Note, TifaError } from '../core/problem.ts';
import type { Engine } from './engine.ts';
import { nodeRsJieba } from './engine-node-rs.ts';
import { nodejieba } from './engine-nodejieba.ts';

const ENGINES = { nodejieba, '@node-rs/jieba': nodeRsJieba };

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];

/**
 * The engine of that name; without one nodejieba and, where its binary is missing, @node-rs/jieba with a note.
 * @throws TifaError when the engine that was asked for cannot be loaded.
 */
export function segmenter(
  name?: EngineName,
  engines: Readonly<Record<EngineName, () => Engine>> = ENGINES,
): { readonly engine: Engine; readonly notes: readonly Note[] } {
  try {
    return { engine: once(engines[name ?? 'nodejieba']), notes: [] };
  } catch (cause) {
    if (name)
      throw new TifaError(
        'segmenter-missing',
        `the segmenter ${name} cannot be loaded: ${reason(cause)}`,
        name === 'nodejieba'
          ? 'Let its install script run (npm rebuild nodejieba) or choose @node-rs/jieba.'
          : 'Install it for this platform (npm install) or choose nodejieba.',
        { cause },
      );
    const message = `nodejieba cannot be loaded (${reason(cause)}); @node-rs/jieba cuts the words`;
    return { engine: once(engines['@node-rs/jieba']), notes: [{ code: 'segmenter-fallback', message, span: null }] };
  }
}

const loaded = new WeakMap<() => Engine, Engine>();

/** A dictionary takes up to a second to load and 280 MB: once for each engine. */
function once(load: () => Engine): Engine {
  const engine = loaded.get(load) ?? load();
  loaded.set(load, engine);
  return engine;
}

/** What an error says, without the paths of this machine. */
function reason(cause: unknown): string {
  const { code, message } = cause as { code?: string; message: string };
  if (code === 'MODULE_NOT_FOUND' || code === 'BINDING_NOT_FOUND') return 'not installed';
  return message.split('\n')[0]!.replace(/(?:[A-Za-z]:)?[\\/]\S+/g, '…');
}
