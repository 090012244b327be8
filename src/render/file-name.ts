import { sha256 } from '../core/hash.ts';

const LONGEST_STEM = 60;

/**
 * The name that an input's file has in an output folder: what is harmless of its own name, and a hash of its whole path, so
 * that it stays the same whatever else is read. reports/甲 乙.txt → 甲-乙-1f40fc92da24; the same path once more: …-2.
 */
export function newFileNames(): (path: string) => string {
  const given = new Map<string, number>();
  return (path) => {
    const hash = sha256(path).slice(0, 12);
    const times = (given.get(hash) ?? 0) + 1;
    given.set(hash, times);
    return [stemOf(path), hash, ...(times > 1 ? [times] : [])].filter((part) => part !== '').join('-');
  };
}

/** Letters, digits and ideographs of a file's own name; all else is a hyphen, so that it is no option, path or escape. */
function stemOf(path: string): string {
  const base = path
    .split('/')
    .at(-1)!
    .replace(/\.[A-Za-z0-9]{1,6}$/, '');
  const safe = base
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...safe].slice(0, LONGEST_STEM).join('').replace(/-$/, '');
}
