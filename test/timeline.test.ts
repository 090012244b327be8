import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { barOf } from '../src/corpus/timeline/bar.ts';
import type { TimelineEntry } from '../src/corpus/timeline/index.ts';
import { dayNumber, frameOf, ticksIn } from '../src/corpus/timeline/scale.ts';
import { analyze, newTimeline, type Timeline } from '../src/index.ts';
import { hasLive } from '../src/render/escape.ts';
import { gantt } from '../src/render/gantt.ts';
import { timelineSvg } from '../src/render/timeline-svg.ts';
import { emptyFolder, ROOT, tifa } from './command.ts';

const OPEN = { earliest: null, latest: null };
const day = (iso: string) => ({ earliest: iso, latest: iso });
const between = (earliest: string, latest: string) => ({ earliest, latest });
const entry = (given: Partial<TimelineEntry>): TimelineEntry => ({
  region_code: null,
  region_name: null,
  type: 'phase',
  name: '学习教育环节',
  batch: null,
  scope: null,
  starts: OPEN,
  ends: OPEN,
  edtf: null,
  duration: null,
  mentions: [{ document: 'a.txt', span: [0, 4], quote: '2月底' }],
  ...given,
});
const timeline = (...rows: readonly TimelineEntry[]): Timeline => ({ schema: 'tifa/timeline/1', documents: 1, rows });

const SEEDS = ['003_066053fd095750d4', '000_fe61126af6e31f3a', '001_eb9e62b1ca5584d1'];
const collected = (): Timeline => {
  const { add, result } = newTimeline();
  for (const name of SEEDS) add(analyze(readFileSync(join(ROOT, 'seeds', `${name}.txt`), 'utf8'), { path: name }));
  return result();
};

describe('the entries', () => {
  const { rows } = collected();
  test('the three phases of 百色 and its batch, with the bounds of what the wording allows', () => {
    const phases = rows.filter(({ region_name, type }) => region_name === '百色市' && type === 'phase');
    expect(phases.map(({ name, batch, starts, ends }) => [name, batch, starts.earliest, ends.latest])).toEqual([
      ['第一批政法队伍教育整顿', '第一批', '2021-02-21', '2021-06-30'],
      ['学习教育环节', '第一批', '2021-02-21', '2021-03-31'],
      ['查纠整改环节', '第一批', '2021-04-01', '2021-06-20'],
      ['总结提升环节', '第一批', '2021-06-11', '2021-06-30'],
    ]);
  });
  test('the nation first, then regions by code; phases before events', () => {
    expect([...new Set(rows.map(({ region_name }) => region_name))]).toEqual(['全国', '百色市', '青海省']);
    const types = rows.filter(({ region_name }) => region_name === '百色市').map(({ type }) => type);
    expect(types).toEqual([...types].sort().reverse());
  });
  test('dates that figures are of are no events; a day on which something happened is', () => {
    const { add, result } = newTimeline();
    add(
      analyze(
        '2020年前三季度,全市生产总值529亿元,增长6.7%。截至2020年9月底,全市登记失业率为3.2%。2020年8月16日,全市300余人参加动员部署会。2020年7月至10月,全市开展试点工作。',
      ),
    );
    expect(result().rows.map(({ edtf, name }) => [edtf, name])).toEqual([
      ['2020-07/2020-10', '全市开展试点工作'],
      ['2020-08-16', '全市300余人参加动员部署会'],
    ]);
  });
  test('dates that figures are of are told in Traditional and in full-width digits alike', () => {
    const { add, result } = newTimeline();
    add(analyze('1955年，全市學校增加到106個，學生有了增長。'));
    add(analyze('１９５５年，全市工业总产值完成了原定计划的１０１％。'));
    expect(result().rows).toEqual([]);
  });
  test('a report that says no area is not of the nation; it comes last', () => {
    const { add, result } = newTimeline();
    const text = '教育整顿从2021年2月底至3月底为学习教育环节。';
    for (const [path, title] of [
      ['a', '某县教育整顿'],
      ['b', '全国教育整顿'],
      ['c', '山西教育整顿'],
    ] as const)
      add(analyze(text, { path, stated: { title } }));
    expect(result().rows.map(({ region_name }) => region_name)).toEqual(['全国', '山西省', null]);
    expect(gantt(result(), { width: 100, color: false })).toContain('area not known');
  });
  test('what is said more than once is one entry with every place', () => {
    const speech = rows.filter(({ region_name, name }) => region_name === '全国' && name?.includes('“七一”'));
    expect(speech).toHaveLength(1);
    expect(speech[0]!.mentions.map(({ span }) => span[0])).toEqual([126, 367, 2246]);
  });
});

