/** The commonest characters of official prose, Simplified and Traditional: a text in the right encoding is full of them. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过产种面而方后多定行学法所民得经十三之进等部度家力实加量都两体制机当使点从业本' +
    '去把性好应开合还因由其然前外政四日社义事平形相全表间与关各重新内数正心明利比质气第向道变条结解问意建月公系情很最立代想已通提题党程展五果料员革位常文总次品设及管特求老基' +
    '资边级路少图山统接知较将组见计角期根论运农指几九区强放决被做必先任取据处府市县省委院检警整治教育指导督查群众安保服务财政经济' +
    '個為這國來時們對會過發動學說種後經進當業應開還關點間從無與長體員實現黨總統質區辦組計導條務領電產備級標約職責護維際處據團結環節顯眾續證構築評價',
);
const BROKEN = /[\uFFFD\uE000-\uF8FF]/g;

/** The share of common characters among those outside ASCII; broken and private ones, which a wrong reading makes, count against it. */
export function senseOf(text: string): number {
  let wide = 0;
  let common = 0;
  for (const char of text)
    if (char > '\u2E80') {
      wide++;
      if (COMMON.has(char)) common++;
    }
  return wide === 0 ? 0 : (common - (text.match(BROKEN)?.length ?? 0)) / wide;
}
