import type { ManifestHead } from '../corpus/batch/manifest.ts';
import type { Done } from '../corpus/batch/task.ts';
import type { BrokenRecord } from '../render/documents.ts';
import { FOLDER_WRITERS, PIECE_WRITERS } from '../render/folder.ts';
import { RENDERERS, type RenderOptions } from '../render/index.ts';
import { isPieced, joined } from '../render/pieces.ts';
import { emit } from './emit.ts';
import { emitDatabase } from './emit-database.ts';
import { emitFolder } from './emit-folder.ts';
import type { Report } from './report.ts';
import { parsed, pieces, texts, type Watch } from './results.ts';
import type { Target } from './target.ts';

/** The results; `note` hears of each outcome before its result comes. */
export type Results = (note?: Watch['note']) => AsyncIterable<Done | BrokenRecord>;

interface Writing {
  readonly report: Report;
  readonly looks: RenderOptions;
  readonly manifest: ManifestHead;
}

/** Writes results where they are to go and gives the exit code. */
export async function writeResults(target: Target, results: Results, writing: Writing): Promise<number> {
  const { report, looks } = writing;
  if (target.kind === 'folder') return writeFolder(target, results, writing);
  if (target.kind === 'database') {
    const { writeDatabase } = await import('../render/duckdb.ts');
    return emitDatabase(target.path, (file) => writeDatabase(parsed(results()), file, looks), report);
  }
  const { path, format, form } = target;
  if (isPieced(format)) return emit(path, joined(texts(pieces(results(), form)), form), report);
  const render = await RENDERERS[format]();
  return emit(path, render(parsed(results()), looks), report);
}

async function writeFolder(
  { path, format, form }: Extract<Target, { kind: 'folder' }>,
  results: Results,
  { report, looks, manifest }: Writing,
): Promise<number> {
  return emitFolder(
    path,
    manifest,
    async (open, note) => {
      if (isPieced(format)) await PIECE_WRITERS[format](pieces(results(note), form), open);
      else await (await FOLDER_WRITERS[format]())(parsed(results(note)), { ...looks, open });
    },
    report,
  );
}
