import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { analyze } from '../src/index.ts';
import { ROOT, tifa } from './command.ts';

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  const readme = readFileSync(join(ROOT, name), 'utf8');

  test('the output that it shows is what comes out', () => {
    const [, args = ''] = /`node bin\/tifa\.js (extract [^`]+)`/.exec(readme)!;
    const shown = readme.split('```').find((block) => block.includes('\nINDICATORS'))!;
    // the columns of the whole table may be wider than those of its first rows
    const squeezed = (line: string): string => line.replace(/─+/g, '─').replace(/\s+/g, ' ').trim();
    const lines = new Set(
      tifa([...args.split(' '), '-f', 'table'])
        .stdout.split('\n')
        .map(squeezed),
    );
    expect(
      shown
        .split('\n')
        .map(squeezed)
        .filter((line) => !lines.has(line)),
    ).toEqual([]);
  });

  test('the comparison that it shows is what comes out', () => {
    const [, args = ''] = /`node bin\/tifa\.js (diff [^`]+)`/.exec(readme)!;
    const shown = readme.split('```').find((block) => block.includes('便民措施数'))!;
    expect(tifa([...args.split(' '), '-f', 'table']).stdout).toContain(shown.replace(/^\n/, ''));
  });

  const shown = [...readme.matchAll(/^```\n\$ tifa (.+)\n([\s\S]*?)\n```$/gm)];
  test('examples of words and phrases are there', () => {
    expect(shown.map(([, command]) => command!.split(' ')[0])).toEqual([
      'slogans',
      'freq',
      'kwic',
      'timeline',
      'units',
    ]);
  });
  test.each(shown.map(([, command, output]) => [command!, output!]))('%s shows that', (command, output) => {
    expect(tifa([...command.split(' '), '-f', 'table']).stdout).toContain(output);
  });

  test('the commands that it names are there', () => {
    const { stdout } = tifa(['--help']);
    for (const [, command] of readme.matchAll(/^\| `tifa (\w+)/gm))
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(manifest.scripts)).toContain(script);
  });
});

test('its example of the library does what it says', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, text = '', published = '', said = ''] =
    /analyze\('([^']+)', \{ stated: \{ published: '([^']+)' \} \}\);\n.*?\/\/ \{ (.*?), … \}/.exec(readme)!;
  const [figure] = analyze(text, { stated: { published } }).indicators;
  const { span, quote, min, max, unit, head } = figure!;
  expect(said).toBe(
    `span: [${span.join(', ')}], quote: '${quote}', min: ${min}, max: ${max}, unit: '${unit}', head: '${head}'`,
  );
});

describe('every option that a document or an example gives to a command is one of its own', () => {
  const helpOf = (command: string): string => tifa([...command.split(' '), '--help']).stdout;
  const commands = [...tifa(['--help']).stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!);
  const helps = new Map(
    commands
      .filter((name) => name !== 'help' && name !== 'tifa')
      .flatMap((name) =>
        name === 'codebook' ? ['list', 'check', 'suggest'].map((inner) => `codebook ${inner}`) : name,
      )
      .map((command) => [command, helpOf(command)]),
  );
  const documents = ['README.md', 'README.zh.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
  const texts = [...documents.map((name) => readFileSync(join(ROOT, name), 'utf8')), ...helps.values()].join('\n');
  test.each([...helps])('%s', (command, help) => {
    const calls = [...texts.matchAll(new RegExp(`\\btifa(?:\\.js)? ${command}((?: [^\\n\`]*)?)`, 'g'))];
    const given = calls.flatMap(([, rest]) => rest!.split(/ [|>#] /)[0]!.match(/(?<= )--[a-z-]+/g) ?? []);
    expect(given.filter((option) => !new RegExp(`^ +(?:-\\w, )?${option}\\b`, 'm').test(help))).toEqual([]);
  });
});
