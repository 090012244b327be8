import type { Recognized } from '../core/document.ts';
import type { OrganizationPart } from '../core/mention.ts';
import type { Span } from '../core/span.ts';
import type { AreaTitle, Body } from './name.ts';
import { spanAt } from './within.ts';

/** What the report has named so far. */
export interface Memory {
  readonly keep: (body: Body, part: OrganizationPart, title: AreaTitle, at: Span) => void;
  readonly keepNamed: (body: Body, at: Span) => void;
  /** the last body of a kind: 厅 is 青海省公安厅 */
  readonly host: (word: string, at: Span) => Body | null;
  /** the last leading group */
  readonly group: (at: Span) => Body | null;
  /** the last organ named in the paragraph */
  readonly organ: (at: Span) => Body | null;
  /** what a surface meant when it first stood there */
  readonly once: (surface: string, resolve: () => Body | null) => Body | null;
  /** the last local Party committee named in the sentence */
  readonly committee: (at: Span) => { readonly body: Body; readonly title: AreaTitle } | null;
}

const ORGAN = /^(?:court|procuratorate|police|justice|state_security|government|discipline|prison)$/;

/** A memory of the bodies of one report, filled in the order of the text. */
export function memory(doc: Recognized): Memory {
  const hosts = new Map<string, Body>();
  const surfaces = new Map<string, Body>();
  let group: Body | null = null;
  let organ: { body: Body; at: Span } | null = null;
  let committee: { body: Body; title: AreaTitle; at: Span } | null = null;
  const within = (spans: readonly Span[], a: Span, b: Span): boolean =>
    a.start >= (spanAt(spans, b.start)?.start ?? Number.POSITIVE_INFINITY);
  const paragraphs = doc.paragraphs.map(({ span }) => span);

  // the office of a group tells of the group
  const keepGroup = (body: Body): void => {
    if (body.type === 'leading_group') group = { ...body, full_name: body.full_name.replace(/(?<=小组)办公室$/, '') };
  };
  const keepNamed = (body: Body, at: Span): void => {
    hosts.set(body.full_name.slice(-1), body);
    if (ORGAN.test(body.type)) organ = { body, at };
    keepGroup(body);
  };
  return {
    keepNamed,
    keep: (body, { form, entry }, title, at) => {
      keepGroup(body);
      if (entry === 'committee' || entry === 'local-committee') committee = { body, title, at };
      if (!ORGAN.test(body.type)) return;
      hosts.set(form.slice(-1), body);
      organ = { body, at };
    },
    host: (word) => hosts.get(word) ?? null,
    group: () => group,
    organ: (at) => (organ && within(paragraphs, organ.at, at) ? organ.body : null),
    once: (surface, resolve) => {
      const body = surfaces.get(surface) ?? resolve();
      if (body) surfaces.set(surface, body);
      return body;
    },
    committee: (at) => (committee && within(doc.sentences, committee.at, at) ? committee : null),
  };
}
