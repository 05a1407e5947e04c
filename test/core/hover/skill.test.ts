import { describe, expect, test } from 'vitest';
import { describeSkill } from '../../../server/src/core/features/completion/resolve';
import { tameMarkdown, toPlainText } from '../../../server/src/core/features/hover/markdown';
import { roleText } from '../../../server/src/core/features/hover/role';
import { skillText } from '../../../server/src/core/features/hover/skill';
import { skillPage } from '../../../server/src/core/features/hover/skillPage';
import { skillAliases } from '../../../server/src/core/features/skillAliases';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { knowledge } from '../../lib/knowledge';
import { contextOf, houseOf } from '../config/support';
import { hoverAt, service, uri } from './support';

const skills = createSkillTable(knowledge.skills.skills, knowledge.skills.categories);
const heading = (text: string | undefined) => text?.split('\n')[0];

describe('a skill that prose names', () => {
  test.each([
    ['plain', 'summary: You run services with Dock<|>er and Git.\n', 'Docker', '### Docker'],
    ['its beginning', 'summary: You run services with <|>Docker and Git.\n', 'Docker', '### Docker'],
    ['its end', 'summary: You run services with Docker<|> and Git.\n', 'Docker', '### Docker'],
    ['another name', 'summary: You run services on k<|>8s in production.\n', 'k8s', '### Kubernetes'],
    ['quoted', "summary: 'It''s about Post<|>gres and Docker.'\n", 'Postgres', '### PostgreSQL'],
    ['escaped', 'summary: "Caf\\u00e9: Docker, C<|>++ and \\"Go\\""\n', 'C++', '### C++'],
    [
      'literal',
      'summary: |\n  First line.\n\n  We use Docker,\n  Kuber<|>netes and 🚀.\n',
      'Kubernetes',
      '### Kubernetes',
    ],
    [
      'over two lines',
      'summary: >-\n  We build with React\n  Nat<|>ive and Docker.\n',
      'React\n  Native',
      '### React Native',
    ],
    ['CRLF', 'summary: >-\r\n  We build\r\n  with 🚀 Doc<|>ker daily.\r\n', 'Docker', '### Docker'],
    [
      'an item',
      'responsibilities:\n  - Keep our Postgre<|>SQL databases fast\n',
      'PostgreSQL',
      '### PostgreSQL',
    ],
    [
      'an answer',
      'faqs:\n  - question: What do you use?\n    answer: Mostly Py<|>thon and Django.\n',
      'Python',
      '### Python',
    ],
    ['in brackets', 'responsibilities: [Run Docker, Tune Post<|>greSQL]\n', 'PostgreSQL', '### PostgreSQL'],
  ])('%s', (_, text, about, title) => {
    const found = hoverAt(text);
    expect(found?.about).toBe(about);
    expect(heading(found?.text)).toBe(title);
  });

  test('beside it, the field explains itself as before', () => {
    const found = hoverAt('summary: You run serv<|>ices with Docker and Git.\n');
    expect(found?.about).toBe('You run services with Docker and Git.');
    expect(found?.text).toContain('What goes here?');
  });

  test('a word that means something else is no skill', () => {
    expect(hoverAt('summary: We want a sw<|>ift response to every customer.\n')?.text).not.toContain(
      '### Swift',
    );
  });

  test('may be one of the house', () => {
    const house = houseOf('skills:\n  catalogs: [./skills.yaml]\n', {
      'skills.yaml': 'skills:\n  - name: Zorbit\n    description: Our own build tool.\n',
    });
    const { house: rules } = contextOf('spec', house);
    const found = hoverAt('summary: You keep Zor<|>bit running.\n', undefined, rules);
    expect(found?.about).toBe('Zorbit');
    expect(found?.text).toContain('Our own build tool.');
    expect(hoverAt('summary: You keep Zor<|>bit running.\n')?.text).not.toContain('build tool');
  });
});

