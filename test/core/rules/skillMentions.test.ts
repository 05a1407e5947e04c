import { describe, expect, test } from 'vitest';
import { inText } from './skillSupport';
import { found, specWith, tellOfWords as tell } from './support';

describe('skill-mentioned-not-listed', () => {
  test.each([
    ['You have run Kubernetes in production.', ['Kubernetes']],
    ['Solid Python, Django and PostgreSQL skills.', ['Python', 'Django', 'PostgreSQL']],
    ['Excel and PowerPoint every day.', ['Excel', 'PowerPoint']],
    ['Terraform here. More Terraform there.', ['Terraform']],
  ])('%s', (sentence, flagged) =>
    expect(inText(sentence, '[Docker]')).toEqual(
      flagged.map((name) => `skill-mentioned-not-listed: ${name}`),
    ),
  );

  test.each([
    'Languages such as Go or Rust.',
    'Kubernetes or Nomad in production.',
    'You need no Kubernetes, we teach it.',
    'You help us to migrate from Jenkins.',
    'You move the old Jenkins jobs to another tool.',
    'Paid time for your PRINCE2 exam.',
    'Experience with Jenkins or a similar tool.',
    'Jenkins, Bamboo, or TeamCity.',
    'Teamwork, clear communication and English.',
    'You know how HTTP works.',
    'Kubernetes/Nomad',
    'C',
  ])('not: %s', (sentence) => expect(inText(sentence, '[Docker]')).toEqual([]));

  test('what is called a plus goes to the preferred skills', () => {
    const toOf = (sentence: string) =>
      found(specWith({ qualifications: `[${sentence}]`, skills: '[Docker]' })).flatMap(
        ({ data }) => data?.addSkill?.to ?? [],
      );
    expect(toOf('Ansible is a plus.')).toEqual(['preferred']);
    expect(toOf('"Ideally, you have used Ansible."')).toEqual(['preferred']);
    expect(toOf('Ansible plus a habit of testing.')).toEqual(['required']);
  });

  test('a listed narrower or broader skill covers it', () => {
    expect(inText('You write SQL.', '[PostgreSQL]')).toEqual([]);
    expect(inText('You maintain Jenkins.', '[CI/CD]')).toEqual([]);
    expect(inText('You maintain Jenkins.', '[GitHub Actions]')).toHaveLength(1);
  });

  test('a spec in another language is left alone', () => {
    expect(
      tell(
        `language: de\n${specWith({ qualifications: '[Erfahrung mit Kubernetes.]', skills: '[Docker]' })}`,
      ),
    ).toEqual([]);
  });

  test('a fragment lacks nothing', () => {
    expect(tell('fragment: true\nqualifications: [You have run Kubernetes.]\nskills: [Docker]\n')).toEqual(
      [],
    );
  });
});
