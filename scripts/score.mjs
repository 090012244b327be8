#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// Scores the JSON output of `extract` against gold annotations (format: shared/GOLD.md). No dependencies.
// usage: node score.mjs --gold DIR --texts DIR [--cmd "node bin/tifa.js extract -f json"] [--doc NAME] [--misses] [--json]
// Each DIR/gold NAME.json names its text in "doc" (a file of --texts, or the file that starts with it). One process per document.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const args = {};
for (let i = 2; i < process.argv.length; i++) {
  const a = process.argv[i];
  if (!a.startsWith('--')) {
    console.error(`score: unexpected argument ${a}`);
    process.exit(2);
  }
  const k = a.slice(2);
  if (k === 'misses' || k === 'json') args[k] = true;
  else args[k] = process.argv[++i];
}
if (!args.gold || !args.texts) {
  console.error('score: --gold DIR and --texts DIR are needed');
  process.exit(2);
}
const cmd = (args.cmd ?? 'node bin/tifa.js extract -f json').split(' ');

const fold = (s) =>
  (s ?? '')
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》]/g, '')
    .replace(/[,，、;；。.:：!！?？—\-·]/g, '');
const same = (a, b) => fold(a) === fold(b);
const overlap = (a, b) => a[0] < b[1] && b[0] < a[1];
/** the official name or one of its accepted forms */
const named = (p, g) => [g.full_name, ...(g.aliases ?? [])].some((n) => same(p.full_name, n));
const near = (a, b) =>
  a === b ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

/** [earliest, latest] day of an EDTF expression as used here; null = open */
function days(edtf) {
  if (!edtf) return [null, null];
  if (edtf.includes('/')) {
    const [a, b] = edtf.split('/');
    return [a === '..' ? null : days(a)[0], b === '..' ? null : days(b)[1]];
  }
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf);
  if (!m) return [edtf, edtf];
  const [, y, mm, dd] = m;
  if (dd) return [`${y}-${mm}-${dd}`, `${y}-${mm}-${dd}`];
  const n = +mm;
  const [from, to] = !mm
    ? [1, 12]
    : n <= 12
      ? [n, n]
      : n >= 33 && n <= 36
        ? [(n - 33) * 3 + 1, (n - 32) * 3]
        : n >= 40
          ? [(n - 40) * 6 + 1, (n - 39) * 6]
          : [1, 12];
  const two = (k) => String(k).padStart(2, '0');
  return [`${y}-${two(from)}-01`, `${y}-${two(to)}-${two(new Date(Date.UTC(+y, to, 0)).getUTCDate())}`];
}
const sameDate = (a, b) => a === b || (Boolean(a) && Boolean(b) && String(days(a)) === String(days(b)));

/** every occurrence of quote in text, as code-point spans */
function occurrences(text, quote) {
  const out = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const start = [...text.slice(0, at)].length;
    out.push([start, start + [...quote].length]);
  }
  return out;
}
const spanOf = (text, g) => occurrences(text, g.quote)[(g.n ?? 1) - 1] ?? [-1, -1];

class Tally {
  constructor() {
    this.tp = 0;
    this.fp = 0;
    this.fn = 0;
    this.ok = {};
    this.of = {};
  }
  attr(name, good) {
    this.of[name] = (this.of[name] ?? 0) + 1;
    if (good) this.ok[name] = (this.ok[name] ?? 0) + 1;
  }
  add(o) {
    this.tp += o.tp;
    this.fp += o.fp;
    this.fn += o.fn;
    for (const k in o.of) {
      this.of[k] = (this.of[k] ?? 0) + o.of[k];
      this.ok[k] = (this.ok[k] ?? 0) + (o.ok[k] ?? 0);
    }
  }
  row() {
    const p = this.tp / (this.tp + this.fp) || 0,
      r = this.tp / (this.tp + this.fn) || 0;
    const attrs = {};
    for (const k in this.of) attrs[k] = +((this.ok[k] ?? 0) / this.of[k]).toFixed(3);
    return {
      precision: +p.toFixed(3),
      recall: +r.toFixed(3),
      f1: +((2 * p * r) / (p + r) || 0).toFixed(3),
      tp: this.tp,
      fp: this.fp,
      fn: this.fn,
      attrs,
    };
  }
}