describe('a skill at a glance', () => {
  test('is twelve lines at most, and five names of a kind', () => {
    for (const skill of skills.all) {
      const text = skillText(skill, skills, { command: 'jobspec.showSkill', uri });
      expect(text.split('\n').length, text).toBeLessThanOrEqual(13);
      expect(text.split('\n').at(-1), skill.name).toContain('All about');
    }
    const busy = skills.all.find((skill) => skillAliases(skill).names.length > 5);
    if (!busy) throw new Error('No skill has more than five other names.');
    const more = skillAliases(busy).names.length - 5;
    expect(skillText(busy, skills)).toMatch(
      new RegExp(`Also known as: (?:[^,\n]+, ){4}[^,\n]+ and ${more} more`),
    );
  });

  test('does not repeat how people misspell a name', () => {
    const spelled = (name: string, aliases: string[]) => skillAliases({ name, aliases });
    expect(spelled('Kubernetes', ['K8s', 'Kube', 'Kubernets', 'Kubernates'])).toEqual({
      names: ['K8s', 'Kube'],
      spellings: ['Kubernets', 'Kubernates'],
    });
    expect(spelled('PostgreSQL', ['Postgres', 'Postgre SQL', 'psql']).names).toEqual(['Postgres', 'psql']);
    expect(spelled('Go', ['golang', 'GO']).names).toEqual(['golang']);
    expect(spelled('ISO 9001', ['ISO 9000']).names).toEqual(['ISO 9000']);
    expect(spelled('Colour theory', ['color theory', 'Colour  Theory']).names).toEqual([]);
  });

  test('links to all of it only where the editor has a command', () => {
    const text = 'skills:\n  - C<|>#\n';
    expect(hoverAt(text)?.text).not.toContain('command:');
    const link = /\[All about C#\]\(command:jobspec\.showSkill\?([^)]+)\)$/.exec(
      hoverAt(text, { skillCommand: 'jobspec.showSkill' })?.text ?? '',
    );
    expect(JSON.parse(decodeURIComponent(link?.[1] ?? ''))).toEqual([{ name: 'C#', uri }]);
  });

  test('is known with its version, and in a map', () => {
    expect(heading(hoverAt('skills:\n  - Java<|> 21\n')?.text)).toBe('### Java');
    expect(heading(hoverAt('skills:\n  - { name: Pyt<|>hon, years: 2 }\n')?.text)).toBe('### Python');
  });

  test('signs of Markdown in a name stay letters', () => {
    const house = houseOf('skills:\n  catalogs: [./skills.yaml]\n', {
      'skills.yaml': 'skills:\n  - name: "[x](command:evil) *a_b*"\n    description: Odd.\n',
    });
    const { house: rules } = contextOf('spec', house);
    const found = hoverAt(
      "skills: ['<|>[x](command:evil) *a_b*']\n",
      { skillCommand: 'jobspec.showSkill' },
      rules,
    );
    expect(heading(found?.text)).toBe('### \\[x\\](command:evil) \\*a\\_b\\*');
    expect(found?.text.match(/(?<!\\)\]\(command:/g)).toHaveLength(1);
    const plain = hoverAt("skills: ['<|>[x](command:evil) *a_b*']\n", { hoverFormat: 'plaintext' }, rules);
    expect(heading(plain?.text)).toBe('[x](command:evil) *a_b*');
  });
});

