import { readFileSync } from 'node:fs';
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
