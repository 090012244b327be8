import type { z } from 'zod';
import type { Fault, ReadFile } from './check-read.ts';
import { nearest } from './check-words.ts';

type Issue = z.core.$ZodIssue;

/** What zod found wrong, in words for people who do not program. */
export function shapeFaults(file: ReadFile, schema: z.ZodType): Fault[] {
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => faultsOf(issue, file));
}

function faultsOf(issue: Issue, { path, lineOf }: ReadFile): Fault[] {
  const line = lineOf(issue.path);
  const key = issue.path.findLast((part) => typeof part === 'string');
  const what = key === undefined ? 'the file' : `\`${String(key)}\``;
  const fault = (message: string, remedy: string, at = line): Fault => ({ path, line: at, message, remedy });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) =>
      fault(`unknown key \`${name}\``, 'Correct its spelling or leave it out.', lineOf([...issue.path, name])),
    );
  if (issue.code === 'invalid_key') return [fault(`unknown key ${what}`, 'Correct its spelling or leave it out.')];
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return [fault(`${what} is missing`, 'Add it, as in the entries around it.')];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const near = nearest(String(issue.input), known);
    return [
      fault(`${what} is ${show(issue.input)}`, `${near ? `Did you mean ${near}? ` : ''}Known: ${known.join(', ')}.`),
    ];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input !== 'object')
    return [fault(`${what} holds ${show(issue.input)}, no text`, `Put it in quotes: '${String(issue.input)}'.`)];
  if (issue.code === 'invalid_type')
    return [fault(`${what} is ${show(issue.input)}`, `Make it ${KINDS[issue.expected] ?? `a ${issue.expected}`}.`)];
  if (issue.code === 'invalid_union') return [fault(`${what} is ${show(issue.input)}`, 'Compare with other entries.')];
  if (issue.code === 'too_small') return [fault(`${what} is empty`, 'Fill it in or leave the key out.')];
  return [fault(`${what} is ${show(issue.input)}`, `It ${issue.message}.`)];
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list: [first, second]',
  object: 'an entry with keys',
  record: 'an entry with keys',
  boolean: 'true or false',
  string: 'a text',
};

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
