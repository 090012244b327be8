import type { Making, Means } from '../corpus/batch/extract.ts';
import { FORMS, type FormName } from '../render/pieces.ts';

/** What documents are made and written with. */
export async function meansOf({ form, mock, layers, codebook }: Making): Promise<Means> {
  const write = await FORMS[form as FormName]();
  if (!mock) return { write };
  const { obedient } = await import('./mock.ts');
  return { write, analyze: obedient({ layers, ...(codebook && { codebook }) }) };
}
