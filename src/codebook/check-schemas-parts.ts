import { z } from 'zod';

/** The parts that the schemas of the codebook are made of. */
export const text = z.string().min(1);
export const words = z.array(text);
/** words separated by blanks */
export const wordList = text;
export const list = <T extends z.ZodRawShape>(shape: T) => z.array(z.strictObject(shape));

/** What most entries may have. */
export const aliases = words.exactOptional();
export const examples = words.exactOptional();

export const kind = z.enum(['count', 'rate', 'amount', 'duration', 'change', 'ratio', 'rank']);
const level = z.enum(['central', 'province', 'prefecture', 'county', 'other']);
const unitType = z.enum([
  ...(['party', 'government', 'congress', 'cppcc', 'plac', 'court', 'procuratorate', 'police', 'justice'] as const),
  ...(['state_security', 'discipline', 'military', 'steering_group', 'leading_group', 'prison', 'school'] as const),
  ...(['hospital', 'enterprise', 'media', 'association', 'other'] as const),
]);

const bodyClass = z.enum([
  ...(['area', 'center', 'committee', 'congress', 'court', 'discipline', 'enterprise', 'government'] as const),
  ...(['group', 'inner', 'organ', 'police', 'procuratorate', 'school', 'steering'] as const),
]);

/** codebook/organizations.yaml: kinds of bodies, named by their area or host. */
export const bodies = list({
  id: text,
  name: text,
  type: unitType.exactOptional(),
  on: z.array(bodyClass).exactOptional(),
  is: bodyClass.exactOptional(),
  level: level.exactOptional(),
  forms: words,
  short: z.record(text, text).exactOptional(),
  full: z.record(text, text).exactOptional(),
  prefix: words.exactOptional(),
  via: z.literal('committee').exactOptional(),
  ordinal: z.boolean().exactOptional(),
  numbered: z.boolean().exactOptional(),
  theme: z.boolean().exactOptional(),
  named: z.number().exactOptional(),
  open: text.exactOptional(),
  own_name: z.boolean().exactOptional(),
  campaign: z.boolean().exactOptional(),
  bare: z.boolean().exactOptional(),
  examples,
});

/** codebook/organizations-*.yaml: bodies with a name of their own. */
export const namedBodies = z.strictObject({
  level,
  region: text.exactOptional(),
  entries: list({
    id: text,
    name: text,
    type: unitType,
    aliases,
    guarded: words.exactOptional(),
    nationally: words.exactOptional(),
    only_in: words.exactOptional(),
    level: level.exactOptional(),
    region: text.exactOptional(),
  }),
});

export const dimension = z.enum([
  ...(['count', 'physical', 'time', 'age', 'money', 'subunit'] as const),
  ...(['percent', 'permille', 'points', 'multiple', 'tenth'] as const),
]);

/** What measure words and currencies have in common. */
export const measure = {
  id: text,
  name: text,
  aliases,
  iso: text.exactOptional(),
  not: words.exactOptional(),
  examples: words,
};
