import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();

/** The code of a file without its comments; strings stay. */
const code = new Map(
  files.map((file) => [
    file,
    readFileSync(join(src, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1'),
  ]),
);

interface Import {
  readonly name: string;
  /** gone once the types are checked */
  readonly typeOnly: boolean;
}

/** What a file imports, loads or requires. */
const imports = (file: string): Import[] =>
  [
    ...code.get(file)!.matchAll(/^(?:import|export) (type )?[^;'"`]*?from '([^']+)'/gm),
    ...code
      .get(file)!
      .matchAll(/\b(?:import|require(?:\.resolve)?|createRequire\(import\.meta\.url\))()\(['`]([^'`]+)['`]\)/g),
  ].map(([, type, name]) => ({ name: name!, typeOnly: Boolean(type) }));

/** The files of `src` among them. */
const ownImports = (file: string, { types = true } = {}): string[] =>
  imports(file)
    .filter(({ name, typeOnly }) => name.startsWith('.') && name.endsWith('.ts') && (types || !typeOnly))
    .map(({ name }) =>
      normalize(join(dirname(file), name))
        .split(sep)
        .join('/'),
    );

/** recognize/date.ts → recognize; pipeline.ts → pipeline.ts */
const folderOf = (file: string): string => file.split('/')[0]!;

const STAGES = ['ingest', 'normalize', 'clean', 'segment', 'describe', 'recognize', 'interpret', 'resolve'];

/** What each folder of `src` may import beside itself. What is not listed may not be there. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  codebook: ['core'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['core', 'codebook']])),
  schema: ['core'],
  project: ['core', 'codebook'],
  evaluate: ['core'],
  render: ['core', 'corpus', 'evaluate', 'explain'],
  'pipeline.ts': ['core', 'codebook', ...STAGES],
  explain: ['core', 'codebook', 'pipeline.ts', ...STAGES],
  'segmentation.ts': ['core', 'codebook', 'pipeline.ts', ...STAGES],
  corpus: ['core', 'codebook', 'project', 'pipeline.ts', ...STAGES],
  'index.ts': [
    'core',
    'codebook',
    'pipeline.ts',
    'corpus',
    'evaluate',
    'explain',
    'project',
    'segmentation.ts',
    ...STAGES,
  ],
  cli: ['core', 'index.ts', 'corpus', 'evaluate', 'render'],
};

describe('folders', () => {
  test.each(files)('%s imports what its folder may', (file) => {
    const folder = folderOf(file);
    expect(Object.keys(ALLOWED)).toContain(folder);
    const foreign = ownImports(file).filter(
      (to) => folderOf(to) !== folder && !ALLOWED[folder]!.includes(folderOf(to)),
    );
    expect(foreign).toEqual([]);
  });
  test('every import is a file', () => {
    expect(files.flatMap((file) => ownImports(file)).filter((file) => !code.has(file))).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const to of ownImports(file, { types: false })) if (code.has(to)) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

/** Where each package is at home: it can be replaced there, and nothing else loads it. */
const HOMES: Record<string, RegExp> = {
  '@node-rs/jieba': /^segment\/engine-node-rs\.ts$|^codebook\/compile\.ts$/, // the build reads its word list
  nodejieba: /^segment\/engine-nodejieba\.ts$/,
  'opencc-js': /^normalize\/dictionary\.ts$|^codebook\/scripts\.ts$/, // the build reads its characters
  lcn: /^codebook\/compile\.ts$/,
  'lunar-typescript': /^codebook\/almanac\.ts$/,
  re2js: /^codebook\/pattern\.ts$/,
  yaml: /^codebook\/(compile|check-read)\.ts$|^corpus\/extracted\/read\.ts$|^render\/yaml\.ts$/, // reads at the build and for the check, writes at the end
  zod: /^schema\/|^project\/index\.ts$|^codebook\/check-s/,
  chalk: /^render\/paint\.ts$/,
  'cli-table3': /^render\/grid\.ts$/,
  'string-width': /^render\//,
  mammoth: /^ingest\/docx\.ts$/,
  'pdfjs-dist': /^ingest\/pdf-open\.ts$/,
  'csv-stringify': /^render\/csv\.ts$/,
  hyparquet: /^corpus\/extracted\/parquet\.ts$|^render\/parquet\.ts$/, // reads there, its types alone here
  'hyparquet-writer': /^render\/parquet\.ts$/,
  '@duckdb/node-api': /^corpus\/duckdb-open\.ts$|^render\/duckdb/,
  parse5: /^ingest\/html-tree\.ts$/,
  commander: /^cli\//,
  tinyglobby: /^ingest\/globs\.ts$/,
  picomatch: /^ingest\/globs\.ts$/,
};

describe('packages', () => {
  const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)![0];
  const used = files.flatMap((file) =>
    imports(file)
      .filter(({ name }) => !/^(\.|node:|tifa\/)/.test(name))
      .map(({ name }) => ({ file, name: packageOf(name) })),
  );
  test('each is loaded in its home alone', () => {
    expect(used.filter(({ file, name }) => !HOMES[name]?.test(file))).toEqual([]);
  });
  test('each that has a home is loaded there', () => {
    expect(Object.keys(HOMES).filter((name) => !used.some((use) => use.name === name))).toEqual([]);
  });
  test('each is declared', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
      readFileSync(join(src, '../package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(used.map(({ name }) => name).filter((name) => !declared.includes(name))).toEqual([]);
  });
});

describe('the library', () => {
  const library = files.filter((file) => folderOf(file) !== 'cli');
  const offenders = (pattern: RegExp, among = library): string[] =>
    among.filter((file) => pattern.test(code.get(file)!));

  test('knows no clock, no chance and no environment', () => {
    expect(
      offenders(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bMath\.random\b|\bprocess\.(env|argv|cwd|hrtime)\b/),
    ).toEqual([]);
    expect(offenders(/\brandom(Bytes|UUID|Int)\b/)).toEqual([]);
  });
  test('knows no time zone and no locale', () => {
    expect(
      offenders(
        /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\btoLocale\w+\(|\blocaleCompare\(|\bIntl\./,
      ),
    ).toEqual([]);
  });
  test('touches files only where it reads and writes them', () => {
    const others = library.filter(
      (file) => !['ingest', 'codebook', 'corpus', 'render'].includes(folderOf(file)) && file !== 'core/built.ts',
    );
    expect(offenders(/['"](node:)?fs(\/promises)?['"]/, others)).toEqual([]);
  });
  test('prints nothing', () => {
    expect(offenders(/\bconsole\.|\bprocess\.(stdout|stderr|exit)/)).toEqual([]);
  });
  test('opens no connection', () => {
    expect(offenders(/['"](node:)?(https?|http2|net|tls|dgram|dns)['"]|\bfetch\(/, files)).toEqual([]);
  });
});

/** A list of types, one for each file of the codebook. */
const LONG = ['codebook/types.ts'];

test('no file is longer than 250 lines', () => {
  const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 250);
  expect(long.filter((file) => !LONG.includes(file))).toEqual([]);
});
