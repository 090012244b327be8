/** Cuts a line into words that, put together, are the line again; `tag` is the part of speech where it was asked for. */
export interface Engine {
  /** package and version, for the output: nodejieba@3.5.8 */
  readonly name: string;
  readonly cut: (line: string, tags: boolean) => readonly { readonly word: string; readonly tag?: string }[];
}
