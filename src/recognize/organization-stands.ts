import type { BodyEntry } from '../codebook/types.ts';
import type { AreaAhead } from './organization-area.ts';

const LAW = /^(?:court|procuratorate|police|justice)$/;

/** Whether a form may stand directly on such an area: 北京大学 but not 北京市大学 or 市公司, 大同检察院 but no 合作银行. */
export function stands({ id, type, named, theme, is }: BodyEntry, form: string, area: AreaAhead | null): boolean {
  if (!area) return true;
  if (area.kind === 'center') return is === 'steering' || type === 'court';
  if (theme && is === 'inner') return false;
  if (theme && is === 'group' && form.length < 4) return area.kind !== 'level' && form === '指挥部';
  if (id === 'company' && /^(?:集团)?(?:有限|股份)/.test(form)) return false;
  if (area.kind === 'unsafe')
    return form.length > (LAW.test(type ?? '') ? 1 : 2) && !/^(?:school|media|association|other)$/.test(type ?? '');
  if (id === 'bank' && form === '银行' && area.area.codes[0]?.startsWith('8')) return false;
  if (area.kind === 'short') return form.length > 1 && !(named !== undefined && form.length < 4 && type !== 'prison');
  if (id === 'university' || id === 'bank') return form.length > 3;
  if (named !== undefined && type !== 'prison') return form.length > 3;
  return !(area.kind === 'level' && /^(?:enterprise|school|media)$/.test(type ?? '') && form.length < 3);
}
