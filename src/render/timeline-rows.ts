import { groupBy } from '../core/group.ts';
import { NO_AREA } from '../corpus/groups.ts';
import type { Timeline, TimelineEntry } from '../corpus/timeline/index.ts';

/** The entries of a region, with what they are called. */
export interface TimelineGroup {
  /** 百色市 · 第一批 */
  readonly title: string;
  readonly entries: readonly (TimelineEntry & { readonly label: string })[];
}

/** The entries under the names of their regions, in their order; a batch stands in the title where there is but one. */
export function groupsOf({ rows }: Timeline): TimelineGroup[] {
  return [...groupBy(rows, ({ region_code, region_name }) => region_code ?? region_name ?? '').values()].map(
    (entries) => {
      const batches = [...new Set(entries.flatMap(({ batch }) => batch ?? []))];
      const name = entries[0]!.region_name ?? NO_AREA.name;
      return {
        title: batches.length === 1 ? `${name} · ${batches[0]}` : name,
        entries: entries.map((entry) => ({ ...entry, label: labelOf(entry, batches.length > 1) })),
      };
    },
  );
}

/** 学习教育环节 第一批: what an entry is called, with its batch where there are several and the name does not say it. */
function labelOf({ name, batch, edtf, duration }: TimelineEntry, batches: boolean): string {
  const called = name ?? edtf ?? duration ?? '';
  return batches && batch !== null && !called.includes(batch) ? `${called} ${batch}` : called;
}

/** What is said of its time, as EDTF; how long it lasts where that is all. */
export const timeOf = ({ edtf, duration }: TimelineEntry): string => edtf ?? duration ?? '';
