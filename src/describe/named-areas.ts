import { type AreaName, regionsIn, within } from '../codebook/regions.ts';
import type { Area, Codebook } from '../codebook/types.ts';
import { unitsOf } from '../core/units.ts';

/** 人民银行西安分行, 中国铁路西安局集团: where a body has its seat is not what a report is on. */
const BRANCH = /^(?:[分支]行|分公司|分署|海关|铁路局|局集团|专员办|特派员|办事处|督察局)/;

const mayBranch = unitsOf('分支海铁局专特办督');

/** Names of areas with the bearer that is meant: after its parent (广西百色), or the highest. */
export function named(
  text: string,
  codebook: Codebook,
  places?: readonly number[],
): { area: Area; start: number; end: number }[] {
  const found: { area: Area; start: number; end: number }[] = [];
  for (const { start, end, value } of regionsIn(text, codebook, undefined, places)) {
    if (mayBranch(text.charCodeAt(end)) && BRANCH.test(text.slice(end, end + 4))) continue;
    const before = found.at(-1);
    const area = meant(value, before?.end === start ? before.area : undefined);
    if (area) found.push({ area, start, end });
  }
  return found;
}

function meant({ area, areas, bare }: AreaName, outer: Area | undefined): Area | undefined {
  const inner = outer && areas.find((one) => one !== outer && within(one, outer));
  if (inner) return inner;
  return bare && (areas.length === 1 || areas[1]!.level !== area.level) ? area : undefined;
}
