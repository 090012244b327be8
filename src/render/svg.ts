import { escapeLine } from './escape.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text in markup: nothing in it is markup, nothing in it is unseen. */
export const svgText = (text: string): string => escapeLine(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char]!);

type Attributes = Readonly<Record<string, string | number>>;

/** An element; numbers to a tenth, the same on every machine. `children` are elements or escaped text. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : svgText(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${children.join('')}</${name}>`;
}
