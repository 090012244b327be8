/** A project file for reports in these folders, every key explained. */
export const newProject = (
  inputs: readonly string[],
): string => `# What tifa does in this folder when a command names no paths. Every key may be left out; paths are relative to this file.
# An option on the command line goes before what stands here.

# Report files and folders (text, web pages, Word, PDF), or documents as NDJSON.
inputs: [${inputs.map((input) => JSON.stringify(input)).join(', ')}]

# Only files whose path fits one of these, and none that fits one of those.
# include: ["**/*.txt"]
# exclude: ["**/drafts/**"]

# What the path of a file says of its report: {province}, {city}, {county}, {region} (names or GB/T 2260 codes), {year}, {month},
# {date}, {batch}, {outlet}, {title}; * is any other part. {year} is that of publishing and gives way to a date in the report.
# metadata: "{province}/{year}.txt"

# Your own entries beside those that are shipped: YAML files or folders of them (see docs/codebook.md).
# codebook: [codebook/]

# What tifa extract writes: a folder (one file a layer or a document, with manifest.json), or a file.
# output: out/
# format: json
# layers: [indicators, slogans, units, phases, dates]
`;
