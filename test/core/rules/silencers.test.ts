import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { readSilencers } from '../../../server/src/core/rules/silencers';
import { foundUnder, specWith } from './support';

const told = (text: string, config?: string) =>
  foundUnder(text, config)
    .filter(({ code }) => /^(?:silencer|skill)-/.test(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

const spec = (front: string, skills = '[Docker, docker, Frobnication]', behind = '') =>
  specWith({ skills }).replace('skills:', `${front}skills:`).replace(/\n$/, `${behind}\n`);

describe('a silencer', () => {
  test.each([
    ['# jobspec-disable-next-line skill-duplicate\n', ['skill-unknown Frobnication']],
    ['# jobspec-disable-next-line skill-duplicate, skill-unknown -- both\n', []],
    ['# jobspec-disable-next-line skill-duplicate skill-unknown\n', []],
    ['# JobSpec-Disable-File skill-duplicate, skill-unknown\n', []],
    ['# jobspec-disable-next-line skill-duplicate, skill-unknown\n# and another comment\n\n', []],
    ['# jobspec-disable-next-line skill-duplicate (until 2026-11-22)\n', ['skill-unknown Frobnication']],
  ])('%s', (front, left) => {
    for (const eol of ['\n', '\r\n']) expect(told(spec(front).replaceAll('\n', eol))).toEqual(left);
  });

  test('on its own line', () => {
    const line = '  # jobspec-disable-line skill-duplicate, skill-unknown -- both';
    expect(told(spec('', undefined, line))).toEqual([]);
  });

  test('reaches to the end of the text that begins on the next line', () => {
    const qualifications =
      '\n  # jobspec-disable-next-line skill-years-impossible\n  - >-\n    You know your craft. You have\n\n    30 years of Docker.\n  - 30 years of Kubernetes.';
    expect(told(specWith({ qualifications, skills: '[Docker, Kubernetes]' }))).toEqual([
      'skill-years-impossible 30 years',
    ]);
  });

  test('is text where it stands in a text', () => {
    const qualifications = '\n  - |\n    # jobspec-disable-file skill-duplicate\n    You build.';
    expect(told(specWith({ qualifications, skills: '[Docker, docker]' }))).toEqual([
      'skill-duplicate docker',
    ]);
  });

  test('of one spec says nothing about the others in the file', () => {
    const text = `${spec('# jobspec-disable-file skill-duplicate\n', '[Docker, docker]')}---\n${spec('', '[Docker, docker]')}`;
    expect(told(text)).toEqual(['skill-duplicate docker']);
  });

  test('is not called unused where the file cannot be read to its end', () => {
    expect(told(`${spec('# jobspec-disable-file skill-duplicate\n', '[Docker]')}team: "open\n`)).toEqual([]);
  });

  test('of a rule that is off is unused', () => {
    const text = spec('# jobspec-disable-file skill-duplicate\n', '[Docker, docker]');
    expect(told(text, 'rules: { skill-duplicate: "off" }')).toEqual(['silencer-unused skill-duplicate']);
    expect(told(text, 'rules: { skill-duplicate: "off", silencer-unused: "off" }')).toEqual([]);
  });

  test.each([
    ['# jobspec-disable skill-duplicate', '# jobspec-disable skill-duplicate'],
    ['# jobspec-disable-next-lin skill-duplicate', '# jobspec-disable-next-lin skill-duplicate'],
    ['# jobspec-disable-line', '# jobspec-disable-line'],
    ['# jobspec-disable-file (until 2026-02-30) skill-duplicate', '(until 2026-02-30)'],
    ['# jobspec-disable-file skill-duplicate until', 'until'],
    ['# jobspec-disable-file unknown-key', 'unknown-key'],
  ])('that cannot be understood is told: %s', (comment, flagged) => {
    expect(told(spec(`${comment}\n`, '[Docker]'))).toContain(`silencer-invalid ${flagged}`);
  });

  test('cannot silence the format, and says so', () => {
    const text = spec('# jobspec-disable-next-line unknown-key, unknown-kei\n', '[Docker]');
    const messages = foundUnder(text, undefined)
      .filter(({ code }) => code === 'silencer-invalid')
      .map(({ message }) => message);
    expect(messages).toEqual([
      '“unknown-key” belongs to the format and cannot be silenced. Put right what it found, and take it out of this comment.',
      '“unknown-kei” is no rule, so nothing is silenced.',
    ]);
  });

  test('takes no time, however long', () => {
    const text = spec(`# jobspec-disable-file ${'skill-x, ('.repeat(10_000)}\n`, '[Docker]');
    const start = performance.now();
    foundUnder(text, undefined);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('is looked for once in a document, whatever the number of comments', () => {
    const document = parse(spec('# jobspec-disable-next-line skill-duplicate\n'.repeat(50)));
    const [only] = document.specs;
    let looked = 0;
    const counted = only && {
      ...only,
      get root() {
        looked++;
        return only.root;
      },
    };
    expect(counted && readSilencers(counted, document)).toHaveLength(50);
    expect(looked).toBe(1);
  });
});
