import { is, type Word } from '../words.ts';
import { isNamed } from './body.ts';

/** Words that may stand before the subject of a clause. */
export const mayLead = (word: Word): boolean =>
  (word.mention !== null && !isNamed(word)) ||
  is(word, 'adverbs') ||
  /^([而并且但令使让]|其中|[\s“”]*|\(.*\))$/.test(word.text);

/** 春运期间|铁路部门, 专项行动开展以来|全市: closes a time that no mention is. */
export const opensPeriod = (word: Word | undefined): boolean => word !== undefined && PERIOD.test(word.text);

const PERIOD = /^(期间|以来|之后|以后|之前|前夕|过程中|当中)$/;
