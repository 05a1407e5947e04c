import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validate } from '../../server/generated/validate.js';

const minimal = `title: Baker
summary: Bakes bread.
responsibilities: [Bake bread]
qualifications: [You have baked for others]
skills: [Baking]
`;

/** Each text is added to a valid spec; the one mistake in it is told as pointer, keyword and detail. */
const MISTAKES: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
  ['colour: red', ' additionalProperties {"additionalProperty":"colour"}'],
  ['jobspec: 2', '/jobspec const {"allowedValue":1}'],
  ['jobspec: one', '/jobspec type {"type":"integer"}'],
  ['id: Night Nurse', '/id format {"format":"slug"}'],
  ['extends: []', '/extends minItems {"limit":1}'],
  ['extends: 3', '/extends type {"type":["string","array"]}'],
  ['fragment: "yes"', '/fragment type {"type":"boolean"}'],
  [
    'level: boss',
    '/level enum {"allowedValues":["intern","entry","mid","senior","staff","principal","lead","manager","director","executive"]}',
  ],
  ['level: 3', '/level type {"type":"string"}'],
  ['level:', '/level type {"type":"string"}'],
  ['occupation: { code: "2512" }', '/occupation required {"missingProperty":"taxonomy"}'],
  ['organization: Example Company', '/organization type {"type":"object"}'],
  ['organization: { employees: 0 }', '/organization/employees minimum {"comparison":">=","limit":1}'],
  ['team: ""', '/team minLength {"limit":1}'],
  [
    'education: { level: college }',
    '/education/level enum {"allowedValues":["none","high-school","certificate","associate","bachelor","master","doctorate"]}',
  ],
  ['experience: { years: -1 }', '/experience/years minimum {"comparison":">=","limit":0}'],
  ['experience: { years: "5+" }', '/experience/years type {"type":"number"}'],
  [
    'employment: { type: permanent }',
    '/employment/type enum {"allowedValues":["full-time","part-time","contract","temporary","internship","volunteer","per-diem","other"]}',
  ],
  [
    'employment: { type: [full-time, permanent] }',
    '/employment/type/1 enum {"allowedValues":["full-time","part-time","contract","temporary","internship","volunteer","per-diem","other"]}',
  ],
  ['employment: { type: 7 }', '/employment/type type {"type":["string","array"]}'],
  ['employment: { hours: true }', '/employment/hours type {"type":["number","string"]}'],
  ['employment: { startDate: 2027-02-30 }', '/employment/startDate format {"format":"date-or-words"}'],
  ['location: { places: [{ country: UK }] }', '/location/places/0/country format {"format":"country"}'],
  ['location: { places: [{ postalCode: 97201 }] }', '/location/places/0/postalCode type {"type":"string"}'],
  ['location: { remoteFrom: [US, US] }', '/location/remoteFrom uniqueItems {"i":1,"j":0}'],
  ['compensation: { currency: Dollar }', '/compensation/currency format {"format":"currency"}'],
  ['compensation: { min: 100k }', '/compensation/min type {"type":"number"}'],
  [
    'benefits: [Bread, Cake, Bread, Cake, Bread]',
    '/benefits uniqueItems {"i":2,"j":0}',
    '/benefits uniqueItems {"i":3,"j":1}',
    '/benefits uniqueItems {"i":4,"j":0}',
  ],
  ['benefits: [2]', '/benefits/0 type {"type":"string"}'],
  ['hiringProcess: [{ detail: A call }]', '/hiringProcess/0 required {"missingProperty":"stage"}'],
  ['apply: { url: example.com }', '/apply/url format {"format":"uri"}'],
  ['apply: { email: jobs }', '/apply/email format {"format":"email"}'],
  ['posting: { datePosted: 2026-02-30 }', '/posting/datePosted format {"format":"date"}'],
  ['posting: { openings: 1.5 }', '/posting/openings type {"type":"integer"}'],
  ['faqs: [{ question: Why? }]', '/faqs/0 required {"missingProperty":"answer"}'],
  ['faqs: [Why?]', '/faqs/0 type {"type":"object"}'],
  ['sections: [{ title: More }]', '/sections/0 required {"missingProperty":"body"}'],
  [
    'sections: [{ title: More, body: Text, after: top }]',
    '/sections/0/after enum {"allowedValues":["summary","responsibilities","qualifications","skills","compensation","benefits","hiringProcess","apply","faqs"]}',
  ],
];

