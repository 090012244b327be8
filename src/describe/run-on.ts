/** A headline that goes on with when, by whom and where the report was delivered, all on its line. */
export interface RunOn {
  readonly title: string;
  /** as it is written: (2019年1月11日) */
  readonly date: string;
  readonly author: string | null;
}

const RUN_ON = /^(.{6,60}?) ?([(]\d{4}年\d{1,2}月\d{1,2}日[)]) ?(?:([\u4E00-\u9FFF]{2,4}) )?在[^。]{4,40}上的?.{0,4}$/;

/** The parts of such a headline, null for any other: 思想再解放…(2019年1月11日)李某某 在…会议上的报告. */
export function runOn(headline: string): RunOn | null {
  const match = RUN_ON.exec(headline);
  return match && { title: match[1]!, date: match[2]!, author: match[3] ?? null };
}
