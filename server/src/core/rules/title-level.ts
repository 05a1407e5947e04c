import type { RoleLevelId } from '../knowledge/types';
import { inQuotes } from '../text/inQuotes';
import { defineRule } from './defineRule';

/** A title that promises another level than the field `level`. */
export const titleLevel = defineRule({
  id: 'title-level',
  category: 'structure',
  severity: 'warning',
  options: {},
  *check(input) {
    const { facts } = input;
    const title = facts.field('title');
    const level = facts.field('level');
    if (!title?.own || !level?.own || title.node.kind !== 'scalar' || level.text === undefined) return;
    const prose = input.decode(title.node);
    const found = promises.flatMap((promise) => {
      const match = promise.pattern.exec(prose.text);
      return match ? [{ ...promise, match }] : [];
    });
    const [only, ...others] = found;
    // "Junior to Senior Developer" is open to several levels.
    if (!only || others.length > 0 || !only.not.has(level.text)) return;
    const { match } = only;
    yield {
      span: level.span,
      message: `The title says ${inQuotes(match[0])}, but the level is ${inQuotes(level.text)}. Candidates cannot tell which one counts: change one of the two.`,
      related: [
        {
          span: prose.toSource(match.index, match.index + match[0].length),
          message: 'The title says it here.',
        },
      ],
      data: { path: ['level'], replacements: [only.level] },
    };
  },
});

interface LevelPromise {
  readonly pattern: RegExp;
  readonly level: RoleLevelId;
  /** The levels that it rules out; whatever may go together is left out. */
  readonly not: ReadonlySet<string>;
}

const above: readonly RoleLevelId[] = ['staff', 'principal', 'lead', 'manager', 'director', 'executive'];

/** Words that mean a level and hardly anything else in a title. "Manager", "lead" and "associate" mean too much. */
const promises: readonly LevelPromise[] = [
  {
    pattern: /\bintern(?:ship)?$|\bintern\b(?=\s*[,(–—-])/i,
    level: 'intern',
    not: new Set<RoleLevelId>(['mid', 'senior', ...above]),
  },
  {
    pattern:
      /\bjunior\b(?!\s+(?:high|school|college|league|doctor|year|sous|golf|tennis|achievement))|\bjr\b\.?|\bentry[- ]level\b/i,
    level: 'entry',
    not: new Set<RoleLevelId>(['mid', 'senior', ...above]),
  },
  {
    pattern: /\bmid[- ]level\b/i,
    level: 'mid',
    not: new Set<RoleLevelId>(['intern', 'entry', 'senior', ...above]),
  },
  {
    pattern:
      /\bsenior\b(?!\s+(?:care|living|citizens?|cent(?:er|re)s?|services?|housing|homes?|high|school|communit(?:y|ies)|programs?|health))|\bsr\b\.?/i,
    level: 'senior',
    not: new Set<RoleLevelId>(['intern', 'entry', 'mid']),
  },
  {
    pattern:
      /\bprincipal\b(?=\s+(?:\p{L}{1,20}\s+){0,2}(?:engineer|developer|architect|scientist|consultant|designer|analyst|researcher|product))/iu,
    level: 'principal',
    not: new Set<RoleLevelId>(['intern', 'entry', 'mid']),
  },
  {
    pattern:
      /^(?:vice president|vp|svp|evp|c[efot]o|chief \p{L}{1,20} officer)\b(?!\s+(?:assistant|office))/iu,
    level: 'executive',
    not: new Set<RoleLevelId>(['intern', 'entry', 'mid']),
  },
  {
    pattern: /^(?:head of|director of)\b/i,
    level: 'director',
    not: new Set<RoleLevelId>(['intern', 'entry']),
  },
];
