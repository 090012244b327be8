import { expect, test } from 'vitest';
import { type Segmentation, segmentReport } from '../src/index.ts';
import { stream, tifa } from './command.ts';

const TEXT = '全省政法機關清除害群之馬。省委政法委召開會議，\n部署教育整頓。\n';
const run = (...args: string[]) => tifa(['segment', '-', ...args], { input: stream({ id: 'x', text: TEXT }) });

test('a sentence a line, as the rules read it', () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toBe('全省政法机关清除害群之马。\n省委政法委召开会议,部署教育整顿。\n');
});

test('words with tags and their places in the source', () => {
  const { status, stdout } = run('--tags', '-f', 'ndjson', '--segmenter', '@node-rs/jieba');
  expect(status).toBe(0);
  const { segmenter, sentences } = JSON.parse(stdout) as Segmentation;
  expect(segmenter).toMatch(/^@node-rs\/jieba@2\./);
  const points = [...TEXT];
  for (const { span, text, words } of sentences) {
    expect(words!.map((word) => word.text).join('')).toBe(text);
    expect(words![0]!.span[0]).toBe(span[0]);
    for (const word of words!) {
      expect(word.tag).toMatch(/^[a-z]+$/i);
      expect(
        points
          .slice(...word.span)
          .join('')
          .replace(/\s/g, ''),
      ).toHaveLength(word.text.length);
    }
  }
  const all = sentences.flatMap(({ words }) => words!.map(({ text }) => text));
  expect(all).toContain('省委政法委');
  expect(all).toContain('害群之马');
});

test('words alone have no tags', () => {
  expect(run('--words').stdout.split('\n')[0]).toMatch(/ 害群之马 。$/);
});

test('the engine that ran is told by the library; nothing is cut unasked', () => {
  const source = {
    path: 'x',
    sha256: '',
    bytes: 0,
    format: 'text',
    encoding: 'utf-8',
    text: TEXT,
    stated: {},
    notes: [],
  } as const;
  expect(segmentReport(source)).toMatchObject({ segmenter: null, sentences: [{ span: [0, 13] }, { span: [13, 31] }] });
});
