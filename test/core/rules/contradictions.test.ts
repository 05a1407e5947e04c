import { describe, expect, test } from 'vitest';
import { tell } from './support';

const base = {
  title: 'title: Role in an example',
  summary: 'summary: You do work that matters to others.',
  responsibilities: 'responsibilities: [You do the work.]',
  qualifications: 'qualifications: [You have done such work before.]',
  skills: 'skills: [Teamwork]',
};

/** What the rules about contradictions flag in a spec with these lines. */
function flagged(lines: string): string[] {
  const rest = Object.entries(base).flatMap(([key, line]) =>
    new RegExp(`^${key}:`, 'm').test(lines) ? [] : [line],
  );
  return tell(`${rest.join('\n')}\n${lines}\n`)
    .filter(({ code }) => code.endsWith('-contradiction'))
    .map(({ code, flagged: words }) => `${code.replace('-contradiction', '')}: ${words}`);
}

const inSummary = (text: string, fields: string) => flagged(`summary: ${JSON.stringify(text)}\n${fields}`);

describe('remote work', () => {
  test.each([
    ['onsite', 'This is a fully remote role.', 'This is a fully remote role'],
    ['onsite', 'The position is remote.', 'The position is remote'],
    ['onsite', 'You can work from anywhere.', 'work from anywhere'],
    ['onsite', 'A hybrid role with a desk for everybody.', 'hybrid role'],
    ['onsite', 'Two days a week from home.', 'Two days a week from home'],
    ['hybrid', 'You work fully remotely.', 'work fully remotely'],
    ['hybrid', 'A 100% remote job.', '100% remote job'],
    ['hybrid', 'This is an on-site position.', 'on-site position'],
    ['remote', 'This role is on-site.', 'This role is on-site'],
    ['remote', 'You must work in the office.', 'must work in the office'],
    ['remote', 'Remote work is not possible.', 'Remote work is not possible'],
    ['remote', 'A hybrid position.', 'hybrid position'],
  ])('%s: %s', (workplace, text, words) => {
    const told = inSummary(text, `location: { workplace: ${workplace} }`);
    expect(told).toContain(`remote: ${words}`);
  });

  test.each([
    ['onsite', 'You evaluate data of remote sensing.'],
    ['onsite', 'You travel to remote sites and remote villages.'],
    ['onsite', 'You support fully remote teams of our customers.'],
    ['onsite', 'This is not a remote position.'],
    ['onsite', 'The role is remote patient monitoring at its best.'],
    ['onsite', 'You may work from anywhere for four weeks a year.'],
    ['onsite', 'You run our hybrid cloud and remote desktops.'],
    ['onsite', 'No fully remote role this time.'],
    ['hybrid', 'You work three days a week in the office.'],
    ['hybrid', 'You must work on site two days a week.'],
    ['remote', 'You visit our Berlin office twice a year.'],
    ['remote', 'Our on-site catering is famous.'],
    ['remote', 'The first week you work in the office.'],
    ['remote', 'If the role is on-site one day, you decide.'],
  ])('not: %s: %s', (workplace, text) => {
    expect(inSummary(text, `location: { workplace: ${workplace} }`)).toEqual([]);
  });

  test('what is told of the employer and the way to the job is left alone', () => {
    expect(
      flagged(
        'organization: { about: This is a remote job board. }\nhiringProcess: [This is a remote job interview.]\nlocation: { workplace: onsite }',
      ),
    ).toEqual([]);
  });
});

test('two ways to say remote in one sentence are one finding', () => {
  const told = inSummary('This is a 100% remote position.', 'location: { workplace: hybrid }');
  expect(told).toEqual(['remote: This is a 100% remote position']);
});

describe('years', () => {
  const asks = (text: string, years = 5) =>
    flagged(`qualifications: [${JSON.stringify(text)}]\nexperience: { years: ${years} }`);

  test.each([
    ['8+ years of experience', 5],
    ['eight or more years of relevant experience', 5],
    ['7-10 years of experience', 5],
    ['6 years experience', 5],
    ['10 years of professional design experience', 8],
    ['5+ years of data engineering experience', 3],
  ])('%s', (text, years) => {
    expect(asks(`You have ${text} in accounting.`, years)).toEqual([`years: ${text}`]);
  });

  test('plainly fewer', () => {
    expect(asks('2 years of experience.')).toEqual(['years: 2 years of experience']);
  });

  test.each([
    'Five years of experience.',
    '3-6 years of experience.',
    'Two years of experience with SQL.',
    'Our team has 40 years of experience.',
    'We bring 30 years of experience to the market.',
    '8 years of experience, or 4 and a degree.',
    'No more than 10 years of experience.',
    "A master's degree and 2 years of experience.",
    'Work with customers who have 20 years of experience.',
  ])('not: %s', (text) => expect(asks(text)).toEqual([]));

  test('preferred qualifications may ask for more', () => {
    expect(
      flagged('qualifications: { preferred: [Ten years of experience.] }\nexperience: { years: 5 }'),
    ).toEqual([]);
  });
});

