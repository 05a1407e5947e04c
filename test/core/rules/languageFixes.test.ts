import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fixesFor } from '../../../server/src/core/fixes';
import { applyEdits } from '../../lib/edits';
import { read } from '../../lib/read';
import { sampled } from '../../lib/runs';
import { inTurn, isPlain, languageRules, seeds, specWith } from './languageSupport';
import { context, diagnosed, knowledgeUnder } from './support';

/** The text after each fix of a rule, by its title. */
function fixed(source: string, rule: string, config?: string): Record<string, string> {
  const document = read(source);
  const told = diagnosed(source, knowledgeUnder(config)).filter(({ code }) => code === rule);
  return Object.fromEntries(
    told.flatMap((diagnostic) =>
      fixesFor({ document, diagnostic, data: Object(diagnostic.data), today: context.today }).map((fix) => [
        fix.title,
        /^summary: "?(.*?)"?$/m.exec(applyEdits(source, fix.edits))?.[1] ?? '',
      ]),
    ),
  );
}

describe('fixes', () => {
  test.each([
    [
      'keep the article right',
      'culture-cliche',
      'You are a rockstar.',
      'Change “rockstar” to “expert”',
      'You are an expert.',
    ],
    [
      'keep a capital',
      'gendered-language',
      'Salesmen drive.',
      'Change “Salesmen” to “Salespeople”',
      'Salespeople drive.',
    ],
    [
      'know the verb',
      'voice',
      'The ideal candidate has a car.',
      'Change “The ideal candidate has” to “You have”',
      'You have a car.',
    ],
    [
      'know the verb',
      'voice',
      'The ideal candidate is calm.',
      'Change “The ideal candidate is” to “You are”',
      'You are calm.',
    ],
    [
      'take both marks of a quotation',
      'age-language',
      'Digital “native” wanted.',
      'Change “Digital ‘native’” to “Person at ease with digital tools”',
      'Person at ease with digital tools wanted.',
    ],
    [
      'take both marks where one stands in front',
      'age-language',
      '„Digital“ natives wanted.',
      'Change “‘Digital’ natives” to “People at ease with digital tools”',
      'People at ease with digital tools wanted.',
    ],
    [
      'take both marks of emphasis',
      'age-language',
      'Digital **native** wanted.',
      'Change “Digital **native**” to “Person at ease with digital tools”',
      'Person at ease with digital tools wanted.',
    ],
    ['put one mark for many', 'shouting', 'Come!!!', 'Change “!!!” to “!”', 'Come!'],
    [
      'leave a repeated word once',
      'repeated-word',
      'The the team.',
      'Change “The the” to “The”',
      'The team.',
    ],
    [
      'speak quietly, and leave names',
      'shouting',
      'WE ARE HIRING A NURSE FOR THE ICU today.',
      'Change “WE ARE HIRING A NURSE FOR THE ICU” to “We are hiring a nurse for the ICU”',
      'We are hiring a nurse for the ICU today.',
    ],
  ])('%s', (_, rule, text, title, expected) => {
    expect(fixed(specWith(text), rule)).toMatchObject({ [title]: expected });
  });

  test('leave no mark without its other half', () => {
    const told = diagnosed(specWith('A “young” and “dynamic” team. Our “agile digital” native.'));
    const [first, second] = told.filter(({ code }) => code === 'age-language');
    expect(first?.message).toContain('“‘young’ and ‘dynamic’ team”');
    expect(second?.message).toContain('“digital’ native”');
    expect(fixed(specWith('Our “agile digital” native.'), 'age-language')).toEqual({});
  });

  test('begin a new sentence in a long one', () => {
    const long = `You plan ${'the work of many people and '.repeat(6)}more, and we pay for all of it.`;
    const [title, text] = Object.entries(fixed(specWith(long), 'long-sentence'))[0] ?? [];
    expect(title).toBe('Begin a new sentence: “We pay for all…”');
    expect(text).toMatch(/more\. We pay for all of it\.$/);
  });

  test('write the word of the house', () => {
    const config = 'words: { deny: [{ term: employee, suggestion: associate }] }';
    expect(fixed(specWith('Be an employee. Employee!'), 'denied-word', config)).toMatchObject({
      'Change “employee” to “associate”': 'Be an associate. Employee!',
      'Change “Employee” to “Associate”': 'Be an employee. Associate!',
    });
  });
});

describe('every fix of every seed', () => {
  const told = (source: string, config?: string) =>
    diagnosed(source, knowledgeUnder(config)).filter(
      ({ code, severity }) => severity === 1 || languageRules.has(String(code)),
    );

  const fixesOf = (source: string, diagnostic: Diagnostic) =>
    fixesFor({
      document: read(source),
      diagnostic,
      data: Object(diagnostic.data),
      today: context.today,
    });

  test('some are safe', () => {
    const safe = seeds.flatMap((seed) => {
      const source = specWith(seed.text, seed);
      return told(source, seed.config)
        .filter(({ code }) => code === seed.rule)
        .flatMap((diagnostic) => fixesOf(source, diagnostic).filter((fix) => fix.safe));
    });
    expect(safe.length).toBeGreaterThan(2);
  });

  test.each(inTurn)('removes its finding and makes nothing worse in %s text', (name, style, turn) => {
    let fixes = 0;
    const fitting = sampled(
      seeds.filter(({ key, text }) => key !== 'title' && (name !== 'plain' || isPlain(text))),
      turn,
    );
    for (const seed of fitting) {
      for (const eol of ['\n', '\r\n']) {
        const source = `# keep me\n${specWith(seed.text, seed, style)}`.replaceAll('\n', eol);
        const before = told(source, seed.config);
        for (const diagnostic of before.filter(({ code }) => code === seed.rule)) {
          for (const fix of fixesOf(source, diagnostic)) {
            fixes++;
            const result = applyEdits(source, fix.edits);
            const left = told(result, seed.config);
            const label = `${fix.title}\n${source}\n→\n${result}`;
            expect(
              left.filter(({ code, message }) => code === seed.rule && message === diagnostic.message),
              label,
            ).toEqual([]);
            expect(result, label).toMatch(/^# keep me\r?\n/);
            expect(left.length, label).toBeLessThan(before.length);
          }
        }
      }
    }
    expect(fixes).toBeGreaterThan(fitting.length * 0.6);
  });
});
