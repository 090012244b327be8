import { Command, CommanderError, Help } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { isBrokenPipe, tifaError, usage } from './errors.ts';
import { openOutput } from './output.ts';
import { tell } from './report.ts';

/** Gives a command its options and action. */
export type Configure = (command: Command, act: Act) => void;
/** Wraps an action that returns the exit code. */
export type Act = <A extends unknown[]>(action: (...args: A) => Promise<number>) => (...args: A) => Promise<void>;

/** The commands; each is a file of its own, loaded when it is called. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ configure: Configure }> }>> = {
  extract: {
    summary: 'indicators, slogans, units, phases and dates of reports',
    load: () => import('./commands/extract.ts'),
  },
  segment: {
    summary: 'sections, sentences and words, with parts of speech on request',
    load: () => import('./commands/segment.ts'),
  },
  normalize: {
    summary: 'reports in Simplified characters and half-width digits',
    load: () => import('./commands/normalize.ts'),
  },
  explain: {
    summary: 'what each rule made of a place, and why nothing came of it',
    load: () => import('./commands/explain.ts'),
  },
  diff: {
    summary: 'figures of areas, years or reports side by side, with what is certain',
    load: () => import('./commands/diff.ts'),
  },
  eval: {
    summary: 'precision, recall and F1 against annotated reports',
    load: () => import('./commands/eval.ts'),
  },
  query: {
    summary: 'asks results, a DuckDB database, tables or reports in SQL',
    load: () => import('./commands/query.ts'),
  },
  slogans: {
    summary: 'formulas, coinages and mottos: how often, how evenly, who uses them more than the rest',
    load: () => import('./commands/slogans.ts'),
  },
  kwic: {
    summary: 'every place of a phrase, a regular expression or words, with its context',
    load: () => import('./commands/kwic.ts'),
  },
  freq: {
    summary: 'word frequencies, their dispersion, and what groups of reports say more than the rest',
    load: () => import('./commands/freq.ts'),
  },
  units: {
    summary: 'who is named, how often, with whom, and who reports which figures',
    load: () => import('./commands/units.ts'),
  },
  timeline: {
    summary: 'phases and dated events by region, as a chart or a picture',
    load: () => import('./commands/timeline.ts'),
  },
  codebook: {
    summary: 'the metrics that figures are compared as; check your own',
    load: () => import('./commands/codebook.ts'),
  },
  init: {
    summary: 'begins a project file: inputs, codebook, output, metadata by path',
    load: () => import('./commands/init.ts'),
  },
  text: {
    summary: 'the plain text of a report, which all offsets count in',
    load: () => import('./commands/text.ts'),
  },
};

const EXAMPLES = `
Examples:
  $ tifa extract report.txt                  tables on the screen
  $ tifa extract reports/ -o reports.json    a whole folder as JSON
  $ tifa help extract                        all that a command can do`;

/** Runs one command line (without node and the script) and gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  let help = '';
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
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureHelp({
      optionDescription: (option) =>
        option.defaultValue === false ? option.description : new Help().optionDescription(option),
    })
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      outputError: () => {}, // told below, on one line
    });
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).summary(summary).description(summary).copyInheritedSettings(program);
    if (args.includes(name)) (await load()).configure(command, act);
  }
  try {
    await program.parseAsync(isHelpOnNothing(args) ? args.slice(1) : args, { from: 'user' });
    return code;
  } catch (thrown) {
    try {
      if (!(thrown instanceof CommanderError)) throw thrown;
      if (!thrown.code.startsWith('commander.help') && thrown.code !== 'commander.version')
        throw wrongUsage(thrown, args);
      await openOutput(undefined).write(help);
      return help === '' ? 1 : 0; // commander's own code is process.exitCode, which main sets
    } catch (error) {
      if (isBrokenPipe(error)) return 0;
      tell(tifaError(error, 'standard output'));
      return 1;
    }
  }
}

/** `help foo`, of which commander would show the help on everything; `foo` alone is told to be no command. */
const isHelpOnNothing = ([first, second = '-']: readonly string[]): boolean =>
  first === 'help' && !second.startsWith('-') && !(second in COMMANDS) && second !== 'help';

/** Commander's error as one of ours: error: unknown option '--fromat'⏎(Did you mean --format?) */
function wrongUsage({ message }: CommanderError, args: readonly string[]): Error {
  const name = args.find((arg) => arg in COMMANDS);
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\(Did/, ' (did')
    .replace(/\s*\n\s*/g, ' ');
  return usage(text, `See tifa ${name ? `${name} --help` : '--help'}.`);
}
