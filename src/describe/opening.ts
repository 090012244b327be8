import type { Area, Codebook } from '../codebook/types.ts';
import { named } from './named-areas.ts';

/** How much of a report is its opening. */
const OPENING = 500;

/** How an area stands in an opening that is on it: what is before its name, and what behind. */
const STANDS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  // 我代表昆都仑区|人民政府,向大会报告工作
  [/代表$/, /^(?:人民政府|政府|人民法院|人民检察院|人大常委会|人民代表大会常务委员会)/],
  // 在襄阳市|第十七届人民代表大会第五次会议上
  [/在(?:中共|中国共产党)?$/, /^(?:第[一二三四五六七八九十]{1,4}(?:届|次)|(?:人民代表大会|人大常委会)第)/],
  // 襄阳市|人民检察院检察长 某某
  [
    /(?:^|[\n—:,])[ \u3000]*$/,
    /^(?:(?:人民政府)?代?(?:省长|市长|州长|盟长|县长|区长|旗长)|(?:[中高]级)?人民(?:法院|检察院)代?(?:院长|检察长))/,
  ],
  // 上杭县|政府工作报告, on a line of its own
  [
    /(?:^|\n)[ \u3000《“]*$/,
    /^[^\n。,;]{2,36}(?:报告|公报|规划|纲要|计划|总结|综述)[》”]?(?:[(][^()\n]{1,12}[)])?(?:\n|$)/,
  ],
  // 《漳州市|国民经济和社会发展第十三个五年规划纲要(草案)》
  [/《$/, /^国民经济和社会发展/],
];

/** The area that the opening of a report says it is on, of those that `fits` allows; null where it says none. */
export function areaInOpening(
  text: string,
  codebook: Codebook,
  fits: (area: Area) => boolean = () => true,
): Area | null {
  const opening = text.slice(0, OPENING);
  const areas = named(opening, codebook).filter(({ area }) => fits(area));
  for (const [before, behind] of STANDS) {
    const own = areas.find(({ start, end }) => before.test(opening.slice(0, start)) && behind.test(opening.slice(end)));
    if (own) return own.area;
  }
  return null;
}
