import type { Metadata } from '../../core/document.ts';

/** The group that a document belongs to, by its path and metadata. */
export type GroupOf = (doc: { readonly source: { readonly path: string }; readonly metadata: Metadata }) => string;

export const GROUPINGS = ['region', 'province', 'year', 'batch', 'document'] as const;

export const groupings: Readonly<Record<(typeof GROUPINGS)[number], GroupOf>> = {
  region: ({ metadata }) => metadata.region?.name ?? '全国',
  province: ({ metadata }) => metadata.region?.code.slice(0, 2) ?? '全国',
  year: ({ metadata }) => metadata.published?.slice(0, 4) ?? '?',
  batch: ({ metadata }) => metadata.batch ?? '?',
  document: ({ source }) => source.path,
};
