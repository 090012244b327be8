import { numberIn } from './docx-numbers.ts';

interface Level {
  readonly start: number;
  readonly form: string;
  /** %1. or （%2） */
  readonly label: string;
}

interface List {
  /** lists of one family count on from each other */
  readonly family: string;
  readonly restarts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

interface Numbering {
  readonly families: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
  readonly styles: ReadonlyMap<string, Place>;
}

const LEVELS = 9;

/** Writes Word's automatic numbers (一、 (一) 1.) into the paragraphs, where readers of the text find them. */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const known = readNumbering(numbering, styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spansOf(document, 'w:pPr')) {
    const properties = document.slice(start, end);
    const place = placeOf(properties, known);
    const label = place && nextLabel(place, known, counters, begun);
    if (!label) continue;
    parts.push(document.slice(done, end), `<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`);
    done = end;
  }
  return parts.join('') + document.slice(done);
}

/** Where a paragraph stands in which list: as it says itself, or as its style says. */
function placeOf(properties: string, { styles }: Numbering): Place | null {
  const own = firstOf(properties, 'w:numPr');
  const style = styles.get(valIn(properties, 'w:pStyle') ?? '');
  const list = (own && valIn(own, 'w:numId')) ?? style?.list;
  if (list === undefined || list === '0') return null;
  const level = Number((own && valIn(own, 'w:ilvl')) ?? style?.level ?? 0);
  return level >= 0 && level < LEVELS ? { list, level } : null;
}

/** Counts one on in the list and gives the number as it is shown; null for bullets and unknown lists. */
function nextLabel(
  { list, level }: Place,
  { families, lists }: Numbering,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string | null {
  const known = lists.get(list);
  const levels = known && families.get(known.family);
  if (!known || !levels?.has(level)) return null;
  const counts = counters.get(known.family) ?? [];
  counters.set(known.family, counts);
  if (!begun.has(list)) for (const [at, start] of known.restarts) counts[at] = start - 1;
  begun.add(list);
  const startOf = (at: number): number => levels.get(at)?.start ?? 1;
  counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
  counts.length = level + 1;
  const { form, label } = levels.get(level)!;
  if (form === 'bullet') return null;
  const shown = label.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numberIn(levels.get(at)?.form ?? 'decimal', counts[at] ?? startOf(at));
  });
  // 1 and 20件 must not become 120件
  return /[\dA-Za-z]$/.test(shown) ? `${shown} ` : shown;
}

function readNumbering(numbering: string, styles: string): Numbering {
  const families = new Map<string, Map<number, Level>>();
  for (const family of elementsOf(numbering, 'w:abstractNum')) {
    const levels = new Map<number, Level>();
    for (const level of elementsOf(family, 'w:lvl'))
      levels.set(Number(attributeIn(level, 'w:ilvl') ?? 0), {
        start: Number(valIn(level, 'w:start') ?? 1),
        form: valIn(level, 'w:numFmt') ?? 'decimal',
        label: valIn(level, 'w:lvlText') ?? '',
      });
    families.set(attributeIn(family, 'w:abstractNumId') ?? '', levels);
  }
  const lists = new Map<string, List>();
  for (const list of elementsOf(numbering, 'w:num')) {
    const restarts = new Map<number, number>();
    for (const override of elementsOf(list, 'w:lvlOverride')) {
      const start = valIn(override, 'w:startOverride');
      if (start) restarts.set(Number(attributeIn(override, 'w:ilvl') ?? 0), Number(start));
    }
    lists.set(attributeIn(list, 'w:numId') ?? '', { family: valIn(list, 'w:abstractNumId') ?? '', restarts });
  }
  const places = new Map<string, Place>();
  for (const style of elementsOf(styles, 'w:style')) {
    const numPr = firstOf(style, 'w:numPr');
    const list = numPr && valIn(numPr, 'w:numId');
    const id = attributeIn(style, 'w:styleId');
    if (id && numPr && list) places.set(id, { list, level: Number(valIn(numPr, 'w:ilvl') ?? 0) });
  }
  return { families, lists, styles: places };
}

/** The spans of all elements of a name, in order; of those in each other the outer one. Linear in the text. */
export function* spansOf(xml: string, name: string): Generator<{ readonly start: number; readonly end: number }> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let start = xml.indexOf(open); start >= 0; ) {
    const opened = xml.indexOf('>', start);
    if (opened < 0) return;
    let end = opened + 1;
    if (/[\s>/]/.test(xml[start + open.length]!)) {
      if (xml[opened - 1] !== '/') {
        const closed = xml.indexOf(close, end);
        if (closed < 0) return;
        // a change of the properties holds the old ones
        const changed = xml.slice(end, closed).includes(`<${name}Change`) ? xml.indexOf(close, closed + 1) : closed;
        if (changed < 0) return;
        end = changed + close.length;
      }
      yield { start, end };
    }
    start = xml.indexOf(open, end);
  }
}

function* elementsOf(xml: string, name: string): Generator<string> {
  for (const { start, end } of spansOf(xml, name)) yield xml.slice(start, end);
}

const firstOf = (xml: string, name: string): string | null => elementsOf(xml, name).next().value ?? null;

/** w:val of the first element of a name. */
function valIn(xml: string, name: string): string | undefined {
  const at = new RegExp(`<${name}[ />]`).exec(xml)?.index;
  return at === undefined ? undefined : attributeIn(xml.slice(at), 'w:val');
}

/** An attribute of the tag that the text begins with. */
function attributeIn(xml: string, name: string): string | undefined {
  const tag = xml.slice(0, xml.indexOf('>'));
  return new RegExp(`\\s${name}="([^"]{0,200})"`).exec(tag)?.[1];
}
