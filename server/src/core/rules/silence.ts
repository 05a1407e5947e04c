import { documentCodes, type Finding } from '../schema/finding';
import type { RuleSettings } from '../schema/ruleSettings';
import { distance } from '../text/distance';
import { inQuotes } from '../text/inQuotes';
import { severityOf } from './run';
import { silencerExpired, silencerInvalid, silencerReason, silencerUnused } from './silencerRules';
import { readSilencers, type SilencedRule, type Silencer } from './silencers';
import type { RuleFinding, RuleHead, RuleInput } from './types';

/**
 * Takes out the findings that comments in the spec silence, and adds what there is to say about these comments.
 * @param heads All rules there are.
 */
export function silence(
  findings: readonly Finding[],
  input: Pick<RuleInput, 'spec' | 'document' | 'today' | 'complete'>,
  settings: RuleSettings,
  heads: readonly RuleHead[],
): Finding[] {
  const silencers = readSilencers(input.spec, input.document);
  if (silencers.length === 0) return [...findings];
  const used = new Set<SilencedRule>();
  const kept = findings.filter((finding) => {
    const silencing = silencers
      .filter(({ reach, until }) => reaches(reach, finding) && !isOver(until, input.today))
      .flatMap(({ rules }) => rules.filter(({ id }) => id === finding.code));
    for (const rule of silencing) used.add(rule);
    return silencing.length === 0;
  });
  const told = silencers.flatMap((silencer) => [
    ...tell(silencerInvalid, invalid(silencer, heads)),
    ...tell(silencerExpired, expired(silencer, input.today)),
    ...tell(silencerReason, settings.reasonsRequired ? withoutReason(silencer) : []),
    ...tell(silencerUnused, input.complete ? unused(silencer, used, input.today, heads, settings) : []),
  ]);
  return [...kept, ...told];

  function tell(head: RuleHead, found: readonly RuleFinding[]): Finding[] {
    const severity = severityOf(head, settings);
    return severity === 'off' ? [] : found.map((each) => ({ code: head.id, severity, ...each }));
  }
}

function reaches(reach: Silencer['reach'], { span }: Finding): boolean {
  return !reach || (span.start >= reach.start && span.start <= reach.end);
}

function isOver(until: Silencer['until'], today: string): boolean {
  return until !== undefined && until.date < today;
}

function invalid({ rules, odd, span }: Silencer, heads: readonly RuleHead[]): RuleFinding[] {
  const [first] = odd;
  if (first) {
    return [
      {
        span: first,
        message:
          'This part of the comment cannot be understood. Write “# jobspec-disable-next-line”, the id of the rule, and if you like “(until 2027-01-31)” and “-- why”.',
      },
    ];
  }
  if (rules.length === 0) {
    return [
      {
        span,
        message:
          'This comment silences nothing, because it names no rule. Write the id of the rule behind it: it stands in brackets behind each message.',
      },
    ];
  }
  return rules
    .filter(({ id }) => !heads.some((head) => head.id === id))
    .map(({ id, span: place }): RuleFinding => {
      if (documentCodes.some((code) => code === id)) {
        return {
          span: place,
          message: `${inQuotes(id)} belongs to the format and cannot be silenced. Put right what it found, and take it out of this comment.`,
        };
      }
      const meant = nearest(id, heads);
      return {
        span: place,
        message: `${inQuotes(id)} is no rule, so nothing is silenced.${meant ? ` Did you mean ${inQuotes(meant)}?` : ''}`,
        ...(meant ? { data: { replacements: [meant] } } : {}),
      };
    });
}

function nearest(id: string, heads: readonly RuleHead[]): string | undefined {
  const limit = Math.max(2, Math.floor(id.length / 4));
  const [best] = heads
    .map((head) => ({ id: head.id, far: distance(id, head.id, limit) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= limit ? best.id : undefined;
}

function expired({ until, span }: Silencer, today: string): RuleFinding[] {
  if (!until || !isOver(until, today)) return [];
  return [
    {
      span: until.span,
      message: `This comment held until ${until.date}, so the rule speaks again. Put right what it found, or set a later date.`,
      data: { comment: span },
    },
  ];
}

function withoutReason({ rules, reason, span }: Silencer): RuleFinding[] {
  if (reason !== '' || rules.length === 0) return [];
  return [
    {
      span,
      message:
        'Your house rules ask for a reason here. Add it at the end of the comment behind two dashes: “-- agreed with the team”.',
    },
  ];
}

function unused(
  { rules, until, span }: Silencer,
  used: ReadonlySet<SilencedRule>,
  today: string,
  heads: readonly RuleHead[],
  settings: RuleSettings,
): RuleFinding[] {
  if (isOver(until, today)) return [];
  return rules.flatMap((rule): RuleFinding[] => {
    const head = heads.find(({ id }) => id === rule.id);
    if (!head || used.has(rule)) return [];
    const why =
      severityOf(head, settings) === 'off' ? 'is switched off anyway' : 'finds nothing here any more';
    return [
      {
        span: rule.span,
        message: `${inQuotes(rule.id)} ${why}. Remove it from the comment, so that it does not hide what comes later.`,
        data: { comment: span },
      },
    ];
  });
}
