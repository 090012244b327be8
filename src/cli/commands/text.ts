import type { Command } from 'commander';
import { plainText } from '../../index.ts';
import { tifaError } from '../errors.ts';
import { openOutput } from '../output.ts';
import type { Act } from '../program.ts';

export function configure(command: Command, act: Act): void {
  command
    .argument('<file>', 'report file')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(act(text));
}

async function text(file: string, { output: target }: { readonly output?: string }): Promise<number> {
  let plain: string;
  try {
    plain = plainText(file);
  } catch (error) {
    throw tifaError(error, file);
  }
  const output = openOutput(target);
  await output.write(plain);
  await output.commit();
  return 0;
}
