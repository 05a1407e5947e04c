import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { chosenOf } from '../../client/src/newJob/chosen';
import { fileNameFor, freeName } from '../../client/src/newJob/fileName';
import { withListsEmptied, withListsFilled } from '../../client/src/newJob/lists';
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

const file = readFileSync(new URL('../../snippets/jobspec.json', import.meta.url), 'utf8');

describe('the text to start with', () => {
  test('has the title, and asks for the rest', () => {
    const snippet = startingSnippet(file, 'Senior Nurse');
    expect(snippet).toMatch(/^jobspec: 1\ntitle: Senior Nurse\n\norganization:\n {2}name: \$\{2:/);
    expect(snippet).toMatch(/\$\{23:[^}]+\}\n\$0$/);
  });

  test('takes what a title holds for letters', () => {
    expect(startingSnippet(file, 'Nurse $1 {x} \\d')).toContain('title: Nurse \\$1 {x\\} \\\\d\n');
  });

  test('asks for the title where there is none', () => {
    expect(startingSnippet(file, '')).toMatch(/\ntitle: \$\{1:Job title\}\n/);
  });
});

describe('the lists of the text to start with', () => {
  const snippet = stops(
    [
      'title: x',
      'level: §{2|senior,mid|}',
      'tasks:',
      '  - §{3:One.}',
      '  - §{4:Two.}',
      'needs:',
      '  must:',
      '    - §{5:Three.}',
      '  may:',
      '    - §{6:Four.}',
      'faqs:',
      '  - question: §{7:Why?}',
      '§0',
    ].join('\n'),
  );

  test('are emptied, to ask what is usual there', () => {
    const { text, places } = withListsEmptied(snippet);
    expect(text).toBe(
      'title: x\nlevel: senior\ntasks:\n  - \nneeds:\n  must:\n    - \n  may:\n    - \nfaqs:\n  - question: Why?\n',
    );
    expect(places).toEqual([
      { line: 3, character: 4 },
      { line: 6, character: 6 },
      { line: 8, character: 6 },
    ]);
  });

  test('are filled, with numbers that go on', () => {
    expect(withListsFilled(snippet, [['A $ \\ } sign.', 'B', 'C'], [], ['D']])).toBe(
      stops(
        [
          'title: x',
          'level: §{2|senior,mid|}',
          'tasks:',
          '  - §{3:A \\$ \\\\ \\} sign.}',
          '  - §{4:B}',
          '  - §{5:C}',
          'needs:',
          '  must:',
          '    - §{6:Three.}',
          '  may:',
          '    - §{7:D}',
          'faqs:',
          '  - question: §{8:Why?}',
          '§0',
        ].join('\n'),
      ),
    );
  });

  test('are found in the real one', () => {
    const { text, places } = withListsEmptied(startingSnippet(file, stops('Nurse \\ §{1:x} }')));
    expect(text).toContain(stops('\ntitle: Nurse \\ §{1:x} }\n'));
    expect(places.length).toBeGreaterThan(3);
    expect(withListsFilled(startingSnippet(file, 'Nurse'), [])).toBe(startingSnippet(file, 'Nurse'));
  });
});

/** A dollar before a brace would look like a mistake here. */
function stops(text: string): string {
  return text.replaceAll('§', '$');
}

describe('what is usual', () => {
  const prose = (text: string, reason = 'usual for: Baker') => ({ text, reason, isProse: true });
  const listed = (text: string, reason: string) => ({ text, reason, isProse: false });

  test('is what the server proposes for the reason that its sentences have', () => {
    const lists = [
      [listed('Bread', 'often with Butter'), listed('Ovens', 'usual for: Baker')],
      [prose('Bake'), prose('Clean')],
      [],
    ];
    expect(chosenOf(lists)).toEqual({
      reason: 'usual for: Baker',
      items: [['Ovens'], ['Bake', 'Clean'], []],
    });
  });

  test('is said once, and no more than five times in a list', () => {
    const all = ['1', '2', '3', '4', '5', '6', '7'].map((text) => prose(text));
    expect(chosenOf([all, all])?.items).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
    ]);
  });

  test('is unknown where the server has no sentences', () => {
    expect(chosenOf([[listed('Python', 'usual for: Baker')], [prose('Bake', '')], []])).toBeUndefined();
    expect(chosenOf([])).toBeUndefined();
  });
});

function readBack(title: string): unknown {
  const document = parseDocument(`jobspec: 1\ntitle: ${titleAsYaml(title)}\nlevel: senior\n`);
  expect(document.errors).toEqual([]);
  return document.get('title');
}
