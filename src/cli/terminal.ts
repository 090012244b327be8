import { fstatSync } from 'node:fs';
import process from 'node:process';

export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** Whether results go to a person's screen, not to a file or another program. */
export const toScreen = (output: string | undefined): boolean => output === undefined && process.stdout.isTTY === true;

/** Whether results go through a pipe: to another program, or on to the same screen (| head). */
export function toPipe(output: string | undefined): boolean {
  if (output !== undefined) return false;
  try {
    return fstatSync(process.stdout.fd).isFIFO();
  } catch {
    return false; // it is closed
  }
}

/** Whether to colour: the option decides, then NO_COLOR, then FORCE_COLOR, then the terminal. */
export function wantsColor(choice: ColorChoice, screen: boolean, env: NodeJS.ProcessEnv = process.env): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return screen && env.TERM !== 'dumb';
}

/** Columns of the screen; 80 for a file or a pipe, so that they do not depend on the window. */
export const widthOf = (screen: boolean): number => Math.max(40, (screen && process.stdout.columns) || 80);
