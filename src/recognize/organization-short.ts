import type { OrganizationName } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import { boundaryBefore, type Context } from './organization-area.ts';
import { goesOn } from './organization-end.ts';

/** (以下简称三局), (下称“该局”) */
const CALLED = /\((?:以下|下|以后)?(?:统一)?(?:简称|统称|称)(?:为|:)?[“"]?(\p{Script=Han}{2,10})[”"]?\)/uy;
/** 社会福利署(社署) */
const BRACKETED = /\((\p{Script=Han}{2,6})\)/uy;
/** What any body may be called: 公司, 该局. */
const ANY = /^(?:[本该我].|公司|集团|中心|学校|学院|医院|法院|委员会|领导小组|办公室|协会)$/;

/** A name that was found, and where it ends. */
export interface NamedUpTo {
  readonly end: number;
  readonly name: OrganizationName;
}

/**
 * 中建第三工程局有限公司(以下简称三局): from there on 三局 is its name, wherever it stands between boundaries. `longer` are the
 * bodies found by their names, in order.
 */
export function* shortNames(
  { text, codebook }: Context,
  longer: readonly NamedUpTo[],
): Generator<{ span: Span; name: OrganizationName }> {
  const known = new Map<string, { name: OrganizationName; from: number }>();
  for (const { name, end } of longer) {
    const short = shortAt(text, end, name.text);
    if (short && !ANY.test(short) && !known.has(short)) known.set(short, { name: { ...name, text: short }, from: end });
  }
  for (const [short, { name, from }] of known)
    for (let at = text.indexOf(short, from); at >= 0; at = text.indexOf(short, at + short.length)) {
      const end = at + short.length;
      const apart = short.length > 2 || text[end] === ')' || boundaryBefore(text, at, codebook);
      if (apart && !goesOn(text, end, codebook)) yield { span: { start: at, end }, name };
    }
}

/** The short name in the brackets that open at `at`: said to be one, or made of characters of the name in their order. */
function shortAt(text: string, at: number, name: string): string | undefined {
  if (text[at] !== '(') return undefined;
  CALLED.lastIndex = BRACKETED.lastIndex = at;
  const called = CALLED.exec(text)?.[1];
  if (called) return called;
  const short = BRACKETED.exec(text)?.[1];
  return short && short.length < name.length && isWithin(short, name) ? short : undefined;
}

/** 社署 is made of characters of 社会福利署. */
function isWithin(short: string, name: string): boolean {
  let from = 0;
  for (const char of short) {
    from = name.indexOf(char, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
