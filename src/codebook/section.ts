/** What a file of a codebook holds, by its name: codebook/metrics/courts.yaml and metrics-courts.yaml metrics, measures.yaml measures. */
export function sectionOf(path: string): string {
  const [name = '', folder] = path.split(/[/\\]/).reverse();
  const base = name.replace(/\.ya?ml$/, '');
  return folder === 'metrics' || base.startsWith('metrics-') ? 'metrics' : base;
}

/** Whether a file of this name holds metrics. */
export const isMetricsFile = (path: string): boolean => /\.ya?ml$/.test(path) && sectionOf(path) === 'metrics';
