import { Chalk, type ChalkInstance } from 'chalk';

export type Paint = ChalkInstance;

/** Sixteen colours, or none; whether to colour is not ours to find out. */
export const newPaint = (color: boolean): Paint => new Chalk({ level: color ? 1 : 0 });
