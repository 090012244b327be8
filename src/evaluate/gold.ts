import type { Indicator, Phase, Slogan, Unit } from '../core/output.ts';
import { TifaError } from '../core/problem.ts';

/** What every annotation has; `n` says which occurrence of the quote it is, `required: false` that it does not count. */
export interface Annotation {
  readonly quote: string;
  readonly n?: number;
  readonly required?: boolean;
}

export type GoldIndicator = Annotation &
  Pick<Indicator, 'kind' | 'value' | 'unit' | 'head' | 'name' | 'subject'> &
  Partial<Pick<Indicator, 'min' | 'max'>>;
export type GoldSlogan = Annotation & Pick<Slogan, 'type' | 'text'> & Partial<Pick<Slogan, 'members'>>;
export type GoldUnit = Annotation &
  Pick<Unit, 'full_name' | 'level' | 'type'> & { readonly aliases?: readonly string[] };
/** earliest and latest day */
export type GoldDays = readonly (string | null)[] | null;
export type GoldPhase = Annotation & {
  readonly name: string;
  readonly start: GoldDays;
  readonly end: GoldDays;
} & Partial<Pick<Phase, 'edtf' | 'duration'>>;
export type GoldDate = Annotation & { readonly edtf: string | null };

/** One annotated report, as a person writes it. */
export interface Gold {
  /** name of the report's file */
  readonly doc: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly region: { readonly code: string } | null };
  readonly body: { readonly first: string; readonly last: string; readonly boilerplate?: readonly string[] };
  readonly indicators: readonly GoldIndicator[];
  readonly slogans: readonly GoldSlogan[];
  readonly units: readonly GoldUnit[];
  readonly phases: readonly GoldPhase[];
  readonly dates: readonly GoldDate[];
}

const LISTS = ['indicators', 'slogans', 'units', 'phases', 'dates'] as const;

/** Reads an annotated report; says what is missing. */
export function readGold(json: string, path: string): Gold {
  let gold: unknown;
  try {
    gold = JSON.parse(json);
  } catch (cause) {
    throw new TifaError('gold', `${path}: not JSON`, 'Give annotations as JSON, one report a file.', { cause });
  }
  const fields = (gold ?? {}) as Readonly<Record<string, unknown>>;
  const missing = [
    ...(typeof fields.doc === 'string' ? [] : ['doc']),
    ...['metadata', 'body'].filter((key) => typeof fields[key] !== 'object' || fields[key] === null),
    ...LISTS.filter((key) => !Array.isArray(fields[key])),
  ];
  if (missing.length > 0)
    throw new TifaError(
      missing.includes('doc') ? 'no-gold' : 'gold',
      `${path}: not an annotation, without ${missing.join(', ')}`,
      'It needs doc, metadata, body and a list for each layer.',
    );
  for (const key of LISTS)
    for (const [i, item] of (fields[key] as Annotation[]).entries())
      if (typeof item?.quote !== 'string')
        throw new TifaError('gold', `${path}: ${key}[${i}] has no quote`, 'Copy the quote from the report.');
  return gold as Gold;
}
