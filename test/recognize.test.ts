import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MentionType } from '../src/core/mention.ts';
import { mentionsOf } from '../src/core/mentions.ts';
import { type Case, readCases, scene, unmark } from './fixtures.ts';

/** `fixtures/recognize/TYPE.yaml` or `TYPE-name.yaml` holds cases of mentions of that type. */
for (const file of readdirSync(new URL('../fixtures/recognize', import.meta.url)).sort()) {
  const type = file.replace(/(-.*)?\.yaml$/, '') as MentionType;
  const found = (text: string, c: Case) => mentionsOf(scene(text, c), type);
  const spans = (text: string, c: Case) => found(text, c).map(({ span }) => [span.start, span.end]);

  describe(`recognize ${file}`, () => {
    readCases(`recognize/${file}`).forEach((c, i) => {
      for (const text of c.all ?? [])
        test(`${i}: ${text}`, () => {
          expect(spans(text, c)).toEqual([[0, text.length]]);
          if (c.is) expect(found(text, c)[0]?.value).toMatchObject(c.is);
        });
      for (const marked of [c.in ?? []].flat())
        test(`${i}: ${marked}`, () => {
          const { text, spans: wanted } = unmark(marked);
          expect(spans(text, c)).toEqual(wanted);
          if (c.is) for (const { value } of found(text, c)) expect(value).toMatchObject(c.is);
        });
      for (const text of c.none ?? []) test(`${i}: nothing in ${text}`, () => expect(spans(text, c)).toEqual([]));
      for (const text of c.todo ?? [])
        test(`${i}: known gap ${text}`, () => expect(spans(text, c)).not.toEqual([[0, text.length]]));
    });
  });
}