describe('employment', () => {
  test.each([
    ['{ type: full-time }', 'This is a part-time position.', 'This is a part-time position'],
    ['{ type: part-time }', 'This role is full-time.', 'This role is full-time'],
    ['{ type: temporary }', 'This is a permanent role.', 'This is a permanent role'],
    ['{ type: full-time }', 'This is a freelance position.', 'This is a freelance position'],
    ['{ type: part-time }', 'This is a volunteer position.', 'This is a volunteer position'],
    ['{ type: full-time, hours: 40 }', 'You work 35 hours a week.', '35 hours a week'],
    ['{ type: full-time, hours: 40 }', 'With us a 38-hour week is the rule.', '38-hour week'],
  ])('%s: %s', (employment, text, words) => {
    expect(inSummary(text, `employment: ${employment}`)).toEqual([`employment: ${words}`]);
  });

  test.each([
    ['{ type: full-time }', 'You plan the shifts of part-time staff.'],
    ['{ type: full-time }', 'This is not a part-time position.'],
    ['{ type: [full-time, part-time] }', 'This is a part-time position, or a full one.'],
    ['{ type: [full-time, temporary] }', 'This is a temporary position.'],
    ['{ type: full-time }', 'This is a temporary position for a year.'],
    ['{ type: full-time }', 'This role is contract management at its best.'],
    ['{ type: full-time, hours: 40 }', 'You are on call up to 10 hours a week.'],
    ['{ type: full-time, hours: 40 }', 'You teach 12 hours of lessons and spend 8 hours a week on plans.'],
    ['{ type: full-time, hours: 40 }', 'You work 32 to 40 hours a week.'],
  ])('not: %s: %s', (employment, text) => {
    expect(inSummary(text, `employment: ${employment}`)).toEqual([]);
  });
});

describe('pay', () => {
  const yearly = 'compensation: { currency: USD, period: year, min: 80000, max: 95000 }';

  test.each([
    ['The salary is $90,000 to $110,000 a year.', '$90,000 to $110,000'],
    ['Salary: $100k–120k.', '$100k–120k'],
    ['Base pay is USD 70,000 per year.', 'USD 70,000'],
    ['We pay $60,000–$75,000 annually.', '$60,000–$75,000'],
  ])('%s', (text, words) => expect(inSummary(text, yearly)).toEqual([`pay: ${words}`]));

  test.each([
    'The salary is $80,000 to $95,000 a year.',
    'Most people start with a salary of $85,000.',
    'You manage a budget of $2,000,000 a year.',
    'A learning budget of $2,000 a year comes on top.',
    'We raised $120,000 for the shelter last year.',
    'The average salary of the market is $120,000 a year.',
    'Our customers pay $99 a month.',
    'We pay $150 for the work sample.',
    'The salary is €120,000 a year in Berlin.',
    'The hourly rate of our lawyers is $300 an hour.',
    'We sell houses from $400,000 to $900,000 a year.',
    'The base salary is $80,000 to $95,000, with on-target earnings of $150,000 to $170,000.',
    'You close annual contracts of $20,000 to $120,000.',
  ])('not: %s', (text) => expect(inSummary(text, yearly)).toEqual([]));

  test('German figures', () => {
    expect(
      inSummary(
        'Das Gehalt liegt bei 62.000 bis 70.000 € im Jahr.',
        'language: de\ncompensation: { currency: EUR, period: year, min: 52000, max: 60000 }',
      ),
    ).toEqual(['pay: 62.000 bis 70.000 €']);
  });
});

describe('places', () => {
  const leipzig = 'location: { workplace: onsite, places: [{ city: Leipzig, region: SN, country: DE }] }';
  const portland = 'location: { workplace: hybrid, places: [{ city: Portland, region: OR, country: US }] }';

  test.each([
    ['This position is based in Hamburg.', leipzig, 'Hamburg'],
    ['You will be based in our Seattle office.', portland, 'Seattle'],
    ['The job is located in San Diego.', portland, 'San Diego'],
  ])('%s', (text, location, words) => expect(inSummary(text, location)).toEqual([`place: ${words}`]));

  test.each([
    ['You visit our Berlin office twice a year.', leipzig],
    ['This position is based in Leipzig.', leipzig],
    ['This position is based in Saxony.', leipzig],
    ['This position is based in Germany.', leipzig],
    ['The job is located in Oregon.', portland],
    ['The job is located in downtown Portland.', portland],
    ['The position is based in the Pacific Northwest.', portland],
    ['Our company is based in Boston.', portland],
    ['You work with our Boston office.', portland],
    ['You will work from our Boston office twice a year.', portland],
    ['The position is based in Boston.', portland.replace('hybrid', 'remote')],
  ])('not: %s', (text, location) => expect(inSummary(text, location)).toEqual([]));
});

describe('dates', () => {
  const dates = 'posting: { validThrough: 2027-01-15 }\nemployment: { startDate: 2027-03-01 }';

  test.each([
    ['Please apply by March 3, 2027.', 'March 3, 2027'],
    ['The application deadline is 31 January.', '31 January'],
    ['Applications are due by 2027-01-31.', '2027-01-31'],
    ['Your start date is April 1, 2027.', 'April 1, 2027'],
    ['The position starts in May 2027.', 'May 2027'],
    ['The job begins on 1 June 2027.', '1 June 2027'],
  ])('%s', (text, words) => {
    expect(inSummary(text, dates)).toEqual([`dates: ${words}`]);
  });

  test.each([
    'Please apply by January 15, 2027.',
    'The application deadline is 15 January.',
    'You start on March 1.',
    'We opened the shop on April 1, 2019.',
    'The project starts in May 2026.',
    'Apply by 3/4/2027.',
    'In March 2025 we moved.',
  ])('not: %s', (text) => expect(inSummary(text, dates)).toEqual([]));
});
