import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, type SpecNode, walk } from '../../../server/src/core/document';
import { documentCodes, type Finding } from '../../../server/src/core/schema/finding';
import { found, tell } from './support';

const examples = new URL('../../../examples/', import.meta.url);
const base = new URL('../../fixtures/mistakes/base.jobspec.yaml', import.meta.url);
/** Once published, a posting is held to more. */
const sources = [
  ['base', base] as const,
  ...readdirSync(examples)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, new URL(name, examples)] as const),
].map(([name, url]) => [name, readFileSync(url, 'utf8').replace('status: draft', 'status: open')] as const);

const isOfFormat = ({ code }: Finding) => documentCodes.some((known) => known === code);
const idOf = ({ code, message }: Finding) => `${code}: ${message}`;

/** What rules find that they did not find before, where the format finds something wrong as well. */
function echoes(text: string, known: ReadonlySet<string>): string[] {
  const all = found(text);
  const wrong = all.filter((finding) => isOfFormat(finding) && !known.has(idOf(finding)));
  if (wrong.length === 0 || wrong.some(({ code }) => code === 'yaml-syntax')) return [];
  return all.filter((finding) => !isOfFormat(finding) && !known.has(idOf(finding))).map(idOf);
}

function nodesOf(text: string): SpecNode[] {
  const nodes: SpecNode[] = [];
  const root = parse(text).specs[0]?.root;
  if (root) walk(root, (node) => nodes.push(node));
  return nodes;
}

describe('one slip is told once', () => {
  test.each(sources)('where any value of %s is spoiled', (_name, text) => {
    const known = new Set(found(text).map(idOf));
    let slips = 0;
    const twice = nodesOf(text).flatMap((node) => {
      if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return [];
      return ['$', '-3', '{ a: 1 }', ''].flatMap((bad) => {
        slips++;
        const spoiled = text.slice(0, node.range.start) + bad + text.slice(node.range.end);
        return echoes(spoiled, known).map((echo) => `${node.path.join('.')} = ${bad}: ${echo}`);
      });
    });
    expect(twice).toEqual([]);
    expect(slips).toBeGreaterThan(50);
  });

  test.each([
    ['contry: Germany', 'location: { workplace: onsite, places: [{ city: Bonn, contry: Germany }] }'],
    ['curency', 'compensation: { curency: USD, period: year, min: 1, max: 2 }'],
  ])('where a key is misspelled: %s', (_name, part) => {
    const text = `title: Cook\nsummary: You cook.\nresponsibilities: [You cook.]\nqualifications: [You can cook.]\nskills: [Cooking]\n${part}\n`;
    const [slip, ...others] = tell(text).filter(
      ({ flagged, code }) => code === 'unknown-key' || part.includes(flagged),
    );
    expect(slip?.code).toBe('unknown-key');
    expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('but what has nothing to do with it is told', () => {
    const codes = (compensation: string) =>
      tell(
        `title: Cook\nsummary: You cook.\nresponsibilities: [You cook.]\nqualifications: [You can cook.]\nskills: [Cooking]\ncompensation: ${compensation}\n`,
      ).map(({ code }) => code);
    expect(codes('{ currency: USD, period: year, min: 9000, max: 8000 }')).toContain('pay-range');
    expect(codes('{ currency: $, period: year, min: 9000, max: 8000 }')).not.toContain('pay-range');
    expect(codes('{ currency: USD, period: year, min: 9000, max: 8000, note: 7 }')).toContain('pay-range');
  });
});
