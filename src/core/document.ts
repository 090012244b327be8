import type { Alignment } from './edits.ts';
import type { Mentions } from './mention.ts';
import type { Note } from './problem.ts';
import type { Span } from './span.ts';

/**
 * A report on its way through the stages. Each stage takes one of these types and returns the next, with more on it;
 * nothing upstream is changed.
 */

/** What was read: the decoded text without BOM, which all final offsets count in. */
export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: 'text' | 'html' | 'docx' | 'pdf' | 'ndjson';
  readonly encoding: string;
  readonly text: string;
  /** Stated beside the text (a record of a stream, a page's meta tags, an option), not in it. */
  readonly stated: Stated;
  readonly notes: readonly Note[];
  /** of a PDF alone: the part of the text that each page has */
  readonly pages?: readonly Span[];
}

export interface Stated {
  readonly title?: string;
  /** EDTF date */
  readonly published?: string;
  /** year, or year and month, of publishing where the report does not say more (2021, 2021-03) */
  readonly year?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** GB/T 2260 code of the area that it is on */
  readonly region?: string;
  /** GB/T 2260 code of an area that it is on, or on a part of */
  readonly frame?: string;
  /** it is on the nation */
  readonly national?: boolean;
  /** 第一批 */
  readonly batch?: string;
}

export type Script = 'hans' | 'hant' | 'mixed';

/** The whole text in Simplified characters, digits and Latin letters half width, line breaks and punctuation as written. */
export interface Normalized extends Source {
  readonly script: Script;
  readonly normal: { readonly text: string; readonly alignment: Alignment };
}

/**
 * What a line of the normalized text is. `body` and `headline` are report text; the rest is not, though `describe`
 * reads the metadata from it.
 */
export type LineKind =
  | 'body'
  | 'headline'
  | 'meta'
  | 'navigation'
  | 'caption'
  | 'abstract'
  | 'reply'
  | 'footer'
  | 'blank';

export interface Line {
  /** in `normal.text`, without the line break */
  readonly span: Span;
  readonly kind: LineKind;
}

/**
 * `work` is the text that all rules see: the report text alone, one paragraph a line, broken lines rejoined, punctuation
 * folded to half width (，→, ：→: （→( 「→“), one character for one. Its alignment leads back to `normal.text`.
 */
export interface Cleaned extends Normalized {
  readonly lines: readonly Line[];
  readonly work: { readonly text: string; readonly alignment: Alignment };
}

/** A line of `work`: the report's headline, a section heading, or running text. */
export interface Paragraph {
  readonly span: Span;
  readonly role: 'headline' | 'heading' | 'text';
  /** A heading that opens a paragraph of running text: 精心谋划,加强领导。省法院党组… or ——推动主体责任压实落地。各中央督导组… */
  readonly runIn: Span | null;
}

export interface Section {
  readonly heading: Span | null;
  /** the heading and all that stands under it */
  readonly span: Span;
}

export interface Segmented extends Cleaned {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** in order; each lies within one paragraph, its closing mark and quotes included */
  readonly sentences: readonly Span[];
}

export interface Region {
  /** GB/T 2260, six digits */
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'prefecture' | 'county';
}

/** What a report is on: the nation, its region, a city or county in that region that it does not name; null where it is not known. */
export type Extent = 'nation' | 'region' | 'part' | null;

export interface Metadata {
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly script: Script;
  readonly region: Region | null;
  readonly extent: Extent;
  readonly batch: string | null;
}

export interface Described extends Segmented {
  readonly metadata: Metadata;
}

/** All mentions in `work`; `mentionsOf` gives those of one type. */
export interface Recognized extends Described {
  readonly mentions: Mentions;
}
