import type { Area, RegionEntry } from './types.ts';

const PEOPLES = (
  '壮族 回族 藏族 苗族 瑶族 侗族 彝族 白族 傣族 水族 土族 羌族 怒族 黎族 畲族 佤族 满族 蒙古族 朝鲜族 土家族 布依族 哈尼族 景颇族 ' +
  '傈僳族 仫佬族 毛南族 仡佬族 拉祜族 布朗族 独龙族 普米族 纳西族 裕固族 保安族 东乡族 撒拉族 哈萨克族 达斡尔族 鄂温克族 ' +
  '维吾尔 哈萨克 蒙古 塔吉克 锡伯 柯尔克孜 各族'
).split(' ');
const LEVEL_WORD =
  /(?:特别行政区|自治[区州县旗]|地区|林区|特区|(?<=沈北|浦东|滨海)新区|(?<=井陉|峰峰|鹰手营子)矿区|[省市县区盟旗])$/;
/** Entries that are no areas of their own: 省直辖县级行政区划; 北京市 as the city of 北京市 (110100). */
const NO_AREA = /^(?:省|自治区)直辖|^县$|海域$/;
const isArea = ({ code, name }: RegionEntry): boolean => !NO_AREA.test(name) && !/^(?:11|12|31|50)0[12]00$/.test(code);

/** 延边朝鲜族自治州 → 延边, 双江拉祜族佤族布朗族傣族自治县 → 双江; 东乡族自治县 keeps 东乡 */
function shortName(name: string): string {
  let short = name.replace(LEVEL_WORD, '');
  if (!/自治[区州县旗]$/.test(name)) return short;
  for (let cut = true; cut; ) {
    const people = PEOPLES.find((word) => short.endsWith(word) && short.length > word.length + 1);
    cut = people !== undefined;
    if (people) short = short.slice(0, -people.length);
  }
  return short.length > 2 ? short.replace(/族$/, '') : short;
}

const levelOf = (code: string): Area['level'] =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

/** GB/T 2260 as areas: level, parent and short name of each; the build writes them to regions.json. */
export function areasOf(entries: readonly RegionEntry[]): Area[] {
  const areas = entries.filter(isArea);
  const codes = new Set(areas.map(({ code }) => code));
  return areas.map(({ code, name }) => {
    const level = levelOf(code);
    const above = level === 'county' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`;
    const parent = level === 'province' ? null : codes.has(above) ? above : `${code.slice(0, 2)}0000`;
    return { code, name, level, parent, short: shortName(name) };
  });
}