/** greedy one-to-one matching; a prediction that only meets an optional gold entry counts neither way */
function match(gold, pred, meets, tally, attrs, misses, label) {
  const used = new Set();
  for (const g of gold.filter((x) => x.required !== false)) {
    const i = pred.findIndex((p, k) => !used.has(k) && meets(g, p));
    if (i < 0) {
      tally.fn++;
      misses.push(`- ${label}: missed  ${g.quote ?? g.text}`);
      continue;
    }
    used.add(i);
    tally.tp++;
    for (const [name, ok] of Object.entries(attrs(g, pred[i]))) {
      if (ok === null) continue;
      tally.attr(name, ok);
      if (!ok)
        misses.push(
          `- ${label}: ${name} of ${g.quote ?? g.text}: wanted ${JSON.stringify(g[name] ?? g)} got ${JSON.stringify(pred[i])}`.slice(
            0,
            400,
          ),
        );
    }
  }
  const optional = gold.filter((x) => x.required === false);
  pred.forEach((p, k) => {
    if (used.has(k) || optional.some((g) => meets(g, p, true)) || p.__ignore) return;
    tally.fp++;
    misses.push(`- ${label}: extra   ${p.quote ?? p.text ?? JSON.stringify(p)}`);
  });
}

function scoreDocument(gold, text, doc, misses) {
  const t = {
    indicators: new Tally(),
    formulas: new Tally(),
    quoted: new Tally(),
    mottos: new Tally(),
    parallels: new Tally(),
    units: new Tally(),
    phases: new Tally(),
    dates: new Tally(),
    metadata: new Tally(),
    body: new Tally(),
  };

  const at = (g) => (g.__span ??= spanOf(text, g));
  const overlapping = (g, p) => overlap(at(g), p.span);
  match(
    gold.indicators,
    doc.indicators ?? [],
    (g, p, optional) =>
      overlapping(g, p) && (optional || g.value === null || (near(g.value, p.value) && same(g.unit, p.unit))),
    t.indicators,
    (g, p) => ({
      span: p.quote === g.quote,
      bounds: near(g.min ?? null, p.min ?? null) && near(g.max ?? null, p.max ?? null),
      head:
        same(p.head, g.head) ||
        (fold(p.name).includes(fold(g.head)) &&
          fold(p.name).length <= Math.max(fold(g.name).length, fold(g.head).length) + 6),
      subject: g.subject
        ? Boolean(p.subject) && (fold(p.subject).includes(fold(g.subject)) || fold(g.subject).includes(fold(p.subject)))
        : null,
    }),
    misses,
    'indicator',
  );

  const slogans = doc.slogans ?? [];
  const typed = (list, type) => list.filter((s) => s.type === type);
  const text_ = (g, p) => same(g.text, p.text);
  const membersOk = (g, p) =>
    g.members?.length
      ? {
          members:
            Boolean(p.members) &&
            g.members.length === p.members.length &&
            g.members.every((m, i) => same(m, p.members[i])),
        }
      : {};
  for (const [type, key] of [
    ['formula', 'formulas'],
    ['quoted', 'quoted'],
  ]) {
    // a formula that gold calls quoted (or the reverse) is no extra, but does not count as found either
    const other = typed(gold.slogans, type === 'formula' ? 'quoted' : 'formula').map((g) => ({
      ...g,
      required: false,
    }));
    match([...typed(gold.slogans, type), ...other], typed(slogans, type), text_, t[key], membersOk, misses, type);
  }
  const anyMotto = gold.slogans.filter((g) => g.type === 'parallel' || g.type === 'motto');
  for (const [type, key] of [
    ['motto', 'mottos'],
    ['parallel', 'parallels'],
  ]) {
    const others = anyMotto.filter((g) => g.type !== type).map((g) => ({ ...g, required: false }));
    match(
      [...typed(gold.slogans, type), ...others],
      typed(slogans, type),
      (g, p) => same(g.text, p.text) || overlapping(g, { span: p.span ?? [-2, -2] }),
      t[key],
      () => ({}),
      misses,
      type,
    );
  }

  // named units: one gold entry per distinct surface; coordinated runs hold several full names
  const mentions = (doc.units ?? []).flatMap((u) =>
    (u.mentions ?? []).map((m) => ({ ...m, full_name: u.full_name, level: u.level, type: u.type })),
  );
  const runs = new Map();
  for (const g of gold.units) runs.set(g.quote, [...(runs.get(g.quote) ?? []), g]);
  const seen = new Set();
  for (const [quote, entries] of runs) {
    const spots = occurrences(text, quote);
    const coordinated = entries.length > 1;
    const found = mentions.filter(
      (m) => m.quote === quote || (coordinated && spots.some((s) => m.span[0] >= s[0] && m.span[1] <= s[1])),
    );
    found.forEach((m) => seen.add(m.quote));
    for (const g of entries) {
      if (g.required === false) continue;
      const m = coordinated ? found.find((x) => named(x, g)) : found[0];
      if (!m) {
        t.units.fn++;
        misses.push(`- unit: missed  ${quote}${coordinated ? ` (${g.full_name})` : ''}`);
        continue;
      }
      t.units.tp++;
      const ok = found.some((x) => named(x, g));
      t.units.attr('full_name', ok);
      t.units.attr('level', m.level === g.level);
      t.units.attr('type', m.type === g.type);
      if (!ok) misses.push(`- unit: full_name of ${quote}: wanted ${g.full_name} got ${m.full_name}`);
    }
  }
  for (const quote of new Set(mentions.map((m) => m.quote)))
    if (!seen.has(quote) && !runs.has(quote)) {
      t.units.fp++;
      misses.push(`- unit: extra   ${quote}`);
    }

  const bounds = (a) => (a ? [a[0] ?? null, a[1] ?? null] : [null, null]);
  const edges = (x) => (Array.isArray(x) ? bounds(x) : [x?.earliest ?? null, x?.latest ?? null]);
  match(
    gold.phases,
    doc.phases ?? [],
    (g, p) =>
      (overlapping(g, p) || same(g.name, p.name)) &&
      String(bounds(g.start)) === String(edges(p.starts)) &&
      String(bounds(g.end)) === String(edges(p.ends)) &&
      (g.start || g.end || (g.duration ?? null) === (p.duration ?? null)),
    t.phases,
    (g, p) => ({
      name: same(g.name, p.name) || fold(p.name).includes(fold(g.name)),
      edtf: g.edtf ? sameDate(g.edtf, p.edtf) : null,
    }),
    misses,
    'phase',
  );
  match(
    [...gold.dates, ...gold.phases.map((g) => ({ ...g, __span: undefined, required: false }))],
    doc.dates ?? [],
    (g, p, optional) => overlapping(g, p) && (optional || g.edtf === null || sameDate(g.edtf, p.edtf)),
    t.dates,
    () => ({}),
    misses,
    'date',
  );

  const m = gold.metadata,
    d = doc.metadata ?? {};
  for (const [name, want, got] of [
    ['title', m.title, d.title],
    ['published', m.published, d.published],
    ['outlet', m.outlet, d.outlet],
    ['author', m.author, d.author],
    ['script', m.script, d.script],
    ['region', m.region?.code ?? null, d.region?.code ?? null],
    ['batch', m.batch === 'null' ? null : m.batch, d.batch],
  ]) {
    const ok = (want ?? null) === null ? (got ?? null) === null : same(String(want), String(got ?? ''));
    t.metadata[ok ? 'tp' : 'fn']++;
    if (!ok) misses.push(`- metadata: ${name}: wanted ${want} got ${got}`);
  }
  const body = doc.text?.body ?? [];
  const inside = (q) => occurrences(text, q).some((s) => body.some((b) => b[0] <= s[0] && s[1] <= b[1]));
  for (const q of [gold.body.first, gold.body.last]) {
    const ok = inside(q);
    t.body[ok ? 'tp' : 'fn']++;
    if (!ok) misses.push(`- body: should be inside: ${q}`);
  }
  for (const q of gold.body.boilerplate ?? []) {
    const ok = occurrences(text, q).some((s) => !body.some((b) => overlap(b, s)));
    t.body[ok ? 'tp' : 'fn']++;
    if (!ok) misses.push(`- body: should be outside: ${q}`);
  }
  return t;
}