describe('a catalog may be anyone’s', () => {
  const picture = '![x](https://example.com/x.png)';
  const evil = [
    picture,
    `\\${picture}`,
    '<img src=x>',
    '\\<img>',
    '`\\`<img>',
    '[x](command:evil)',
    '[x]: command:evil',
  ];
  const text = evil.join(' ');
  const skill = {
    name: 'Zorbit',
    aliases: [picture],
    category: 'odd',
    description: `${text}\n\n[y]: command:evil`,
    broader: picture,
    related: [picture],
    alternatives: ['<b>'],
    successors: [picture],
    faqs: [
      {
        question: text,
        answer: `${text} [fine](https://example.com/)`,
        source: 'https://example.com/) ![x](y',
      },
      { question: 'Two?', answer: 'Yes.', source: 'https://example.com/a_(b)' },
      { question: 'Three?', answer: 'Yes.', source: 'javascript:alert(1) <b> ![x](https://example.com/)' },
      { question: 'Four?', answer: 'Yes.', source: 'https://me@example.com/' },
    ],
  };
  const category = { id: 'odd', title: picture, description: text, faqs: [{ question: text, answer: text }] };
  const table = createSkillTable([skill], [category]);
  const shown = [
    skillText(skill, table),
    skillPage('Zorbit', { skills: table })?.markdown ?? '',
    describeSkill(skill, table),
  ];

  test.each(shown)('what it says loads nothing and runs nothing', (markdown) => {
    // An even number of backslashes escapes nothing.
    const live = markdown.replace(/\\[\s\S]/g, '');
    expect(live).toContain('x');
    expect(live).not.toMatch(/!\[|<|\]:|\]\((?!https?:\/\/)/);
  });

  test('its sources are web pages', () => {
    const page = shown[1] ?? '';
    expect(page).toContain('[Source: example.com](https://example.com/a_%28b%29)');
    expect(page).toContain(' [fine](https://example.com/)');
    expect(page).toContain('Source: javascript:alert(1) \\<b>');
    expect(page.match(/\[Source:/g)).toHaveLength(1);
  });

  test('what is our own stays as it is written', () => {
    for (const entry of skills.all) expect(tameMarkdown(entry.description)).toBe(entry.description);
    for (const { summary } of knowledge.roles) expect(tameMarkdown(summary)).toBe(summary);
  });

  test('nor does a code in the file itself', () => {
    const found = hoverAt(`location:\n  remoteFrom: ['US<|>-${picture}']\n`);
    expect(found?.text).not.toContain('![');
    expect(hoverAt('location:\n  remoteFrom: [US<|>-CA]\n')?.text).toContain('CA, United States');
  });
});

describe('without Markdown', () => {
  test('a hover is plain text', () => {
    const found = hoverAt('skills:\n  - Doc<|>ker\n', { hoverFormat: 'plaintext' });
    expect(found?.kind).toBe('plaintext');
    expect(found?.text).toMatch(/^Docker\n\n/);
    expect(found?.text).not.toMatch(/\*|###|\[/);
  });

  test('no text of ours keeps a sign of Markdown', () => {
    const texts = [...skills.all.map((skill) => skillText(skill, skills)), ...knowledge.roles.map(roleText)];
    for (const text of texts) {
      const plain = toPlainText(text);
      expect(plain).not.toMatch(/^#|\*\*|\]\(|\\| $/m);
    }
  });

  test('what looks like Markdown inside of words stays', () => {
    expect(toPlainText('2 * 3 * 4, a\\*b, snake_case, C#')).toBe('2 * 3 * 4, a*b, snake_case, C#');
  });
});

describe('the page of a skill', () => {
  test('has what the glance leaves out', () => {
    const page = service.skillPage('k8s');
    const entry = skills.find('Kubernetes');
    expect(page?.name).toBe('Kubernetes');
    for (const name of [...(entry?.aliases ?? []), ...(entry?.related ?? []), ...(entry?.alternatives ?? [])])
      expect(page?.markdown).toContain(name);
    for (const { question } of skills.category(entry?.category ?? '')?.faqs ?? [])
      expect(page?.markdown).toContain(question);
  });

  test('of every skill has a title, and no empty section', () => {
    for (const { name } of skills.all) {
      const { markdown } = skillPage(name, { skills }) ?? { markdown: '' };
      expect(markdown).toMatch(/^# \S/);
      expect(markdown, name).not.toMatch(/^## .*\s*(?:^## |$(?![\s\S]))/m);
    }
  });

  test('is not there for what nobody knows', () => {
    expect(service.skillPage('flurbing')).toBeUndefined();
    expect(service.skillPage('')).toBeUndefined();
  });
});

test('a hover takes less than a millisecond when everything is warm', () => {
  const text = `summary: >-\n  ${'You build services with Docker, Kubernetes and Go. '.repeat(60)}\n`;
  const document = service.parse(text);
  const context = { uri, today: '2026-11-22' };
  const position = document.lines.positionAt(text.lastIndexOf('Docker') + 2);
  const once = () => {
    const started = performance.now();
    service.hover(document, position, context);
    return performance.now() - started;
  };
  expect(Math.min(...Array.from({ length: 20 }, once))).toBeLessThan(1);
});