describe('bars', () => {
  const frame = { first: dayNumber('2021-01-01'), last: dayNumber('2021-12-31') };
  const runs = (given: Partial<TimelineEntry>) =>
    barOf(entry(given), frame).runs.map(({ from, to, sure }) => [from - frame.first, to - frame.first, sure]);
  test('from the end of February to mid-April: fuzzy, certain, fuzzy', () => {
    const given = { starts: between('2021-02-21', '2021-02-28'), ends: between('2021-04-11', '2021-04-20') };
    expect(runs(given)).toEqual([
      [51, 57, 'fuzzy'],
      [58, 100, 'certain'],
      [101, 109, 'fuzzy'],
    ]);
  });
  test('known days are certain', () => {
    expect(runs({ starts: day('2021-01-02'), ends: day('2021-01-04') })).toEqual([[1, 3, 'certain']]);
  });
  test('within the first ten days of July no day is certain', () => {
    const within = between('2021-07-01', '2021-07-10');
    expect(runs({ starts: within, ends: within })).toEqual([[181, 190, 'fuzzy']]);
  });
  test('an open side goes on to the edge', () => {
    expect(runs({ starts: day('2021-12-01') })).toEqual([[334, 364, 'open']]);
    expect(runs({ ends: between('2021-01-03', '2021-01-05') })).toEqual([
      [0, 2, 'open'],
      [3, 4, 'fuzzy'],
    ]);
    expect(runs({})).toEqual([]);
  });
  test('an event is a point in the middle of what is possible', () => {
    const march = between('2021-03-21', '2021-03-31');
    expect(barOf(entry({ type: 'event', starts: march, ends: march }), frame)).toEqual({
      runs: [{ from: dayNumber('2021-03-21'), to: dayNumber('2021-03-31'), sure: 'fuzzy' }],
      point: dayNumber('2021-03-26'),
    });
  });
});

describe('the frame and its axis', () => {
  test('phases, and events no further away than they are long', () => {
    const far = day('1949-10-01');
    const near = day('2021-08-01');
    const before = day('2021-01-15');
    const frame = frameOf([
      entry({ starts: day('2021-03-01'), ends: day('2021-06-01') }),
      entry({ type: 'event', starts: far, ends: far }),
      entry({ type: 'event', starts: near, ends: near }),
      entry({ type: 'event', starts: before, ends: before }),
    ]);
    expect(frame).toEqual({ first: dayNumber('2021-01-15'), last: dayNumber('2021-08-01') });
    expect(frameOf([entry({ type: 'event', starts: far, ends: far })])?.first).toBe(dayNumber('1949-10-01'));
    expect(frameOf([entry({})])).toBeNull();
  });
  test.each([
    ['2021-01-15', '2021-04-02', 9, ['2021-02', '2021-03', '2021-04']],
    ['2021-01-15', '2021-12-02', 4, ['2021-04', '2021-07', '2021-10']],
    ['1951-05-01', '2021-12-02', 9, ['1960', '1970', '1980', '1990', '2000', '2010', '2020']],
    ['2021-03-05', '2021-03-20', 5, ['2021-03-05']],
  ])('%s to %s in at most %i ticks', (first, last, most, labels) => {
    const ticks = ticksIn({ first: dayNumber(first), last: dayNumber(last) }, most);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
  });
});

