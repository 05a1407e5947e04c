import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderWith, jobspec } from './jobspec';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The text behind each heading of the second level. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]),
);

async function commandNames(): Promise<string[]> {
  const { out } = await jobspec(['--help']);
  return [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name ?? '');
}

test('docs/cli.md explains every command, in the words of its help', async () => {
  const names = await commandNames();
  expect([...sections.keys()]).toEqual(['What all commands share', ...names]);
  for (const name of names) {
    const { out } = await jobspec([name, '--help']);
    expect(sections.get(name)).toContain(`\`\`\`text\n${out}\`\`\`\n`);
  }
});

describe('the JSON that docs/cli.md shows has the shape that is printed', () => {
  const examples = [
    ...page.matchAll(/^`jobspec ([^`]+ --format json)` prints:\n\n```json\n(.*?)\n```\n/gms),
  ].map(([, command = '', json = '']) => ({ command, json }));

  test('of every command that has one', async () => {
    const withJson = [];
    for (const name of await commandNames())
      if ((await jobspec([name, '--help'])).out.includes('--format')) withJson.push(name);
    expect([...new Set(examples.map(({ command }) => command.split(' ')[0]))]).toEqual(withJson);
  });

  test.each(examples)('jobspec $command', async ({ command, json }) => {
    const cwd = folderWith({
      'jobs/engineer.jobspec.yaml':
        'title: Engineer\nsumary: x\nsummary: We use Python.\nresponsibilities: [Build]\nqualifications: [Care]\nskills: [k8s]\n',
    });
    const { out } = await jobspec(command.split(' '), { cwd });
    expect(shape(JSON.parse(json))).toEqual(shape(JSON.parse(out)));
  });
});

test('README.md shows the same JSON', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, example = ''] = /^`--format json` prints.*?(```json\n.*?\n```\n)/ms.exec(readme) ?? [];
  expect(example).not.toBe('');
  expect(page).toContain(example);
});

/** Every key with the kind of its value; of a list, the kinds of its items. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kinds = value.map((item) => JSON.stringify(shape(item)));
    return [...new Set(kinds)].sort();
  }
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]));
}
