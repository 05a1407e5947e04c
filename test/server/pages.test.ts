import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentCodes } from '../../server/src/core/schema/finding';
import { createNodePages } from '../../server/src/host/nodePages';
import { choosePageUri } from '../../server/src/host/pages';
import { editor } from './editors';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///team/a.jobspec.yaml';

async function linksOf(text: string, initializationOptions?: unknown) {
  const client = await editor({ initializationOptions });
  await client.open(uri, text);
  // The findings of the rules come last.
  const { diagnostics } = await client.published(
    ({ diagnostics: told }) =>
      !text.includes('k8s') || told.some(({ code }) => String(code).startsWith('skill-')),
  );
  return diagnostics.map(({ code, codeDescription }) => ({
    code: String(code),
    href: codeDescription?.href,
  }));
}

test('the code of a diagnostic opens its page with the command of the editor', async () => {
  const links = await linksOf('titel: Cook\nskills: [k8s]\n', { pageCommand: 'jobspec.openPage' });
  expect(links.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-key', 'skill-alias']));
  for (const { code, href = '' } of links) {
    const [command, query = ''] = href.split('?');
    const folder = documentCodes.some((known) => known === code) ? 'codes' : 'rules';
    expect(command).toBe('command:jobspec.openPage');
    expect(JSON.parse(decodeURIComponent(query))).toEqual([`docs/${folder}/${code}.md`]);
  }
});

test('an editor that can open neither a command nor a file gets no link', async () => {
  for (const { href } of await linksOf('titel: Cook\n')) expect(href).toBeUndefined();
});

test('a file of the documentation is named where it is installed', () => {
  const pages = createNodePages(root);
  const address = pages('docs/codes/unknown-key.md');
  expect(address && readFileSync(new URL(address), 'utf8')).toContain('`unknown-key`');
  expect(pages('docs/codes/no-such-page.md')).toBeUndefined();
});

test.each([
  [undefined],
  [null],
  [{}],
  [{ pageCommand: 1 }],
  [{ pageCommand: '' }],
  [{ pageCommand: 'a b?c' }],
])('with the options %j, pages are opened by their address', (options) => {
  const byAddress = () => 'file:///x.md';
  expect(choosePageUri(options, byAddress)).toBe(byAddress);
  expect(choosePageUri(options, undefined)).toBeUndefined();
});
