import { BLANKS, unitsOf } from '../../../core/units.ts';
import { is, type Word } from '../words.ts';
import { isNamed } from './body.ts';

/** Words that may stand before the subject of a clause: 其中|市中院受理, 今年|全市新增. */
export const mayLead = (word: Word): boolean =>
  (word.mention !== null && !isNamed(word)) ||
  is(word, 'adverbs') ||
  (opensLead(word.text.charCodeAt(0)) && LEAD.test(word.text));

const LEAD = /^([而并且但令使让该]|其中|此次|本次|这次|[\s“”]*|\(.*\)|[\dXx×]{2,4}年度?)$/;
const opensLead = unitsOf(`${BLANKS}而并且但令使让该其此本这“”(0123456789Xx×`);

/** 春运期间|铁路部门, 专项行动开展以来|全市: closes a time that no mention is. */
export const opensPeriod = (word: Word | undefined): boolean => word !== undefined && PERIOD.has(word.text);

const PERIOD = new Set(['期间', '以来', '之后', '以后', '之前', '前夕', '过程中', '当中']);

/** 联合|国务院有关部门|开展行动: before those who take part only. */
export const PARTNERS = new Set(['联合', '会同', '协同', '配合', '携手', '协助']);
