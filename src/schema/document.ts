import { z } from 'zod';
import type { Document } from '../core/output.ts';

/**
 * The contract `tifa/document/1` for validation, and the source of `schema/document.schema.json`. The compiler checks
 * it against the types of core/output.ts both ways. Loaded by tests and tools only, never by an extraction.
 */

const text = z.string();
const maybe = text.nullable();
const count = z.int().min(0);
const spanSchema = z.tuple([count, count]).describe('[start, end): code points of the source text');
const cited = { span: spanSchema, quote: text.describe('source[start:end], character for character') };
const page = z.int().min(1).exactOptional().describe('of a PDF alone: the page that it begins on');
const day = z.iso.date().nullable().describe('null = open');
const days = z.object({ earliest: day, latest: day });
const edtf = maybe.describe('EDTF (ISO 8601-2)');
const region = maybe.describe('GB/T 2260, six digits');
const bounds = {
  value: z.number().nullable().describe('the stated figure, scale applied; null for a range'),
  min: z.number().nullable().describe('lower bound of what the wording allows; null = open'),
  max: z.number().nullable().describe('upper bound of what the wording allows; null = open'),
  modifier: z.enum(['exact', 'over', 'under', 'about', 'range']),
  unit: text.describe('measure word without scale; "" where there is none'),
};

const metadata = z.object({
  title: maybe,
  published: edtf,
  outlet: maybe,
  author: maybe,
  script: z.enum(['hans', 'hant', 'mixed']),
  region: z
    .object({ code: z.string().length(6), name: text, level: z.enum(['province', 'prefecture', 'county']) })
    .nullable(),
  extent: z
    .enum(['nation', 'region', 'part'])
    .nullable()
    .describe('what the report is on: the nation, its region, a place in it that it does not name; null: not known'),
  batch: maybe,
  year: z.int().nullable().describe('the year that the report calls 今年'),
});

const indicator = z.object({
  ...cited,
  kind: z.enum(['count', 'rate', 'amount', 'duration', 'change', 'ratio', 'rank']),
  ...bounds,
  head: maybe.describe('what is counted or measured, minimal'),
  name: maybe.describe('the full noun phrase'),
  subject: maybe.describe('whose'),
  subject_unit: maybe.describe('id in units'),
  metric: maybe.describe('codebook id'),
  change: z.object({ basis: maybe, direction: z.enum(['up', 'down']) }).nullable(),
  as_of: edtf,
  status: z.enum(['reported', 'target']).describe('target: aimed at, planned or budgeted'),
  scope: z
    .enum(['total', 'average', 'earlier'])
    .nullable()
    .describe('total: 累计, 共; average: 年均; earlier: A of 从A提高到B'),
  period: maybe.describe('EDTF, or a length (P5Y, P9M): the time that the figure is of'),
  sentence: text.describe('the sentence that it stands in, as in the source'),
  page,
});

const slogan = z.object({
  ...cited,
  type: z.enum(['formula', 'quoted', 'motto', 'parallel']),
  text,
  head: maybe,
  numbers: z.array(z.number()),
  members: z.array(text),
  complete: z.boolean().nullable(),
  count: count.min(1),
  occurrences: z.array(spanSchema),
  page,
});

const unit = z.object({
  id: z.string().regex(/^u\d+$/),
  full_name: text,
  level: z.enum(['central', 'province', 'prefecture', 'county', 'other']),
  type: z.enum([
    ...['party', 'government', 'congress', 'cppcc', 'plac', 'court', 'procuratorate', 'police', 'state_security'],
    ...['justice', 'discipline', 'military', 'steering_group', 'leading_group', 'prison', 'school', 'hospital'],
    ...['enterprise', 'media', 'association', 'other'],
  ] as Document['units'][number]['type'][]),
  region,
  count: count.min(1),
  mentions: z.array(z.object({ ...cited, page })),
});

const phase = z.object({
  ...cited,
  name: maybe,
  batch: maybe,
  scope: maybe,
  starts: days,
  ends: days,
  edtf,
  duration: maybe.describe('ISO 8601'),
  page,
});

const date = z.object({ ...cited, edtf, earliest: day, latest: day, event: maybe, page });

const number = z.object({
  ...cited,
  numeral: spanSchema,
  ...bounds,
  role: z.enum(['indicator', 'formula', 'ordinal', 'date', 'duration', 'name', 'idiom', 'plain']),
  duration: maybe.describe('ISO 8601'),
  page,
});

export const documentSchema = z
  .object({
    schema: z.literal('tifa/document/1'),
    source: z.object({
      path: text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: count,
      format: text,
      encoding: text,
    }),
    metadata,
    text: z.object({
      length: count.describe('code points of the source text'),
      body: z.array(spanSchema).describe('report text; what is outside is navigation, replies, footers, captions'),
      sections: z.array(z.object({ heading: maybe, span: spanSchema })),
      sentences: count,
      pages: z.array(spanSchema).exactOptional().describe('of a PDF alone; one without text is empty'),
    }),
    indicators: z.array(indicator),
    slogans: z.array(slogan),
    units: z.array(unit),
    phases: z.array(phase),
    dates: z.array(date),
    numbers: z.array(number).exactOptional().describe('only with the layer numbers'),
    warnings: z.array(z.object({ code: text, message: text, span: spanSchema.nullable() })),
  })
  .describe('What tifa extracts from one report.');

type Schema = z.infer<typeof documentSchema>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile when schema and types part. */
true satisfies Same<Schema, Document>;

/** The JSON Schema that the package ships. */
export const jsonSchema = (): object => ({
  ...z.toJSONSchema(documentSchema, { io: 'input' }),
  $id: 'tifa/document/1',
  title: 'tifa/document/1',
});
