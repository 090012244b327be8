import { attribute, type Element, isElement, isUnseen, textOf, walk } from './html-tree.ts';

/** What holds the report on the sites of governments, courts and papers: ids and classes, the surest first. */
const CONTAINERS: readonly string[] = (
  '#UCAP-CONTENT .TRS_Editor .trs_editor_view #zoom #js_content .article-content .article_content .articleContent .pages_content .rm_txt_con #rwb_zw #artibody ' +
  '#detail #p-detail #detailContent #article_inbox .detail-content .detail_content .news_content .newsContent .news-content .xxgk_content .content_body #ContentBody ' +
  '.view .zwxl-article .article-body .article_body article #article .article main #main-content #content .content'
).split(' ');
/** A container must hold so much of the page's running text. */
const LEAST = 0.5;
/** Without one: the smallest part that still holds so much of it. */
const MOST = 0.9;
const PARTS = new Set('body div section article main td table tbody tr form center font span'.split(' '));
/** a mark of running text weighs so many characters */
const MARK = 10;

/** The part of a page that holds the report: a container known by its name, else the smallest part with nearly all running text. */
export function contentOf(body: Element): Element {
  const { weights, named } = survey(body);
  const weight = (element: Element): number => weights.get(element) ?? 0;
  const whole = weight(body);
  for (const name of CONTAINERS) {
    const best = (named.get(name) ?? []).reduce<Element | null>(
      (best, element) => (best && weight(best) >= weight(element) ? best : element),
      null,
    );
    if (best && weight(best) > 0 && weight(best) >= whole * LEAST) return best;
  }
  let part = body;
  for (;;) {
    const inner = part.childNodes.find(
      (node): node is Element => isElement(node) && PARTS.has(node.tagName) && weight(node) >= whole * MOST,
    );
    if (!inner || whole === 0) return part;
    part = inner;
  }
}

/** How much running text each element holds, links left out, and the elements that bear the name of a container. */
function survey(body: Element): { weights: Map<Element, number>; named: Map<string, Element[]> } {
  const weights = new Map<Element, number>();
  const named = new Map<string, Element[]>(CONTAINERS.map((name) => [name, []]));
  const sums: number[] = [0];
  walk(body, {
    enter(node) {
      const text = textOf(node);
      if (text !== null) sums[sums.length - 1]! += weightOf(text);
      if (!isElement(node) || isUnseen(node) || node.tagName === 'a') return false;
      const classes = attribute(node, 'class')?.split(/\s+/) ?? [];
      for (const name of [node.tagName, `#${attribute(node, 'id')}`, ...classes.map((name) => `.${name}`)])
        named.get(name)?.push(node);
      sums.push(0);
      return true;
    },
    leave(element) {
      const sum = sums.pop()!;
      weights.set(element, sum);
      sums[sums.length - 1]! += sum;
    },
  });
  return { weights, named };
}

function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char > ' ' && char !== '\u3000' && char !== '\u00A0') weight += '。；，！？'.includes(char) ? MARK : 1;
  }
  return weight;
}
