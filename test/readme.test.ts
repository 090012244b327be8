import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import * as library from '../src/index.ts';
import { ROOT, tifa } from './command.ts';

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  const readme = readFileSync(join(ROOT, name), 'utf8');

  test('the commands that it names are there', () => {
    const { stdout } = tifa(['--help']);
    for (const [, command] of readme.matchAll(/^\| `tifa (\w+)/gm))
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  test('its example of the library does what it says', () => {
    const { indicators } = library.analyze('全市共开展警示教育1200余场。');
    const [figure] = indicators;
    expect(readme).toContain(`// ${figure?.quote} ${figure?.min} ${figure?.max} ${figure?.head}`);
  });
});

test('README.md names exports of the library that are there', () => {
  const text = /## As a library([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!;
  for (const [, name] of text.matchAll(/`([a-z][A-Za-z]+)(?:\([^`]*\))?`/g))
    expect(Object.keys(library)).toContain(name);
});