const total = {};
const perDoc = {};
const names = readdirSync(args.gold)
  .filter((f) => /\.json$/.test(f) && !/notes/.test(f))
  .sort();
const texts = readdirSync(args.texts);
for (const name of names) {
  const gold = JSON.parse(readFileSync(join(args.gold, name), 'utf8'));
  if (args.doc && !name.includes(args.doc)) continue;
  const file = texts.find((f) => f === gold.doc) ?? texts.find((f) => f.startsWith(name.replace(/\.json$/, '')));
  if (!file) {
    console.error(`score: no text for ${name}`);
    process.exit(2);
  }
  const path = join(args.texts, file);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const run = spawnSync(cmd[0], [...cmd.slice(1), path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  let doc = {};
  try {
    const out = JSON.parse(run.stdout);
    doc = Array.isArray(out) ? out[0] : out;
  } catch {
    console.error(`score: ${name}: no JSON (exit ${run.status}): ${(run.stderr || run.stdout || '').slice(0, 300)}`);
  }
  // every span must say what its quote says
  const points = [...text];
  let broken = 0;
  for (const x of [
    ...(doc.indicators ?? []),
    ...(doc.dates ?? []),
    ...(doc.phases ?? []),
    ...(doc.slogans ?? []),
    ...(doc.units ?? []).flatMap((u) => u.mentions ?? []),
  ]) {
    x.span ??= [-2, -2];
    if (points.slice(x.span[0], x.span[1]).join('') !== x.quote) broken++;
  }
  const misses = [];
  if (broken) misses.push(`- spans: ${broken} whose text is not their quote`);
  const t = scoreDocument(gold, text, doc, misses);
  perDoc[name] = Object.fromEntries(Object.entries(t).map(([k, v]) => [k, v.row().f1]));
  perDoc[name].broken_spans = broken;
  for (const k in t) (total[k] ??= new Tally()).add(t[k]);
  if (args.misses) console.log(`\n# ${name}\n${misses.join('\n')}`);
}
const rows = Object.fromEntries(Object.entries(total).map(([k, v]) => [k, v.row()]));
if (args.json) console.log(JSON.stringify({ total: rows, documents: perDoc }, null, 1));
else {
  console.log(
    `\n${'layer'.padEnd(12)}${['P', 'R', 'F1', 'tp', 'fp', 'fn'].map((h) => h.padStart(7)).join('')}  attributes`,
  );
  for (const [k, r] of Object.entries(rows))
    console.log(
      k.padEnd(12) +
        [r.precision, r.recall, r.f1, r.tp, r.fp, r.fn].map((x) => String(x).padStart(7)).join('') +
        '  ' +
        Object.entries(r.attrs)
          .map(([a, v]) => `${a} ${v}`)
          .join(', '),
    );
  console.log(
    '\n' +
      Object.entries(perDoc)
        .map(
          ([n, r]) =>
            `${n}: ${Object.entries(r)
              .map(([k, v]) => `${k} ${v}`)
              .join('  ')}`,
        )
        .join('\n'),
  );
}
