import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emit } from '../src/cli/emit.ts';
import { emitFolder } from '../src/cli/emit-folder.ts';
import { newReport } from '../src/cli/report.ts';
import { emptyFolder } from './command.ts';

/** After so many more calls that change the disk, it is full: SQLite's way to test what a failure leaves behind. */
let left = Number.POSITIVE_INFINITY;
let calls = 0;

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const failing = <F extends (...args: never[]) => unknown>(act: F): F =>
    ((...args: Parameters<F>) => {
      calls++;
      if (left-- <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return act(...args);
    }) as F;
  return {
    ...fs,
    writeSync: failing(fs.writeSync),
    fsyncSync: failing(fs.fsyncSync),
    renameSync: failing(fs.renameSync),
    mkdirSync: failing(fs.mkdirSync),
    openSync: ((path: string, flags: string) =>
      flags === 'wx' ? failing(fs.openSync)(path, flags) : fs.openSync(path, flags)) as typeof fs.openSync,
  };
});

beforeEach(() => {
  left = Number.POSITIVE_INFINITY;
  calls = 0;
});

/** Ends well, or fails as a full disk does. */
async function attempt(act: () => Promise<number>): Promise<boolean> {
  const report = await act().catch((error) => {
    expect(error.message).toMatch(/no space left on the device/);
    return null;
  });
  return report === 0;
}

const done = () => {
  const report = newReport({ quiet: true });
  report.done();
  return report;
};

describe('when the Nth write fails', () => {
  test('a file is the old one or the new one, and nothing else is there', async () => {
    const chunks = async function* () {
      yield 'new ';
      yield '报告';
    };
    let succeeded = false;
    for (let n = 0; !succeeded; n++) {
      expect(n).toBeLessThan(20);
      const folder = emptyFolder();
      const out = join(folder, 'out.txt');
      writeFileSync(out, 'old');
      left = n;
      succeeded = await attempt(() => emit(out, chunks(), done()));
      left = Number.POSITIVE_INFINITY;
      expect(readdirSync(folder)).toEqual(['out.txt']);
      const text = readFileSync(out, 'utf8');
      if (succeeded) expect(text).toBe('new 报告');
      else expect(['old', 'new 报告']).toContain(text);
    }
    expect(calls).toBeGreaterThan(4);
  });

  test('a folder with a manifest is all old or all new', async () => {
    const head = {
      tool: { name: 'tifa', version: '0', sha256: '' },
      codebook: { sha256: '' },
      options: {},
      segmenter: null,
    };
    const before = JSON.stringify({ schema: 'tifa/manifest/1', files: ['a.csv', 'b.csv'] });
    let succeeded = false;
    for (let n = 0; !succeeded; n++) {
      expect(n).toBeLessThan(40);
      const out = emptyFolder();
      for (const name of ['a.csv', 'b.csv']) writeFileSync(join(out, name), 'old');
      writeFileSync(join(out, 'manifest.json'), before);
      left = n;
      succeeded = await attempt(() =>
        emitFolder(
          out,
          head,
          async (open) => {
            for (const name of ['a.csv', 'b.csv']) {
              const file = open(name);
              await file.write('new');
              await file.commit();
            }
          },
          done(),
        ),
      );
      left = Number.POSITIVE_INFINITY;
      const names = readdirSync(out);
      expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
      if (!names.includes('manifest.json')) continue; // says that the folder is not whole
      const texts = ['a.csv', 'b.csv'].map((name) => readFileSync(join(out, name), 'utf8'));
      expect(new Set(texts).size).toBe(1);
      expect(readFileSync(join(out, 'manifest.json'), 'utf8') === before).toBe(texts[0] === 'old');
    }
  });
});
