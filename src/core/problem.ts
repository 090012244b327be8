import type { Span } from './span.ts';

/** A note about a document: it goes into `warnings`; the analysis goes on. */
export interface Note {
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}

/** What cannot go on: the message says what and where, `remedy` what to do about it. */
export class TifaError extends Error {
  override readonly name = 'TifaError';
  readonly code: string;
  readonly remedy: string;
  constructor(code: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}
