import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { tifa } from './command.ts';

const COMMANDS = [
  ...['extract', 'segment', 'normalize', 'explain', 'diff', 'eval', 'query', 'slogans', 'kwic', 'freq', 'units'],
  ...['timeline', 'codebook', 'init', 'text'],
];

test('--version', () => {
  expect(tifa(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test.each([[['--help']], [['help']]])('%j lists the commands', (args) => {
  const { status, stdout, stderr } = tifa(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}`, 'm'));
});

test.each(COMMANDS)('%s --help has examples', (name) => {
  const { status, stdout } = tifa([name, '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: tifa ${name} `);
  expect(stdout).toMatch(new RegExp(`Examples:\n(?:.*\n)*? {2}\\$ tifa ${name}\\b`));
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(stdout).not.toContain('default: false');
});

test('no command: the help, on standard error', () => {
  const { status, stdout, stderr } = tifa([]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('Usage: tifa');
});

/** What is wrong, and what the one line on standard error must say: what, where, remedy. */
const WRONG: readonly [args: string[], says: RegExp][] = [
  [['extrct', 'seeds'], /unknown command 'extrct' \(did you mean extract\?\)/],
  [['extract'], /no input named\. Name report files or folders/],
  [['extract', 'seeds', '--fromat', 'json'], /unknown option '--fromat' \(did you mean --format\?\)/],
  [['extract', 'seeds', '-f', 'jsn'], /unknown format "jsn" \(did you mean json\?\)\. Known: table, yaml/],
  [['help', 'extrac'], /unknown command 'extrac' \(did you mean extract\?\)/],
  [['extract', 'seeds', '-f', 'xml'], /unknown format "xml"\. Known: table, yaml/],
  [['extract', 'seeds', '--layers', 'units,slogan'], /unknown layer "slogan" \(did you mean slogans\?\)/],
  [['extract', 'seeds', '--layers', ''], /unknown layer ""/],
  [['extract', 'seeds', '--input-format', 'csv'], /unknown input format "csv"/],
  [['extract', 'seeds', '--color', 'yes'], /unknown colour setting "yes"\. Known: auto, always, never/],
  [['extract', 'seeds', '-f', 'csv'], /csv holds one layer\. Choose it with --layers/],
  [
    ['extract', 'seeds', '-o', 'x.xlsx'],
    /: x\.xlsx: its ending says no format\. Known: .*\.yaml.*; or choose the format with -f\.$/m,
  ],
  [['extract', 'seeds', '-o', 'out'], /: out: its ending says no format\. Known: .*-f; a folder is written out\/\./],
  [['timeline', 'seeds', '-o', 'ph.png'], /: ph\.png: its ending says no format\. Known: .*\.svg/],
  [['slogans', 'seeds', '-o', 'x.txt'], /: x\.txt: its ending says no format/],
  [['extract', 'no-such.txt'], /no-such\.txt: no such file or folder\. Check the path/],
  [
    ['extract', 'seeds', '-o', 'no-such-folder/out.json'],
    /no-such-folder\/out\.json: the folder to write to, no-such-folder, does not exist\. Make/,
  ],
  [
    ['extract', 'seeds', '-o', 'package.json/out.json'],
    /: package\.json\/out\.json: the place to write to, package\.json, is no folder/,
  ],
  [
    ['slogans', 'seeds', '-o', 'package.json/x.duckdb', '-f', 'csv'],
    /: package\.json\/x\.duckdb: the place to write to/,
  ],
  [['extract', 'test/gone\u001b[2J.txt'], /gone\\u001b\[2J\.txt: no such file/],
  [['text', 'seeds'], /seeds: a folder, not a file\. Name a file in it/],
  [['text'], /missing required argument 'file'/],
];

test.each(WRONG)('%j', (args, says) => {
  const { status, stdout, stderr } = tifa(args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
  expect(stderr).toMatch(says);
});
