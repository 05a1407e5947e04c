import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/core/document';
import { fixedKnowledge } from './catalog';
import { accept, completeAt, withCursor } from './support';

/**
 * A case is a file with a cursor mark `<|>`. What is expected stands beside it: the first twelve labels, and the
 * text after accepting the first item, or the one that `# accept: label` in the first line names (that line is
 * not part of the text; `# crlf` in it turns the line breaks of the text into CRLF).
 * UPDATE_FIXTURES=1 writes the expected files anew.
 */
const folder = fileURLToPath(new URL('../../fixtures/completion/', import.meta.url));
const cases = readdirSync(folder).filter((name) => name.endsWith('.jobspec.yaml'));
const update = process.env.UPDATE_FIXTURES === '1';

describe('completion fixtures', () => {
  it('has a case for every state', () => {
    expect(cases.length).toBeGreaterThanOrEqual(45);
    expect(update && process.env.CI ? 'UPDATE_FIXTURES is not for CI' : '').toBe('');
  });

  it.each(cases)('%s', (name) => {
    const actual = run(readFileSync(folder + name, 'utf8'));
    const expectedFile = folder + name.replace(/\.jobspec\.yaml$/, '.expected.txt');
    if (update && !process.env.CI) writeFileSync(expectedFile, actual);
    expect(actual).toBe(existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : '(no expected file)');
  });
});

function run(source: string): string {
  const header = /^# (?:accept: (?<label>.*?)|plain)(?<crlf> \(crlf\))?\n/.exec(source);
  const marked = header ? source.slice(header[0].length) : source;
  const crlf = header?.groups?.crlf !== undefined;
  const { text, offset } = withCursor(crlf ? marked.replaceAll('\n', '\r\n') : marked);
  const document = parse(text);
  const { items, isIncomplete } = completeAt(document, offset, { ...fixedKnowledge, snippets: true });
  const label = header?.groups?.label;
  const item = label === undefined ? items[0] : items.find((candidate) => candidate.label === label);
  if (label !== undefined && !item) return `not offered: ${label}\n${items.map((i) => i.label).join('\n')}\n`;
  const more = items.length > 12 ? ['…'] : [];
  const labels = [...items.slice(0, 12).map((candidate) => candidate.label), ...more];
  const head = item ? `accepting: ${item.label}` : 'nothing is offered';
  const result = item ? accept(document, item) : text;
  return [
    ...labels,
    `--- ${head}${isIncomplete ? ' (more as you type)' : ''}`,
    crlf ? result.replaceAll('\r\n', '␍\n') : result,
  ].join('\n');
}