describe('the chart', () => {
  test.each([40, 80, 100])('no line is wider than %i columns, bars stand under the axis', (width) => {
    for (const line of gantt(collected(), { color: false, width }).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
  test('bars are where their days are', () => {
    const at = (iso: string) => ({ starts: day(iso), ends: day(iso) });
    const chart = gantt(
      timeline(
        entry({ starts: day('2021-01-01'), ends: day('2021-01-15'), edtf: '2021-01-01/2021-01-15' }),
        entry({ name: '总结', starts: between('2021-01-16', '2021-01-20'), ends: between('2021-01-28', '2021-01-31') }),
        entry({ type: 'event', name: '部署会', ...at('2021-01-31') }),
        entry({ type: 'event', name: '建党', ...at('1921-07-01') }),
      ),
      // 14 for the names, 21 − 4 for the dates, 4 between: 31 columns, one a day
      { color: false, width: 66 },
    ).split('\n');
    expect(chart[0]!.indexOf('│2021-01')).toBe(35);
    expect(chart[2]).toMatch(/ 学习教育环节 {2}2021-01-01\/ +█{15}$/);
    expect(chart[4]).toMatch(/░{4}█{9}░{3}$/);
    expect(chart[5]).toMatch(/ ◆$/);
    expect(chart[6]).toMatch(/ ◂$/);
  });
  test('nothing live gets out of it', () => {
    expect(gantt(timeline(entry({ name: 'a\u001b[31m' })), { color: false, width: 80 })).not.toContain('\u001b');
  });
});

describe('the picture', () => {
  test('is markup that only it makes', () => {
    const hostile = '<script>alert("1")</script>&\'`\u001b';
    const svg = timelineSvg(
      timeline(
        entry({
          region_name: hostile,
          name: hostile,
          starts: day('2021-01-01'),
          ends: day('2021-02-01'),
          mentions: [{ document: hostile, span: [0, 1], quote: hostile }],
        }),
      ),
    );
    expect(svg).not.toMatch(/<script|`|on\w+=|href|url\(|@import/);
    expect(hasLive(svg)).toBe(false);
    const tags = [...svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)].filter(([, , , alone]) => alone === '');
    const open: string[] = [];
    for (const [, close, name] of tags)
      if (close) expect(open.pop()).toBe(name);
      else open.push(name!);
    expect(open).toEqual([]);
    expect(svg).toMatch(/<title id="timeline-title">[^<]+<\/title><desc id="timeline-description">/);
  });
  test('an empty one is a picture too', () => {
    expect(timelineSvg(timeline())).toContain('Nothing is dated.');
  });
});

describe('tifa timeline', () => {
  const seeds = SEEDS.map((name) => `seeds/${name}.txt`);
  test('of reports and of extracted output comes the same', () => {
    const file = join(emptyFolder(), 'out.json');
    expect(tifa(['extract', ...seeds, '-o', file]).status).toBe(0);
    for (const format of ['json', 'csv', 'svg', 'table']) {
      const { status, stdout } = tifa(['timeline', file, '-f', format]);
      expect(status).toBe(0);
      expect(stdout).toBe(tifa(['timeline', ...seeds, '-f', format]).stdout);
    }
  });
  test('csv has a row for each place', () => {
    const lines = tifa(['timeline', seeds[0]!, '--no-events', '-f', 'csv']).stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(
      'region_code,region_name,type,name,batch,scope,starts_earliest,starts_latest,ends_earliest,ends_latest,edtf,duration,document,start,end,quote',
    );
    expect(lines[2]).toBe(
      '451000,百色市,phase,学习教育环节,第一批,百色市,2021-02-21,2021-02-28,2021-03-21,2021-03-31,2021-02~/2021-03~,,seeds/003_066053fd095750d4.txt,814,822,从2月底至3月底',
    );
    expect(lines).toHaveLength(5);
  });
  test('nothing found, nothing read', () => {
    expect(tifa(['timeline', seeds[2]!, '--no-events'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('no phase and no dated event'),
    });
    expect(tifa(['timeline', 'no-such-file'])).toMatchObject({ status: 1, stdout: '' });
    expect(tifa(['timeline', seeds[0]!, 'no-such-file', '-f', 'svg'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('</svg>'),
      stderr: expect.stringContaining('no-such-file: no such file'),
    });
  });
});