/** Instead of the lines of the same key in the valid spec. */
const REPLACED: readonly (readonly [key: string, text: string, expected: string])[] = [
  ['title', '', ' required {"missingProperty":"title"}'],
  ['title', `title: ${'x'.repeat(151)}`, '/title maxLength {"limit":150}'],
  ['responsibilities', 'responsibilities: Bake bread', '/responsibilities type {"type":"array"}'],
  ['qualifications', 'qualifications: {}', '/qualifications required {"missingProperty":"required"}'],
  [
    'qualifications',
    'qualifications: { must: [A] }\n',
    '/qualifications additionalProperties {"additionalProperty":"must"}',
  ],
  ['qualifications', 'qualifications: { required: [] }', '/qualifications/required minItems {"limit":1}'],
  ['skills', 'skills: Baking', '/skills type {"type":["array","object"]}'],
  ['skills', 'skills: [7]', '/skills/0 type {"type":["string","object"]}'],
  [
    'skills',
    'skills: [{ name: Baking, levle: expert }]',
    '/skills/0 additionalProperties {"additionalProperty":"levle"}',
  ],
  [
    'skills',
    'skills: { preferred: [{ level: expert }] }',
    '/skills/preferred/0 required {"missingProperty":"name"}',
  ],
];

const told = (text: string) =>
  validate(parse(text)).map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
  );

describe('the compiled validator', () => {
  test('finds nothing wrong with the smallest spec', () => expect(told(minimal)).toEqual([]));

  test.each(MISTAKES)('tells once what is wrong with %s', (text, ...expected) => {
    expect(told(`${minimal}${text}`)).toEqual(expected);
  });

  test.each(REPLACED)('tells once what is wrong when %s is %o', (key, text, expected) => {
    const others = minimal.split('\n').filter((line) => !line.startsWith(`${key}:`));
    expect(told([...others, text].join('\n'))).toContain(expected);
  });

  test('asks for the required keys in their order, except in fragments and in specs with a base', () => {
    const missing = ['title', 'summary', 'responsibilities', 'qualifications', 'skills'];
    expect(told('team: Bakery')).toEqual(missing.map((key) => ` required {"missingProperty":"${key}"}`));
    expect(told('fragment: true')).toEqual([]);
    expect(told('fragment: false')).toHaveLength(5);
    expect(told('extends: ./base.jobspec.yaml')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a key like any other',
    (key) => {
      const own = (values: object) => Object.defineProperty(values, key, { value: 'x', enumerable: true });
      expect(validate(own(Object(parse(minimal))))).toMatchObject([{ params: { additionalProperty: key } }]);
      expect(validate(own(Object.assign(Object.create(null), parse(minimal))))).toHaveLength(1);
      expect(validate({ ...Object(parse(minimal)), skills: [own({ name: 'Baking' })] })).toHaveLength(1);
      expect(told(`${minimal}benefits: [${key}]`)).toEqual([]);
    },
  );

  test('what a value inherits does not count', () => {
    expect(validate(Object.create(Object(parse(minimal))))).toHaveLength(5);
  });

  test.each([null, 'text', 3, true, []])('%o is no spec', (value) => {
    expect(validate(value)).toMatchObject([
      { keyword: 'type', instancePath: '', params: { type: 'object' } },
    ]);
  });

  test('one check leaves nothing behind for the next', () => {
    const first = validate({});
    const second = validate({});
    expect(first).toHaveLength(5);
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    expect(validate(parse(minimal))).toEqual([]);
    expect(first).toHaveLength(5);
  });

  test('a very long list of skills takes no longer than its length allows', () => {
    const skills = Array.from({ length: 100_000 }, (_, index) =>
      index % 2 ? `Skill ${index}` : { name: `${index}` },
    );
    const started = performance.now();
    expect(validate({ ...Object(parse(minimal)), skills })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('needs no code made at run time', async () => {
    const code = await readFile(new URL('../../server/generated/validate.js', import.meta.url), 'utf8');
    expect(code).not.toMatch(/\brequire\(|\beval\(|new Function|ajv/);
  });
});
