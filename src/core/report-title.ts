const BODY_REPORT = /年度?[^-–—至到,]{0,20}(?:法院|检察院|委员会|常委会)[^,]{0,8}工作报告/;

/** 2017年福州市人民检察院工作报告 may be that of 2018 on 2017; 2017年政府工作报告 is always of 2017. */
export const isBodyReport = (title: string): boolean => BODY_REPORT.test(title);

/** The title of a report, or the line that it begins with where none was found to be one; '' for running text. */
export const titleLine = (title: string | null, text: string): string =>
  title ?? /^[^\n。]{0,60}(?=。?(?:\n|$))/.exec(text)?.[0] ?? '';
