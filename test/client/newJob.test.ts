import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { fileNameFor, freeName } from '../../client/src/newJob/fileName';
import { startingSnippet } from '../../client/src/newJob/startingSnippet';
import { tidyTitle, titleAsYaml } from '../../client/src/newJob/title';

describe('the name of the file', () => {
  test.each([
    ['Senior Nurse', 'senior-nurse'],
    ['Part-time Bookkeeper', 'part-time-bookkeeper'],
    ['Pflegefachkraft für Ältere (m/w/d)', 'pflegefachkraft-fur-altere-m-w-d'],
    ['Straßenbauer', 'strassenbauer'],
    ['Kierowca z Łodzi', 'kierowca-z-lodzi'],
    ['İşletme Müdürü', 'isletme-muduru'],
    ['Children’s Nurse', 'childrens-nurse'],
    ['R&D Engineer, C++ / C#', 'r-d-engineer-c-c'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'c-windows-system32'],
    ['.hidden', 'hidden'],
    ['🚀 Rocket Engineer ❤️', 'rocket-engineer'],
    ['Учитель йоги', 'учитель-йоги'],
    ['हिंदी शिक्षक', 'हिंदी-शिक्षक'],
    ['간호사', '간호사'],
    ['パン職人', 'パン職人'],
    ['con', 'con-job'],
    ['COM1', 'com1-job'],
    ['Con Artist', 'con-artist'],
    ['', 'job-description'],
    ['   ', 'job-description'],
    ['🚀', 'job-description'],
    ['???', 'job-description'],
  ])('of %j is %s', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  test('of a long title ends with a whole word', () => {
    expect(fileNameFor('Senior Vice President of International Strategic Partnership Development')).toBe(
      'senior-vice-president-of-international-strategic',
    );
    expect(fileNameFor('x'.repeat(100_000))).toBe('x'.repeat(50));
  });

  test('is one that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const file = freeName(fileNameFor(title), []);
        expect(file).toMatch(/^[^\s\p{C}<>:"/\\|?*.-][^\s\p{C}<>:"/\\|?*.]*\.jobspec\.yaml$/u);
        expect(new TextEncoder().encode(file).length).toBeLessThan(240);
      }),
    );
  });

  test('gets a number where there is such a file', () => {
    expect(freeName('nurse', [])).toBe('nurse.jobspec.yaml');
    expect(freeName('nurse', ['nurse.md', 'nurses.jobspec.yaml'])).toBe('nurse.jobspec.yaml');
    expect(freeName('nurse', ['Nurse.jobspec.yaml'])).toBe('nurse-2.jobspec.yaml');
    expect(freeName('nurse', ['nurse.jobspec.yml', 'nurse-2.jobspec.yaml'])).toBe('nurse-3.jobspec.yaml');
    expect(freeName('한', ['한.jobspec.yaml'.normalize('NFD')])).toBe('한-2.jobspec.yaml');
  });
});

describe('the title', () => {
  test('is on one line', () => {
    expect(tidyTitle('  Senior\t\n Nurse\u0000 ')).toBe('Senior Nurse');
  });

  test.each([
    'Senior Nurse',
    'C# Developer',
    'Nurse: nights',
    'Chef #2',
    'Yes',
    'null',
    '- Nurse',
    '"Boss"',
    "Children's Nurse",
    '24/7 Nurse',
  ])('%j is read back from YAML', (title) => expect(readBack(title)).toBe(title));

  test('stands there as it was written, where that is safe', () => {
    expect(titleAsYaml('C# Developer, R&D (m/w/d)')).toBe('C# Developer, R&D (m/w/d)');
    expect(titleAsYaml('Nurse: nights')).toBe('"Nurse: nights"');
  });

  test('is read back from YAML, whatever it is', () => {
    const pieces = fc.constantFrom(
      ': ',
      ' #',
      '#',
      ':',
      '- ',
      '"',
      "'",
      '\\',
      '{',
      '}',
      '[',
      '|',
      '>',
      '&',
      '*',
      '%',
      '@',
      '`',
      '~',
      '$1',
      'a',
      'É',
      '1',
      '🚀',
    );
    const titles = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(titles, (text) => {
        const title = tidyTitle(text);
        fc.pre(title !== '');
        expect(readBack(title)).toBe(title);
      }),
    );
  });
});

describe('the text to start with', () => {
  const file = readFileSync(new URL('../../snippets/jobspec.json', import.meta.url), 'utf8');

  test('has the title, and asks for the rest', () => {
    const snippet = startingSnippet(file, 'Senior Nurse');
    expect(snippet).toMatch(/^jobspec: 1\ntitle: Senior Nurse\nlevel: \$\{2\|/);
    expect(snippet).toMatch(/\$\{25:[^}]+\}\n\$0$/);
  });

  test('takes what a title holds for letters', () => {
    expect(startingSnippet(file, 'Nurse $1 {x} \\d')).toContain('title: Nurse \\$1 {x\\} \\\\d\n');
  });

  test('asks for the title where there is none', () => {
    expect(startingSnippet(file, '')).toMatch(/\ntitle: \$\{1:Senior Back End Developer\}\n/);
  });
});

function readBack(title: string): unknown {
  const document = parseDocument(`jobspec: 1\ntitle: ${titleAsYaml(title)}\nlevel: senior\n`);
  expect(document.errors).toEqual([]);
  return document.get('title');
}
