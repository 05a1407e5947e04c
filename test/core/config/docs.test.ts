import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { contextOf, houseOf, service, told } from './support';

const page = readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/```yaml\n(# (\S+)\n[\s\S]*?)```/g)].map(([, text = '', name = '']) => [name, text]),
);
const config = examples.get('jobspec.config.yaml') ?? '';
const catalog = examples.get('skills.yaml') ?? '';
const house = houseOf(config, { 'skills.yaml': catalog });

test('the examples on the page are without a mistake', () => {
  expect([...examples.keys()]).toEqual(['jobspec.config.yaml', 'skills.yaml']);
  expect(told(parse(config), contextOf('config', house))).toEqual([]);
  expect(told(parse(catalog), contextOf('catalog', house))).toEqual([]);
});

test('they do what the page says', () => {
  const name = (written: string) => service.identify(written, house)?.name;
  expect([name('ledger'), name('k8s'), name('Kubernetes')]).toEqual([
    'Example Ledger',
    'Example Cloud',
    'Example Cloud',
  ]);
  expect([name('jQuery'), name('Python')]).toEqual([undefined, 'Python']);
  expect(house.strictSkills).toBe(true);
  expect([...house.settingsFor('file:///w/a.jobspec.yaml').severities]).toEqual([
    ['skill-alias', 'warning'],
    ['skill-redundant', 'off'],
  ]);
});
