/** 全国检察机关…, 最高人民法院工作报告; 全国文明城市 is a title that others bear. */
const TITLE =
  /^(?:[^,。:]{0,8})(?:我国|全国(?!文明|卫生|双拥|百强|先进|劳动模范|模范|示范|人民满意)|国务院|最高人民(?:法院|检察院)|中共中央|中华人民共和国|中央政法委)/;
/** 我代表国务院,向大会报告, 国务院总理 李强, in 第十四届全国人民代表大会第二次会议上 */
const OPENING =
  /(?:代表|受)(?:国务院|最高人民法院|最高人民检察院|全国人大|全国人民代表大会)|[\n—](?:国务院总理|最高人民法院院长|最高人民检察院检察长)|在(?:第[一二三四五六七八九十]{1,3}届)?全国(?:人民代表大会|人大)[^。\n]{0,20}会议上/;
const HEAD = 600;
/** A report that speaks so often of the nation (GDP is 地区生产总值 elsewhere) is on it, unless it speaks of an area. */
const OFTEN = 3;

/** Whether a report that is on no area says that it is on the nation. */
export function isNational({ title, text }: { readonly title: string | null; readonly text: string }): boolean {
  if (TITLE.test(title ?? '') || OPENING.test(text.slice(0, HEAD))) return true;
  return (text.match(/全国|我国|国内生产总值|中央财政/g)?.length ?? 0) >= OFTEN;
}
