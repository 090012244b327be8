import type { Codebook } from '../../../codebook/types.ts';
import { type Span, slice } from '../../../core/span.ts';
import { clauseStart, trim } from '../clause.ts';
import type { Word } from '../words.ts';
import { isNamed } from './body.ts';
import { opening, type Subject } from './opening.ts';
import { isElided, source } from './source.ts';

/** What subjects are looked for in. */
export interface Scope {
  readonly text: string;
  readonly codebook: Codebook;
  readonly sentences: readonly Span[];
  readonly words: (at: Span) => Word[];
}

/** A figure whose subject is asked for. */
export interface Asked {
  readonly at: number;
  /** index of its sentence */
  readonly sentence: number;
  readonly paragraph: Span;
  /** the noun phrase before it, where that is what it measures */
  readonly measured: Span | null;
  /** what it counts or measures */
  readonly head: string | null;
  /** it says how many, which may be how many of those who act; a sum or a rate is never one of these */
  readonly isCount: boolean;
  /** 第十一位 is a place among others, 全国|1.2个百分点 a distance from them */
  readonly compares: boolean;
  /** its clause begins with it and what it counts, and is about those: 32个省级党委均出台 */
  readonly opens: boolean;
}

/** How many sentences back a subject may govern (据统计,全市…280余条;…;… and the next ones). */
const SENTENCES = 10;

/**
 * Finds whose a figure is: who its own clause begins with; else whoever the nearest clause before it in the sentence began
 * with; else who governs the sentences of its paragraph before. The figures of one sentence look at the same clauses, so
 * what was found up to the end of each is kept.
 */
export function subjects(scope: Scope): (asked: Asked) => Span | null {
  const { text, codebook, sentences, words } = scope;
  const clauseUpTo = (to: number, bounds: Span): Span => ({
    start: Math.max(clauseStart(text, to), bounds.start),
    end: to,
  });
  const openings = new Map<number, Subject | null>();
  /** who the clause before a place begins with: sentences behind ask for the same ones */
  const openingOf = (clause: Span): Subject | null => {
    let found = openings.get(clause.end);
    if (found === undefined) {
      found = opening(words(trim(text, clause)), { text, codebook, sentences, words, end: clause.end }, null);
      openings.set(clause.end, found);
    }
    return found;
  };
  /** looks at the clauses before a place, the nearest first; `look` says whom one gives */
  const nearest = (look: (clause: Span, bounds: Span) => Subject | null) => {
    const known = new Map<number, Subject | null>();
    return (end: number, bounds: Span): Subject | null => {
      const passed: number[] = [];
      let found: Subject | null = null;
      for (let to = end; to > bounds.start && !found; ) {
        const kept = known.get(to);
        if (kept !== undefined) {
          found = kept;
          break;
        }
        passed.push(to);
        const clause = clauseUpTo(to, bounds);
        found = look(clause, bounds);
        to = clause.start - 1;
      }
      for (const to of passed) known.set(to, found);
      return found;
    };
  };
  const inSentence = nearest((clause) => {
    const found = openingOf(clause);
    return found && slice(text, found.span) === '国家' ? null : found; // 国家投入2515亿元,|现有学校3409所
  });
  const inPassage = nearest((clause, bounds) => {
    const found = openingOf(clause);
    return found?.governs && !isOfParts(text, bounds.start, clause.start) ? found : null;
  });
  const telling = nearest((clause) =>
    source(words(trim(text, clause)), { text, codebook, sentences, words, end: clause.end }),
  );
  /** 莱山区|(13.3%) */
  const namedBefore = (to: number, bounds: Span): Span | null => {
    const last = words(trim(text, clauseUpTo(to, bounds))).at(-1);
    return last && last.span.end === to && isNamed(last) ? last.span : null;
  };
  return (asked) => {
    const { at, sentence, paragraph, head, isCount } = asked;
    const own = sentences[sentence] ?? { start: 0, end: text.length };
    const clause = clauseUpTo(at, own);
    const here = opening(words(trim(text, clause)), { text, codebook, sentences, words, end: at }, asked);
    if (here && !isCounted(text, here, asked)) return here.span;
    if (here && here.first.end < here.span.end) return here.first; // 国务院|组成部门从40个减少到29个
    if (here?.kind === 'agent' && isCount && head?.endsWith(slice(text, here.span))) return null; // 中欧班列|累计开行1.3万列
    const bracketed = text[clause.start - 1] === '(' ? namedBefore(clause.start - 1, own) : null;
    if (bracketed) return bracketed;
    if (asked.opens && !OF_A_BODY.test(head ?? '')) return null;
    const near = inSentence(clause.start - 1, own);
    if (near) return near.span;
    for (let s = sentence - 1; s >= 0 && s > sentence - SENTENCES && sentences[s]!.start >= paragraph.start; s--) {
      const found = inPassage(sentences[s]!.end, sentences[s]!);
      if (found) return found.span;
    }
    return isElided(words(trim(text, clause))) ? (telling(clause.start - 1, own)?.span ?? null) : null;
  };
}

/** 其中:税务部门完成2亿元;财政部门|完成1亿元: in a list of parts, the whole governs what follows. */
const isOfParts = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('其中');

/** 9个集体、24名个人获表彰, 89个贫困村全部退出: of the body or the area that was spoken of */
const OF_A_BODY = /(集体|个人|干警|单位|团队|项目|工程|标段|课题|任务|事项|产品|品牌|贫困[村县乡户])$/;

/** Whether the subject is what is counted itself: 其中|企业1.2万户, 中欧班列|累计开行1.3万列; but 财政部门|完成12762万元. */
function isCounted(text: string, { kind, span }: Subject, { measured, head, isCount }: Asked): boolean {
  if (!isCount) return false;
  if (span.start === measured?.start && span.end === measured.end) return true;
  return kind !== 'named' && head !== null && slice(text, span).endsWith(head);
}
