import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { sha256 } from '../../core/hash.ts';
import type { Done, Facts } from './task.ts';

type Kept = Pick<Done, 'text' | 'facts' | 'fresh'>;

/**
 * Documents that were made before, a file each, by all that decides them. An entry that is broken, for whatever reason, is
 * none; one that cannot be written is not kept.
 */
export interface Cache {
  /** The entry of an input: by its name, which stands in the document, and the SHA-256 of its bytes. */
  readonly entryOf: (name: string, sha256: string) => string;
  readonly read: (entry: string) => Kept | undefined;
  readonly write: (entry: string, made: Kept) => void;
}

const SHARD = /^[0-9a-f]{2}$/;
const LINE = 0x0a;

/** The cache in a folder for documents that are made in one way (`key`). */
export function openCache(folder: string, key: string): Cache {
  let writes = 0;
  return {
    entryOf: (name, hashOfBytes) => {
      const hash = sha256(JSON.stringify([key, name, hashOfBytes]));
      return `${hash.slice(0, 2)}/${hash.slice(2)}`;
    },
    read: (entry) => {
      try {
        return unpacked(readFileSync(join(folder, entry)));
      } catch {
        return undefined;
      }
    },
    write: (entry, made) => {
      const path = join(folder, entry);
      const temporary = `${path}.${process.pid}-${++writes}.tmp`;
      try {
        mkdirSync(join(path, '..'), { recursive: true });
        writeFileSync(temporary, packed(made));
        renameSync(temporary, path);
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** Removes the entries of a cache that are not among those that are still of use. */
export function prune(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return; // records of a stream make no cache
  for (const shard of readdirSync(folder).filter((name) => SHARD.test(name)))
    for (const name of readdirSync(join(folder, shard)))
      if (!used.has(`${shard}/${name}`)) rmSync(join(folder, shard, name), { force: true });
}

/** A line with the hash of what follows, a line with the facts, the text. */
function packed({ text, facts }: Kept): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), text]);
  return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]);
}

function unpacked(entry: Buffer): Kept | undefined {
  const head = entry.indexOf(LINE);
  const rest = entry.subarray(head + 1);
  if (head < 0 || entry.toString('latin1', 0, head) !== sha256(rest)) return undefined;
  const end = rest.indexOf(LINE);
  const facts = JSON.parse(rest.toString('utf8', 0, end)) as Facts;
  return { text: rest.subarray(end + 1), facts, fresh: false };
}
