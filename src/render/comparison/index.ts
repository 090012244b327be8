import type { Comparison } from '../../corpus/compare/types.ts';
import type { TableOptions } from './table.ts';

export interface ComparisonOptions extends TableOptions {
  /** path, span, quote and sentence of every figure */
  readonly evidence: boolean;
  readonly bom: boolean;
}

type RenderComparison = (comparison: Comparison, options: ComparisonOptions) => string;

/** The formats of comparisons; each is loaded when it is asked for. */
export const COMPARISON_RENDERERS = {
  table: async (): Promise<RenderComparison> => {
    const [{ comparisonTable }, { evidenceList }] = await Promise.all([import('./table.ts'), import('./evidence.ts')]);
    return (comparison, options) =>
      comparisonTable(comparison, options) + (options.evidence ? `\n${evidenceList(comparison, options.width)}` : '');
  },
  json: async (): Promise<RenderComparison> => {
    const { comparisonJson } = await import('./data.ts');
    return (comparison, { evidence }) => comparisonJson(comparison, evidence);
  },
  ndjson: async (): Promise<RenderComparison> => {
    const { comparisonNdjson } = await import('./data.ts');
    return (comparison, { evidence }) => comparisonNdjson(comparison, evidence);
  },
  yaml: async (): Promise<RenderComparison> => {
    const { comparisonYaml } = await import('./data.ts');
    return (comparison, { evidence }) => comparisonYaml(comparison, evidence);
  },
  csv: async (): Promise<RenderComparison> => {
    const { comparisonCsv } = await import('./csv.ts');
    return (comparison, { evidence, bom }) => comparisonCsv(comparison, evidence, bom);
  },
  html: async (): Promise<RenderComparison> => {
    const { comparisonHtml } = await import('./html.ts');
    return (comparison, { evidence }) => comparisonHtml(comparison, evidence);
  },
};

export type ComparisonFormat = keyof typeof COMPARISON_RENDERERS;
