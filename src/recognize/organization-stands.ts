import type { BodyEntry } from '../codebook/types.ts';
import type { AreaAhead } from './organization-area.ts';

const LAW = /^(?:court|procuratorate|police|justice|prison)$/;

/** What makes a class behind an area with its level word (宁波市医院), and mostly behind a short name too. */
const CLASS =
  /^(?:医院|卫生院|中学|小学|幼儿园|公司|集团公司|研究院|研究所|科学院|大学|学院|银行|商业银行|分行|支行|分公司|派出所|分局|法庭|人民法庭|司法所|律师事务所)$/;
const NAMED_BY_PLACE = /^(?:大学|学院|银行)$/;

/** Whether a form may stand directly on such an area: 北京大学 but not 北京市大学 or 市公司, 大同检察院 but no 合作银行. */
export function stands({ id, type, theme, is }: BodyEntry, form: string, area: AreaAhead | null): boolean {
  if (!area) return true;
  if (id === 'own-court') return area.kind === 'level';
  if (area.kind === 'center') return is === 'steering' || (type === 'court' && !/法庭$/.test(form));
  if (theme && is === 'inner') return false;
  if (theme && is === 'group' && form.length < 4) return area.kind !== 'level' && form === '指挥部';
  if (id === 'company' && /^(?:集团)?(?:有限|股份)/.test(form)) return false;
  if (area.kind === 'unsafe')
    return form.length > (LAW.test(type ?? '') ? 1 : 2) && !/^(?:school|media|association|other)$/.test(type ?? '');
  if (id === 'bank' && form === '银行' && area.area.codes[0]?.startsWith('8')) return false;
  if (area.kind === 'short') return form.length > 1 && (!CLASS.test(form) || NAMED_BY_PLACE.test(form));
  if (CLASS.test(form)) return false;
  return !(area.kind === 'level' && /^(?:enterprise|school|media)$/.test(type ?? '') && form.length < 3);
}
