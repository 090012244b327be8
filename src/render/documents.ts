import type { Document } from '../core/output.ts';

/** A line of a stream that held no document: it keeps its place in the output. */
export interface BrokenRecord {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
  readonly id: string | null;
  readonly line: number;
}

/** The record that stands for what failed at a place of a stream. */
export const brokenRecord = (
  { code, message, remedy }: BrokenRecord['error'],
  { id, line }: Pick<BrokenRecord, 'id' | 'line'>,
): BrokenRecord => ({ error: { code, message, remedy }, id, line });

export type Result = Document | BrokenRecord;

export const isBroken = (result: object): result is BrokenRecord => 'error' in result;
