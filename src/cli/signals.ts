import process from 'node:process';
import { showStatus } from './report.ts';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Cleans up and leaves with the signal's exit code; the returned function takes the handlers off again. */
export function onSignal(cleanUp: () => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const leave = (): never => {
      showStatus(''); // ends the progress line
      cleanUp();
      process.exit(code);
    };
    process.on(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    for (const off of handlers) off();
  };
}
