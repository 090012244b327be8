import { bodyEntries } from '../codebook/organizations.ts';
import type { Codebook } from '../codebook/types.ts';
import type { Recognized } from '../core/document.ts';
import type { OrganizationPart } from '../core/mention.ts';
import type { AreaTitle } from './name.ts';

const OFTEN = 3;
/** Groups that do not say themselves what they look after, as 生态环境保护督察组 and 巡视组 do. */
const GENERAL = /^(?:驻点|集中|巡回|督导)?(?:指导|督导|督查|督察|检查|督导检查|工作|调研|专家)+组$/;

/** The campaign that the report is about: the one it names most, at least three times, or in its title. */
export function campaignOf(doc: Recognized, codebook: Codebook): string | null {
  const { text } = doc.work;
  const counted = codebook['organizations-words'].campaigns.split(/\s+/).map((name) => {
    const count = text.split(name).length - 1;
    return { name, count: doc.metadata.title?.includes(name) ? count + OFTEN : count };
  });
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && most.count >= OFTEN ? most.name : null;
}

/** A group or office of the area itself, not of a body of it, is the campaign's: 自治区指导组, 省教整办. */
export function campaignPart(
  part: OrganizationPart,
  { area }: AreaTitle,
  campaign: () => string | null,
  codebook: Codebook,
): OrganizationPart {
  const entry = bodyEntries(codebook).get(part.entry)!;
  const subject = area && (entry.campaign || entry.is === 'steering') ? campaign() : null;
  if (!subject) return part;
  if (entry.campaign) return { ...part, before: subject, form: '领导小组办公室' };
  const general = GENERAL.test(part.form) && /^(?:第[一二三四五六七八九十\d]+)?$/.test(part.before);
  return general ? { ...part, before: subject + part.before } : part;
}
