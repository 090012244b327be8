import { z } from 'zod';
import {
  aliases,
  bodies,
  dimension,
  examples,
  kind,
  list,
  measure,
  namedBodies,
  text,
  wordList,
  words,
} from './check-schemas-parts.ts';
import { QUALIFIER_CLASSES, STANDING_CLASSES } from './metric-types.ts';
import { type Codebook, OWN_BODIES, PREDICATE_CLASSES } from './types.ts';

const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
const phase = { name: text, starts: text, ends: text };
const flag = z.boolean().exactOptional();
const maybe = text.exactOptional();

/**
 * The shape of each file of the codebook: a schema for each key of it, and the compiler tells when one is missing. Loaded
 * by the check alone; an extraction trusts what the build compiled.
 */
export const SCHEMAS: { readonly [Section in keyof Codebook]: z.ZodType<Codebook[Section]> } = {
  metrics: list({
    id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/, 'must be topic/measure in small letters, like gdp/growth'),
    name: text,
    english: text,
    unit: text,
    kind,
    direction: z.enum(['more', 'less', 'neutral']),
    heads: words.exactOptional(),
    heads_of: maybe,
    patterns: words.exactOptional(),
    examples: words.min(1),
  }),
  dimensions: list({
    id: text,
    name: text,
    units: z.array(z.string()).min(1),
    scaled: z.record(text, z.number().positive()).exactOptional(),
  }),
  qualifiers: z.record(z.enum(QUALIFIER_CLASSES), words),
  population: z.strictObject({ year: z.int(), residents: z.record(z.string().regex(/^\d{6}$/), z.int().positive()) }),
  standing: z.record(z.enum(STANDING_CLASSES), words),
  predicates: z.record(z.enum(PREDICATE_CLASSES), words),
  measures: list({ ...measure, dimension }),
  currencies: list({
    ...measure,
    dimension: dimension.exactOptional(),
    code: maybe,
    before: words.exactOptional(),
    parts: z.record(text, z.number().positive()).exactOptional(),
  }),
  approximators: list({
    id: text,
    place: z.enum(['before', 'after']),
    bound: z.enum(['over', 'under', 'about']),
    words,
    not_after: maybe,
    but_after: words.exactOptional(),
    not_before: maybe,
    scale_only: flag,
    or_after: maybe,
    ranges_only: flag,
  }),
  ordinals: list({ id: text, words: wordList }),
  stopwords: list({ id: text, words: wordList }),
  idioms: list({ id: text, class: z.enum(['idiom', 'word', 'name']), words: wordList }),
  organizations: bodies,
  'organizations-central': namedBodies,
  'organizations-national': namedBodies,
  'organizations-enterprises': namedBodies,
  'organizations-media': namedBodies,
  'organizations-institutions': namedBodies,
  'organizations-foreign': namedBodies,
  'organizations-hongkong': namedBodies,
  'organizations-words': z.strictObject({
    campaigns: wordList,
    themes: wordList,
    theme_stops: wordList,
    open_stops: wordList,
    generic: wordList,
    not_area: wordList,
    not_after: z.record(text, wordList),
    function_words: wordList,
  }),
  boilerplate: list({
    id: text,
    kind: z.enum(['navigation', 'meta', 'caption', 'reply', 'footer']),
    what: text,
    edge: flag,
    together: flag,
    tail: flag,
    most: z.int().positive().exactOptional(),
    whole: wordList.exactOptional(),
    starts: wordList.exactOptional(),
    holds: wordList.exactOptional(),
    examples: words,
    not: words.exactOptional(),
  }),
  outlets: z.strictObject({ names: wordList, endings: wordList, nobody: wordList, surnames: wordList }),
  regions: z.strictObject({
    names: z.record(text, text),
    not: wordList,
    ordinary: wordList,
    own_words: list({ of: z.enum(OWN_BODIES), words: wordList, weak: wordList.exactOptional() }),
  }),
  variants: list({ to: text, from: text, script: z.literal('hant').exactOptional(), except: words.exactOptional() }),
  vocabulary: list({ id: text, from: words, to: text, except: words.exactOptional(), examples: words }),
  calendar: z.strictObject({
    solar_terms: list({ name: text, month }),
    lunar_days: list({ name: text, month, day }),
    fixed_days: list({ name: text, month, day }),
  }),
  phases: z.strictObject({
    campaigns: list({ ...phase, id: text, aliases, batches: list(phase).exactOptional() }),
    events: list({ name: text, aliases, edtf: text }),
    founded: list({ name: text, aliases, year: z.int() }),
    congresses: list({ name: text, aliases, first_term: z.int(), first_year: z.int(), years: z.int() }),
    forms: z.strictObject({ stages: words, campaigns: words }),
  }),
  slogans: z.strictObject({
    formulas: list({
      id: text,
      name: text,
      aliases,
      numbers: z.array(z.number()).exactOptional(),
      head: text.nullable().exactOptional(),
      members: words.exactOptional(),
      unquoted: flag,
      context: words.exactOptional(),
      not_before: words.exactOptional(),
      since: maybe,
      source: maybe,
      examples,
    }),
    figures: z.array(z.string()),
    labels: wordList,
    nicknames: wordList,
    measures: wordList,
    amounts: wordList,
    counters: wordList,
    schemes: wordList,
    heads: wordList,
    governors: wordList,
    particles: wordList,
    calls: wordList,
    images: wordList,
    qualities: wordList,
    manners: wordList,
    routine: wordList,
    grand: wordList,
    novelties: wordList,
    faring: wordList,
    fares: wordList,
    things: wordList,
    echoes: wordList,
  }),
};

/** The shape of a file that adds to a codebook: it names only the lists of words that it adds to. */
export const partly = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodObject && !('entries' in schema.shape) ? schema.partial() : schema;
