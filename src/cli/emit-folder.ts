import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestHead } from '../corpus/batch/manifest.ts';
import { filesOf, isManifest, newManifest } from '../corpus/batch/manifest.ts';
import type { Outcome } from '../corpus/batch/task.ts';
import { escapeLive } from '../render/escape.ts';
import { MANIFEST, type OutputFolder, openFolder } from './output-folder.ts';
import type { Report } from './report.ts';
import { onSignal } from './signals.ts';

/** Fills a folder. `note` hears of each outcome, for the manifest. */
export type Fill = (open: OutputFolder['open'], note: (outcome: Outcome) => Promise<void>) => Promise<void>;

/** Writes results into a folder, with a manifest, and gives the exit code; the folder is changed only when all is ready. */
export async function emitFolder(path: string, head: ManifestHead, fill: Fill, report: Report): Promise<number> {
  let folder: OutputFolder | undefined;
  const offSignal = onSignal(() => {
    folder?.abandon();
    report.stopped();
  }); // before there is anything to clean up
  try {
    const before = textOf(join(path, MANIFEST));
    const old = filesOf(before);
    folder = openFolder(path, (name) => isOurs(name, before, old));
    const manifest = newManifest(head);
    const file = folder.open(MANIFEST);
    await fill(folder.open, async (outcome) => {
      const line = manifest.add(outcome);
      if (line !== '') await file.write(escapeLive(line));
    });
    const code = report.close();
    if (code === 1) folder.abandon();
    else {
      await file.write(escapeLive(manifest.end([...folder.names()].sort())));
      await file.commit();
      folder.commit(old);
    }
    return code;
  } catch (error) {
    folder?.abandon();
    throw error;
  } finally {
    offSignal();
  }
}

/** Whether a file of the folder is of an earlier run, by its manifest. */
const isOurs = (name: string, manifest: string, files: readonly string[]): boolean =>
  files.includes(name) || (name === MANIFEST && isManifest(manifest));

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
