/** 第一批政法队伍教育整顿, 第二批单位: what comes in batches are campaigns. */
const BATCH =
  /(第[一二三四五]批)(?=.{0,12}?(?:教育整顿|主题教育|教育实践|学习教育|专题教育|集中教育|先进性教育|整党|巡视|巡察|督导|督察|整治))/g;
/** One batch is meant when it is spoken of so many times as often as any other. */
const DOMINANT = 3;

/** The batch of the campaign that a report is about: named in its title, or nearly alone in its text. */
export function batchOf(title: string | null, text: string): string | null {
  const inTitle = new Set([...(title ?? '').matchAll(BATCH)].map((match) => match[1]!));
  if (inTitle.size > 0) return inTitle.size === 1 ? [...inTitle][0]! : null;
  const counts = new Map<string, number>();
  for (const [, batch] of text.matchAll(BATCH)) counts.set(batch!, (counts.get(batch!) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= DOMINANT * (second?.[1] ?? 0) ? most[0] : null;
}
