import stringWidth from 'string-width';
import { type Document, LAYERS, type Layer } from '../core/output.ts';
import { count } from './count.ts';
import { isBroken, type Result } from './documents.ts';
import { escapeLine } from './escape.ts';
import { type Column, grid } from './grid.ts';
import type { RenderOptions } from './index.ts';
import { newPaint, type Paint } from './paint.ts';
import { COLUMNS, WARNINGS } from './table-columns.ts';
import { wrap } from './wrap.ts';

/** Tables for a person: what the report is, then one table a layer, at last how much there was. */
export async function* table(
  results: AsyncIterable<Result>,
  { layers, color, width }: RenderOptions,
): AsyncGenerator<string> {
  const paint = newPaint(color);
  const shown = LAYERS.filter((layer) => layers.includes(layer));
  const totals = new Map<Layer, number>();
  let documents = 0;
  for await (const doc of results) {
    if (isBroken(doc)) continue;
    const parts = [heading(doc, width, paint)];
    for (const layer of shown) {
      const items = doc[layer] ?? [];
      totals.set(layer, (totals.get(layer) ?? 0) + items.length);
      parts.push(layerTable(layer, items, COLUMNS[layer] as readonly Column<unknown>[], width, paint));
    }
    if (doc.warnings.length > 0)
      parts.push(layerTable('warnings', doc.warnings, WARNINGS as readonly Column<unknown>[], width, paint));
    yield `${documents > 0 ? '\n\n' : ''}${parts.join('\n')}`;
    documents++;
  }
  if (documents > 1)
    yield `\n\n${inFacts([count(documents, 'document'), ...[...totals].map(([layer, n]) => `${n} ${layer}`)], width)
      .map((line) => `${paint.bold(line)}\n`)
      .join('')}`;
}

function heading({ source, metadata, text }: Document, width: number, paint: Paint): string {
  const { title, published, outlet, author, region, batch } = metadata;
  const facts = [
    ...[outlet, author, published, region && `${region.name} ${region.code}`, batch].filter((fact) => fact !== null),
    count(text.length, 'character'),
    count(text.sentences, 'sentence'),
  ];
  const lines = (line: string): string[] => wrap(escapeLine(line), width);
  return [
    ...lines(title ?? '(no title)').map((line) => paint.bold(line)),
    ...[...lines(source.path), ...inFacts(facts.map(escapeLine), width).flatMap(lines)].map((line) => paint.dim(line)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Facts with dots between, on as many lines as they need. */
function inFacts(facts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const line = lines.length > 0 ? `${lines.at(-1)} · ${fact}` : fact;
    if (lines.length > 0 && stringWidth(line) <= width) lines[lines.length - 1] = line;
    else lines.push(fact);
  }
  return lines;
}

function layerTable(
  layer: string,
  items: readonly unknown[],
  columns: readonly Column<unknown>[],
  width: number,
  paint: Paint,
): string {
  const name = paint.bold.cyan(layer.toUpperCase());
  return items.length === 0 ? `${name}  none\n` : `${name}  ${items.length}\n${grid(columns, items, width, paint)}`;
}
