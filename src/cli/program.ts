import process from 'node:process';
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { isBrokenPipe, tifaError } from './errors.ts';
import { tell } from './report.ts';

/** The commands; each is a file of its own, loaded when it is called. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ configure: Configure }> }>> = {
  extract: {
    summary: 'indicators, slogans, units, phases and dates of reports',
    load: () => import('./commands/extract.ts'),
  },
  normalize: {
    summary: 'reports in Simplified characters and half-width digits',
    load: () => import('./commands/normalize.ts'),
  },
  text: { summary: 'the plain text of a report, which all offsets count in', load: () => import('./commands/text.ts') },
};

/** Gives a command its options and action; the action returns the exit code. */
export type Configure = (command: Command, act: Act) => void;
export type Act = <A extends unknown[]>(action: (...args: A) => Promise<number>) => (...args: A) => Promise<void>;

/** Runs one command line (without node and the script) and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  const act: Act =
    (action) =>
    async (...given) => {
      code = await action(...given);
    };
  const program = new Command('tifa')
    .description(
      'Extracts numeric indicators, slogans (提法), named units and phase dates from Chinese official reports.',
    )
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('Run with --help for usage.');
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).summary(summary).copyInheritedSettings(program);
    if (args.includes(name)) (await load()).configure(command, act);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    process.stdin.destroy();
    if (error instanceof CommanderError) return error.exitCode;
    if (isBrokenPipe(error)) return 0;
    tell(tifaError(error, 'standard output'));
    return 1;
  }
}
