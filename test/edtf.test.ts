import { expect, test } from 'vitest';
import { daysOf } from '../src/core/edtf.ts';

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-06-30', '2021-06-30', '2021-06-30'],
  ['2021-02~/2021-03~', '2021-02-01', '2021-03-31'],
  ['../2019-12-31', null, '2019-12-31'],
  ['2018-02/..', '2018-02-01', null],
  ['2021-13', null, null],
  ['202X', null, null],
  [null, null, null],
])('%s', (edtf, earliest, latest) => {
  expect(daysOf(edtf)).toEqual({ earliest, latest });
});
