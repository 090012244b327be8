import type { Layer } from '../../core/output.ts';
import { TifaError } from '../../core/problem.ts';

/** A report that is still to be read. `name` is what the output calls it, `size` how many bytes it has, as far as is known. */
export type Task = { readonly name: string; readonly size: number } & (
  | { readonly kind: 'file'; readonly path: string | Uint8Array }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** a line of a stream of documents, unread */
  | { readonly kind: 'record'; readonly bytes: Uint8Array; readonly line: number }
);

/** The place that a document has in its stream. */
export interface RecordPlace {
  readonly line: number;
  readonly id: string | null;
}

/** What is known of a document beside its text. */
export interface Facts {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  /** items by layer */
  readonly counts: Readonly<Partial<Record<Layer, number>>>;
  readonly warnings: readonly string[];
}

export interface Done {
  readonly name: string;
  readonly record?: RecordPlace;
  /** the document as the form writes it, in UTF-8 */
  readonly text: Uint8Array;
  readonly facts: Facts;
  /** The entry of the cache that holds it. */
  readonly entry?: string;
  /** It was analyzed, not taken from the cache. */
  readonly fresh: boolean;
}

/** A TifaError as plain data. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Failed {
  readonly name: string;
  readonly record?: RecordPlace;
  readonly fault: Fault;
  /** Passed over, for it is nothing that could be read; no failure. */
  readonly skipped?: true;
}

/** The end of a stream, and what it was. */
export interface StreamEnd {
  readonly name: string;
  readonly stream: { readonly sha256: string; readonly bytes: number };
}

/** What came of an input. */
export type Outcome = Done | Failed | StreamEnd;

export const isTask = (item: Task | Outcome): item is Task => 'kind' in item;
export const isDone = (outcome: Outcome): outcome is Done => 'facts' in outcome;
export const isFailed = (outcome: Outcome): outcome is Failed => 'fault' in outcome;

export const faultOf = ({ code, message, remedy }: TifaError): Fault => ({ code, message, remedy });
export const errorOf = ({ code, message, remedy }: Fault): TifaError => new TifaError(code, message, remedy);
