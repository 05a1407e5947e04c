import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import { findings } from '../../../server/src/core/features/findings';
import type { RuleKnowledge } from '../../../server/src/core/rules';
import { runs } from '../../lib/runs';
import { context, knowledgeUnder, ruleKnowledge } from './support';

const texts = ['../../../examples/', '../../fixtures/ads/'].flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => readFileSync(new URL(name, url), 'utf8'));
});

/** Every check that nothing is known of yet has an address of its own. */
let checks = 0;
function freshly(text: string, knowledge: RuleKnowledge): unknown {
  return findings(parse(text), { ...context, uri: `file:///fresh-${checks++}.jobspec.yaml` }, knowledge);
}

/** Words that a rule somewhere reads, and YAML that changes what stands around them. */
const written = fc.constantFrom(
  ...[' rockstar', ' Kubernetes', ' $120,000 a year', ' 10+ years of Go', ' TODO', ' remote', ' young', '!'],
  ...[
    '\n',
    '\n  - Docker\n',
    '\n  - You build services.\n',
    '\n# a comment\n',
    ' # jobspec-disable-line voice\n',
  ],
  ...[
    '9',
    'on-site',
    '  ',
    '\nlevel: intern\n',
    '\nlanguage: de\n',
    '\nextends: base.jobspec.yaml\n',
    '"',
    ': ',
  ],
);
/** What takes the place of a value on its line. */
const value = fc.constantFrom(
  ...[
    'Senior Nurse',
    'Rockstar Kitchens',
    'Kubernetes',
    'de',
    'en',
    'intern',
    'remote',
    'on-site',
    'US',
    'DE',
  ],
  ...['1', '90000', '2026-01-01', 'You rock as a rockstar.', 'EUR', 'internship'],
);

interface Edit {
  /** Of the text. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** Where it goes: to the place, to the end of the line, or in place of the value on the line. */
  readonly kind: 'place' | 'end' | 'value';
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constantFrom(0, 0, 0, 1, 6, 40, 400),
    text: fc.oneof(written, fc.constant('')),
    kind: fc.constantFrom('place' as const, 'end' as const),
  }),
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constant(0),
    text: value,
    kind: fc.constant('value' as const),
  }),
);

function change(text: string, { at, length, text: words, kind }: Edit): string {
  const place = Math.floor(at * text.length);
  if (kind === 'place') return text.slice(0, place) + words + text.slice(place + length);
  if (kind === 'value') {
    const values = [...text.matchAll(/(?<=^\s*(?:- )?[a-zA-Z]{1,20}: )\S.*$/gm)];
    const chosen = values[Math.floor(at * values.length)];
    if (!chosen) return text;
    return text.slice(0, chosen.index) + words + text.slice(chosen.index + chosen[0].length);
  }
  const lineBreak = text.indexOf('\n', place);
  const start = lineBreak < 0 ? text.length : lineBreak;
  return text.slice(0, start) + words + text.slice(start + length);
}

describe('rules that run again only where something has changed', () => {
  test.each([
    ['no house rules', undefined],
    ['house rules', 'profile: strict\nwords: { deny: [{ term: services }] }\n'],
  ])(
    'find after any edits what they find in a new document, with %s',
    (_, config) => {
      const knowledge = knowledgeUnder(config);
      fc.assert(
        fc.property(
          fc.constantFrom(...texts),
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          (text, edits) => {
            const uri = `file:///edited-${checks++}.jobspec.yaml`;
            let current = text;
            let document: SpecDocument | undefined;
            const check = (): void => {
              document = parse(current, document);
              expect(findings(document, { ...context, uri }, knowledge)).toEqual(freshly(current, knowledge));
            };
            check();
            for (const each of edits) {
              const before = current;
              current = change(current, each);
              check();
              // Back again, as with undo.
              if (each.length === 6) {
                current = before;
                check();
              }
            }
          },
        ),
        { numRuns: runs(200) },
      );
    },
    120_000,
  );

  test('a rule is left alone where nothing it asked for has changed', () => {
    const before = parse('title: Cook\nlevel: entry\nsummary: You cook.\nskills: [Cooking]\n');
    const after = parse('title: Head cook\nlevel: entry\nsummary: You cook.\nskills: [Cooking]\n', before);
    const ran = (document: SpecDocument): string[] => {
      const kept: string[] = [];
      const knowledge: RuleKnowledge = {
        ...ruleKnowledge,
        reruns: {
          begin(uri, circumstances) {
            const rerun = ruleKnowledge.reruns?.begin(uri, circumstances);
            return (
              rerun && {
                reuse: rerun.reuse,
                keep: (rule, ...rest) => {
                  kept.push(rule);
                  rerun.keep(rule, ...rest);
                },
              }
            );
          },
        },
      };
      findings(document, { ...context, uri: 'file:///cook.jobspec.yaml' }, knowledge);
      return kept;
    };
    expect(ran(before)).toEqual(expect.arrayContaining(['title-format', 'voice', 'posting-dates']));
    const again = ran(after);
    expect(again).toContain('title-format');
    expect(again).not.toContain('posting-dates');
    expect(ran(after)).toEqual([]);
  });
});
