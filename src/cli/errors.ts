import { codeOf } from '../core/failure.ts';
import { TifaError } from '../index.ts';

export { codeOf, tifaError } from '../core/failure.ts';

/** Wrong options or arguments: exit code 1. */
export const usage = (message: string, remedy: string): TifaError => new TifaError('usage', message, remedy);

/** Whether nobody reads the output any more (`| head`). */
export const isBrokenPipe = (error: unknown): boolean => codeOf(error) === 'EPIPE';
