const OFFICER =
  /^([\u4E00-\u9FFF]{2,4})[(][^()]{3,40}(?:书记|部长|主任|局长|市长|县长|区长|院长|检察长|主席|处长|校长|董事长|总经理)[)]$/;

/** The name on a line that says who speaks or writes, and in what office: 舒某某(市委统战部副部长、机关党总支书记). */
export const officerOf = (line: string): string | undefined => OFFICER.exec(line)?.[1];
