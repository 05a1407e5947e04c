import { describe, expect, test } from 'vitest';
import { inSkills, inText } from './skillSupport';
import { specWith, tellOfWords as tell } from './support';

describe('skill-years-impossible', () => {
  test.each([
    ['20 years of Kubernetes', '20 years'],
    ['At least fifteen years’ experience with Kubernetes', 'fifteen years'],
    ["20 years' professional experience in Go or Rust", '20 years'],
    ['Kubernetes (13+ years)', '13+ years'],
    ['Kubernetes: at least 14 yrs', '14 yrs'],
    ['15+ years of Docker, Terraform and Kubernetes experience', '15+ years'],
    ['Kubernetes experience of at least 20 years.', '20 years'],
    ['5-8 years of GPT-5', '5-8 years'],
    ['15 to 18 years working with **React Native**', '15 to 18 years'],
    ['Minimum 18 years React', '18 years'],
    ['twenty or more years of hands-on TypeScript and Node.js', 'twenty or more years'],
  ])('%s', (sentence, flagged) => expect(inText(sentence)).toEqual([`skill-years-impossible: ${flagged}`]));

  test.each([
    '12 years of Kubernetes',
    '20 years of Java or Kotlin',
    'Up to 20 years of Kubernetes',
    'No more than 20 years of Kubernetes',
    'Ten years in software, with some Kubernetes',
    '20 years of experience in operations, the last ones with Kubernetes',
    'In 25 years our team has moved from mainframes to Kubernetes',
    '30+ years of React or similar',
    'A 20-year-old code base that runs on Kubernetes',
    'We are 40 years old, and our services run on Kubernetes',
    'Kubernetes, and 20 years of experience in operations',
    'Kubernetes in the first 100 days, 30 years of trust from customers',
    '$20 years Kubernetes',
    'Version 20 Kubernetes',
  ])('not: %s', (sentence) => expect(inText(sentence)).toEqual([]));

  test.each([
    ['{ name: Kubernetes, years: 13 }', ['skill-years-impossible: 13']],
    ['{ name: k8s, years: 12 }', ['skill-alias: k8s']],
    ['{ name: GPT-5, years: 2 }', ['skill-years-impossible: 2']],
    ['{ name: Wound care, years: 40 }', []],
    ['{ name: Kubernetes, years: 99 }', ['out-of-range: 99']],
    ['{ name: Frobnication, years: 50 }', ['skill-unknown: Frobnication']],
  ])('%s', (skill, told) => expect(inSkills(`[${skill}]`)).toEqual(told));

  test('says since when, and what is possible', () => {
    const [finding] = tell(specWith({ skills: '[{ name: Kubernetes, years: 20 }]' }));
    expect(finding?.message).toMatch(/public since 2014.*source.*12 years/);
  });
});

describe('skill-level-years', () => {
  test.each([
    ['beginner', 8, true],
    ['beginner', 5, true],
    ['beginner', 4, false],
    ['intermediate', 20, false],
    ['advanced', 0, true],
    ['advanced', 1, false],
    ['expert', 1, true],
    ['expert', 2, false],
  ])('%s with %i years', (level, years, told) => {
    const skills = `[{ name: Java, level: ${level}, years: ${years} }]`;
    expect(inSkills(skills)).toEqual(told ? [`skill-level-years: ${level}`] : []);
  });

  test('of something new nobody has more years', () => {
    expect(inSkills('[{ name: GPT-5, level: expert, years: 1 }]')).toEqual([]);
  });
});
