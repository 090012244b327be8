import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { TifaError } from '../core/problem.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** Steps that finding open elements may take, which grow with depth × elements: 30,000 nested ones, or a page of 50 MB. */
const MOST_STEPS = 500_000_000;

/** The body of a page and what its head says. The tree may be 10,000 elements deep: no walk over it is recursive. */
export function parsePage(html: string, path: string): { readonly head: Element; readonly body: Element } {
  let depth = 0;
  let steps = 0;
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        steps += ++depth;
        if (steps > MOST_STEPS)
          throw new TifaError(
            'too-deep',
            `${path}: elements too deep in each other`,
            'Give its text, or repair the page.',
          );
      },
      onItemPop() {
        depth--;
      },
    },
  });
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Element;
  const child = (name: string): Element => (root.childNodes.find((node) => node.nodeName === name) ?? root) as Element;
  return { head: child('head'), body: child('body') };
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

/** What a text node says; of any other node, null. */
export const textOf = (node: Node): string | null =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : null;

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

export interface Visitor {
  /** false: its children are passed over, and it is not left */
  readonly enter: (node: Node) => boolean;
  readonly leave: (element: Element) => void;
  /** true: no more is visited */
  readonly isDone?: () => boolean;
}

/** Visits a node and all under it in the order of the page. */
export function walk(root: Node, { enter, leave, isDone = () => false }: Visitor): void {
  const open: { readonly element: Element; next: number }[] = [];
  const visit = (node: Node): void => {
    if (enter(node) && isElement(node)) open.push({ element: node, next: 0 });
  };
  visit(root);
  for (let top = open.at(-1); top && !isDone(); top = open.at(-1)) {
    const child = top.element.childNodes[top.next++];
    if (child) visit(child);
    else {
      open.pop();
      leave(top.element);
    }
  }
}

const UNSEEN = new Set(
  'script style noscript template head title iframe object embed audio video canvas svg math map select button textarea nav footer aside dialog datalist rt rp'.split(
    ' ',
  ),
);
const HIDING = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden)/i;

/** Whether a reader of the report does not see the element: scripts, navigation, hidden parts. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.tagName) ||
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && HIDING.test(value)) || (name === 'aria-hidden' && value === 'true'),
  );
