import { expect, test } from 'vitest';
import { builtinCodebook } from '../src/codebook/load.ts';
import { regionByCode, regionNames, regionsIn, within } from '../src/codebook/regions.ts';

const codebook = builtinCodebook();
const named = (text: string) => [...regionsIn(text, codebook)].map(({ value }) => value.area.name);
const at = (name: string) => regionNames(codebook).longest(name, 0);

test.each([
  ['广西', '广西壮族自治区'],
  ['内蒙古', '内蒙古自治区'],
  ['百色', '百色市'],
  ['延边州', '延边朝鲜族自治州'],
  ['凉山州', '凉山彝族自治州'],
  ['吉林', '吉林省'],
  ['吉林市', '吉林市'],
  ['海南', '海南省'],
  ['海南州', '海南藏族自治州'],
  ['隆林县', '隆林各族自治县'],
  ['双江', '双江拉祜族佤族布朗族傣族自治县'],
  ['鄂温克旗', '鄂温克族自治旗'],
  ['东乡县', '东乡族自治县'],
  ['神农架', '神农架林区'],
  ['香港', '香港特别行政区'],
  ['香港特区', '香港特别行政区'],
  ['襄樊市', '襄阳市'],
])('%s is %s', (name, full) => {
  expect(at(name)).toMatchObject({ end: name.length, value: { area: { name: full } } });
});

test('a short name that is an ordinary word does not stand alone', () => {
  for (const word of ['公安', '资源', '合作', '和平', '长治', '日照', '鼓楼']) expect(at(word)?.value.bare).toBe(false);
  for (const word of ['公安县', '青海', '宁波', '义乌']) expect(at(word)?.value.bare).toBe(true);
});

test('names side by side, and names inside other words', () => {
  expect(named('江西安徽黑龙江西藏')).toEqual(['江西省', '安徽省', '黑龙江省', '西藏自治区']);
  expect(named('确保社会长治久安')).toEqual([]);
});

test('the hierarchy', () => {
  expect(regionByCode('330203')).toMatchObject({ level: 'county', parent: '330200' });
  expect(regionByCode('429004')).toMatchObject({ level: 'county', parent: '420000' });
  expect(regionByCode('500235')).toMatchObject({ level: 'county', parent: '500000' });
  expect(regionByCode('110101')).toMatchObject({ level: 'county', parent: '110000' });
  expect(regionByCode('810000')).toMatchObject({ level: 'province', parent: null });
  expect(within(regionByCode('429004')!, regionByCode('420000')!)).toBe(true);
  expect(within(regionByCode('420000')!, regionByCode('429004')!)).toBe(false);
  expect(at('鼓楼区')?.value.areas.length).toBeGreaterThan(2);
});
