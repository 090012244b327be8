/** 1 document, 3 documents. */
export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
