import type { Making } from './extract.ts';
import type { Done, Failed, Task } from './task.ts';

/** What a child is sent: first how documents are made, then the reports, several at a time. */
export type ToChild = { readonly making: Making } | { readonly tasks: readonly Task[] };

/** What it answers: that it is there, then an outcome for each report in order. */
export type FromChild = 'ready' | Done | Failed;
