import type { Span } from '../document';
import { inQuotes } from '../text/inQuotes';
import { claimsIn, isDenied } from './claims';
import type { Rule } from './types';

/** The text and `location.workplace` disagree on where the work is done. */
export const remoteContradiction: Rule = {
  id: 'remote-contradiction',
  category: 'contradictions',
  severity: 'warning',
  *check(input) {
    const field = input.facts.field('location', 'workplace');
    const workplace = field?.text;
    if (!field || (workplace !== 'onsite' && workplace !== 'hybrid' && workplace !== 'remote')) return;
    const told: Span[] = [];
    for (const { says, pattern, mayBeDenied = true, except } of kinds) {
      if (says === workplace || except === workplace) continue;
      for (const claim of claimsIn(input, pattern, mayBe)) {
        if (mayBeDenied && isDenied(claim)) continue;
        const span = claim.prose.prose.toSource(claim.start, claim.end);
        // "This is a 100% remote position" says it in two ways at once.
        if (told.some(({ start, end }) => span.start < end && start < span.end)) continue;
        told.push(span);
        yield {
          span,
          message: `The text says that the work is ${words[says]}, location.workplace says ${inQuotes(workplace)}. Candidates filter by the field and read the text: make them agree.`,
          related: [{ span: field.span, message: `${inQuotes(workplace)} is here.` }],
          ...(field.own ? { data: { path: field.node.path, setTo: says } } : {}),
        };
      }
    }
  },
};

const mayBe = /remote|on[- ]?site|in-person|office|hybrid|anywhere|home|\bdays?\b/i;

type Workplace = 'onsite' | 'hybrid' | 'remote';

const words = { onsite: 'done on site', hybrid: 'partly done at home', remote: 'fully remote' };
const job = '(?:position|role|job)';
const fully = '(?:fully|100 ?%|completely|entirely)';
const days =
  '(?:one|two|three|four|[1-4])(?: (?:to|or) (?:two|three|four|[2-4]))? days? (?:a|per|each|every) week';

interface Kind {
  readonly says: Workplace;
  readonly pattern: RegExp;
  /** False for words that deny something themselves. */
  readonly mayBeDenied?: boolean;
  /** With this workplace the words are fine. */
  readonly except?: Workplace;
}

const kinds: readonly Kind[] = [
  {
    says: 'remote',
    pattern: new RegExp(
      `\\b(?:${fully} remote ${job}|(?:this|the) ${job} is (?:an? )?(?:${fully} )?remote(?![\\w-]| (?:sens|site|cit|village|communit|island|region|area|part|team|office|patient|monitor))|this is an? (?:${fully} )?remote ${job})\\b`,
      'gi',
    ),
  },
  {
    says: 'remote',
    pattern:
      /\bwork (?:(?:fully|100 ?%|entirely) )?(?:remotely )?from anywhere\b(?! (?:for|up to|a few|two|three|four|\d|on)\b)|\bwork (?:fully|100 ?%|entirely) remotely\b(?! (?:for|up to|with|on|two|\d))/gi,
  },
  {
    says: 'remote',
    pattern:
      /(?:\b100 ?% remote\b|\bvollständig remote\b|\bkomplett im homeoffice\b)(?! ?(?:team|company|unternehmen|first|friendly))/gi,
  },
  {
    says: 'onsite',
    pattern: new RegExp(
      `\\b(?:${fully} )?(?:on[- ]?site|in-office|in-person|office-based) ${job}\\b|\\b(?:this|the) ${job} is (?:${fully} |strictly |an? )?(?:on[- ]?site|in-office|in the office)\\b(?! (?:one|two|three|four|\\d|once|twice))`,
      'gi',
    ),
  },
  {
    says: 'onsite',
    mayBeDenied: false,
    pattern:
      /\bno remote work\b|\bremote work is not (?:possible|available|offered)\b|\bnot (?:a|eligible for) remote (?:position|role|job|work)\b|\bcannot be done remotely\b|\bkein homeoffice\b/gi,
  },
  {
    says: 'onsite',
    except: 'hybrid',
    pattern:
      /\b(?:must|need to|have to|required to) work (?:on[- ]?site|in (?:the|our) office)\b(?! (?:once|twice|one|two|for|at least|every|some|\d|if|when|during))/gi,
  },
  {
    says: 'hybrid',
    pattern: new RegExp(
      `\\bhybrid ${job}\\b|\\b(?:this|the) ${job} is (?:a )?hybrid\\b(?! \\w*(?:cloud|vehicle|system))`,
      'gi',
    ),
  },
  {
    says: 'hybrid',
    pattern: new RegExp(
      `\\b${days} (?:in|at|from) (?:the|our) (?:\\p{L}+ )?office\\b|\\b${days} (?:from home|remotely)\\b`,
      'giu',
    ),
  },
];
