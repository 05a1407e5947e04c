import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { diagnostics } from '../../../server/src/core/features/diagnostics';
import { fixesFor } from '../../../server/src/core/fixes';
import { applyEdits } from '../../lib/edits';
import { completedSpec } from '../../lib/ruleExamples';
import { context, ruleKnowledge } from './support';

/** The text after the first fix for the first finding of a rule. */
function fixed(rule: string, text: string): string | undefined {
  const document = parse(text);
  const diagnostic = diagnostics(document, context, ruleKnowledge).find(({ code }) => code === rule);
  if (!diagnostic) return undefined;
  const [fix] = fixesFor({ document, diagnostic, data: Object(diagnostic.data), today: context.today });
  return fix && applyEdits(text, fix.edits);
}

const place = 'location: { workplace: hybrid, places: [{ city: Portland, region: OR, country: US }] }';

describe('the fix', () => {
  test.each([
    ['title: SENIOR WAREHOUSE MANAGER\n', 'title: Senior Warehouse Manager\n'],
    ["title: 'Cook - $22/hr!'\n", "title: 'Cook'\n"],
    ['title: 🚀 Product Designer (Remote) # now\n', 'title: Product Designer # now\n'],
    [`title: Nurse, Portland, OR (REQ-10427)\n${place}\n`, `title: Nurse\n${place}\n`],
    [
      'title: Example Company | Data Engineer | Apply now\norganization: { name: Example Company }\n',
      'title: Data Engineer\norganization: { name: Example Company }\n',
    ],
    ['title: "HEAD OF IT AND HR OPERATIONS"\n', 'title: "Head of IT and HR Operations"\n'],
  ])('of a title: %j', (text, after) => expect(fixed('title-format', text)).toBe(after));

  test.each([
    ['title: Senior Developer\nlevel: mid # ok\n', 'title: Senior Developer\nlevel: senior # ok\n'],
    ['title: Marketing Intern\nlevel: senior\n', 'title: Marketing Intern\nlevel: intern\n'],
  ])('of a level: %j', (text, after) => expect(fixed('title-level', text)).toBe(after));

  test('writes thousands without the point', () => {
    const text = 'compensation: { currency: EUR, period: year, min: 60.000, max: 80.000 }\n';
    expect(fixed('pay-range', text)).toBe(text.replace('60.000', '60000'));
  });

  test('puts sections in order with their comments', () => {
    const text =
      'title: A\n\n# What it needs\nqualifications:\n  - B # first\n\n# About\nsummary: C\nteam: D\nresponsibilities: [E]';
    expect(fixed('section-order', text)).toBe(
      'title: A\n\n# About\nsummary: C\n\nresponsibilities: [E]\nteam: D\n# What it needs\nqualifications:\n  - B # first',
    );
    expect(fixed('section-order', 'skills: &s [A]\nsummary: B\nteam: *s\n')).toBeUndefined();
  });

  test('makes lines of sentences', () => {
    const long = 'You build what 900 hotels use every day of the year and night.';
    const text = completedSpec(
      `responsibilities:\n  - "${long} ${long} ${long}" # long\n  - Answer calls.\n  - Review code.\n`,
    );
    expect(fixed('item-length', text)).toBe(
      text.replace(`"${long} ${long} ${long}"`, `"${long}"\n  - "${long}"\n  - "${long}"`),
    );
  });

  test.each([
    ["faqs:\n  - question: 'Can I work from home'\n    answer: Yes.\n", "'Can I work from home?'"],
    ['faqs:\n  - question: Is it full-time.\n    answer: Yes.\n', 'Is it full-time?'],
  ])('of a question: %j', (text, after) => expect(fixed('faq-question', text)).toContain(after));

  test('writes the name of the company', () => {
    const text = 'summary: |\n  Join [Company] in Portland.\norganization: { name: Example Company }\n';
    expect(fixed('placeholder-text', text)).toBe(text.replace('[Company]', 'Example Company'));
  });

  test.each([
    ['experience:\n  years: 5\nlevel: entry\n', 'years-level', 'years: 2'],
    ['education: { level: bachelor }\n', 'degree-inflation', 'orEquivalentExperience: true'],
    [
      'qualifications: ["A bachelor\'s degree."]\n',
      'degree-inflation',
      "bachelor's degree (or equivalent experience).",
    ],
    ['qualifications: [Maximum 5 years of work experience.]\n', 'experience-cap', '[Work experience.]'],
    ['benefits:\n  - – Lunch\n', 'item-style', '  - Lunch\n'],
    ['benefits:\n  - Lunch\n  - "• Gym"\n', 'item-style', '  - "Gym"\n'],
    ['benefits: [Lunch, Gym, desk]\n', 'item-style', '[Lunch, Gym, Desk]'],
    ['benefits: [Lunch, Gym, Desk.]\n', 'item-style', '[Lunch, Gym, Desk]'],
  ])('of %j (%s)', (text, rule, after) => expect(fixed(rule, text)).toContain(after));
});

describe('what YAML would take away from a text is told', () => {
  const told = (text: string) =>
    diagnostics(parse(text), context, ruleKnowledge)
      .filter(({ code }) => code === 'yaml-syntax')
      .map(({ message }) => String(message).replace(/[.:] .*/, ''));

  test.each([
    ['summary: We are #1 in town.', "summary: 'We are #1 in town.'"],
    ['title: Cook #2 # both are open', "title: 'Cook #2' # both are open"],
    ['benefits:\n  - Gym #1 # why\n  - Lunch', "benefits:\n  - 'Gym #1' # why\n  - Lunch"],
  ])('the end of a text that looks like a comment: %j', (text, after) => {
    expect(told(text)).toEqual(['Behind a space, # begins a comment']);
    expect(fixed('yaml-syntax', text)).toBe(after);
    expect(told(after)).toEqual([]);
  });

  test.each([
    'summary: We are first. # 1 in town',
    'summary: We are first. #jobspec-disable-line voice',
    'summary: C# and F#',
    'level: senior #todo',
    'summary: |\n  We are #1.\n  - in town\n',
    'summary: We are first and\n  well-known - in town',
    'title: Cook\n#level: senior',
  ])('and nothing else: %j', (text) => expect(told(text)).toEqual([]));

  test.each(['\n', '\r\n'])('lines that were meant as bullets, with %j', (eol) => {
    const text = ['benefits:', '  - Vacation', '    - 30 days', '    - in summer'].join(eol);
    expect(told(text)).toEqual(['Candidates read these lines as one']);
    expect(fixed('yaml-syntax', text)).toBeUndefined();
  });
});

describe('lines with pasted bullets become a list', () => {
  test.each([
    ['benefits:\n• Lunch\n•\tGym\n', 'yaml-syntax', 'benefits:\n- Lunch\n- Gym\n'],
    ['benefits:\r\n  * Lunch\r\n  * Gym', 'yaml-syntax', 'benefits:\r\n  - Lunch\r\n  - Gym'],
    ['benefits:\n  • Lunch\n  – Gym\n', 'wrong-type', 'benefits:\n  - Lunch\n  - Gym\n'],
    ['benefits:\n  - Lunch\n  • Gym\nteam: Six', 'yaml-syntax', 'benefits:\n  - Lunch\n  - Gym\nteam: Six'],
  ])('%j', (text, code, after) => expect(fixed(code, text)).toBe(after));
});
