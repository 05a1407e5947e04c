import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGrammar } from './grammar.mts';
import type { Grammar } from './rule.mts';
import { shapeOf } from './shape.mts';

const root = join(import.meta.dirname, '../..');
const output = 'syntaxes/jobspec.tmLanguage.json';

/** Makes the TextMate grammar from the JSON Schema of the format. */
export const step = {
  name: 'grammar',
  outputs: [output],
  async generate(): Promise<Record<string, string>> {
    const schema: unknown = JSON.parse(await readFile(join(root, 'schemas/jobspec.schema.json'), 'utf8'));
    return { [output]: print(buildGrammar(shapeOf(schema))) };
  },
};

/** One rule to a line: short enough to load fast, and a change shows as the rules it touches. */
function print(grammar: Grammar): string {
  const patterns = grammar.patterns.map((rule) => JSON.stringify(rule));
  const rules = Object.entries(grammar.repository).map(
    ([name, rule]) => `${JSON.stringify(name)}: ${JSON.stringify(rule)}`,
  );
  return [
    '{',
    `"name": ${JSON.stringify(grammar.name)},`,
    `"scopeName": ${JSON.stringify(grammar.scopeName)},`,
    `"patterns": [\n${patterns.join(',\n')}\n],`,
    `"repository": {\n${rules.join(',\n')}\n}`,
    '}\n',
  ].join('\n');
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(await step.generate())) await writeFile(join(root, path), text);
}
