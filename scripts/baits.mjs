// The texts of fixtures/baits.yaml, at any length.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** @returns {{name: string, before?: string, repeat: string, after?: string}[]} */
export const readBaits = () => parse(readFileSync(new URL('../fixtures/baits.yaml', import.meta.url), 'utf8'));

/** A bait of at least `length` UTF-16 units, its ends apart. */
export const fill = ({ before = '', repeat, after = '' }, length) =>
  before + repeat.repeat(Math.ceil(length / repeat.length)) + after;
