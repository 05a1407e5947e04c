import { sourceWord } from '../../server/src/core/knowledge/sources.ts';
import { renderYaml } from './exampleYaml.mts';
import { choicesOf, type Faq, readSchema, resolve, type Schema } from './schema.mts';
import type { Step } from './step.mts';
import { inWords } from './typeWords.mts';

const OUTPUT = 'docs/reference.md';

/** Writes the page that explains every key of the format. */
export const step: Step = {
  name: 'reference',
  outputs: [OUTPUT],
  async generate() {
    return { [OUTPUT]: page(await readSchema()) };
  },
};

interface Field {
  /** Keys from the top, joined by dots; `[]` marks the items of a list. */
  readonly path: string;
  readonly key: string;
  readonly schema: Schema;
  readonly required: boolean;
}

function page(root: Schema): string {
  const top = fieldsOf(root, '', root, root.else?.required);
  return [
    introduction,
    '## All keys',
    contents(top, root),
    ...top.map((field) => chapter(field, root)),
    '',
  ].join('\n\n');
}

const introduction = `<!-- Made from schemas/jobspec.schema.json by scripts/generate/reference.mts. -->

# The JobSpec format

A job description is a text file whose name ends in \`.jobspec.yaml\`. It is written in YAML: a key, a colon and a
value. This page explains every key. The editor shows the same texts when you point at a key.

Five keys are required: \`title\`, \`summary\`, \`responsibilities\`, \`qualifications\` and \`skills\`. A file that
builds on another one with \`extends\` may take them from there, and a shared part with \`fragment: true\` may leave
them out. All other keys are optional, and a key that is not on this page is reported as a mistake.

Where a law is mentioned, the date says when the fact was checked. None of this is legal advice.`;

function contents(top: readonly Field[], root: Schema): string {
  const rows = top.map((field) => {
    const mark = field.required ? ' **required**' : '';
    return `| [\`${field.key}\`](#${anchor(field.path)}) | ${field.schema.title}${mark} | ${inWords(field.schema, root)} |`;
  });
  return ['| Key | What it is | Value |', '| --- | --- | --- |', ...rows].join('\n');
}

function chapter(field: Field, root: Schema): string {
  const nested = nestedFields(field, root);
  const parts = [...section(field, root, 2)];
  if (nested.length > 0) {
    const links = nested.map((child) => `[\`${relative(child, field)}\`](#${anchor(child.path)})`);
    parts.splice(3, 0, `Keys inside: ${links.join(', ')}.`);
  }
  return [...parts, ...nested.flatMap((child) => section(child, root, 3))].join('\n\n');
}

function section(field: Field, root: Schema, level: number): string[] {
  const { schema } = field;
  const required = field.required ? ' Required.' : '';
  return [
    `${'#'.repeat(level)} \`${field.path}\``,
    `**${schema.title}.** ${schema.description}`,
    `Value: ${inWords(schema, root)}.${required}`,
    ...choices(schema, root),
    ...examples(field),
    ...(schema['x-faq'] ?? []).map(question),
  ];
}

function choices(schema: Schema, root: Schema): string[] {
  const { values, meanings } = choicesOf(schema, root);
  if (values.length === 0) return [];
  const rows = values.map((value, index) => `| \`${value}\` | ${meanings[index]} |`);
  return [['| Allowed | Meaning |', '| --- | --- |', ...rows].join('\n')];
}

function examples(field: Field): string[] {
  const values = field.schema.examples ?? [];
  if (values.length === 0) return [];
  const blocks = values.map((value) => renderYaml(field.key, value));
  return [`\`\`\`yaml\n${blocks.join('\n# or\n')}\n\`\`\``];
}

function question(faq: Faq): string {
  const source = faq.source ? ` ([${sourceWord(faq.source)}](${faq.source}))` : '';
  return `**${faq.question}** ${faq.answer}${source}`;
}

/** All keys below a field, in the order of the schema. */
function nestedFields(field: Field, root: Schema): Field[] {
  const { schema, path } = field;
  const item = schema.items ? resolve(schema.items, root) : undefined;
  const inItems = item ? fieldsOf(item, `${path}[].`, root) : [];
  return [...inItems, ...fieldsOf(schema, `${path}.`, root)].flatMap((child) => {
    const repeats = child.schema.items?.$ref !== undefined; // Described once, at the list it stands in first.
    return repeats ? [child] : [child, ...nestedFields(child, root)];
  });
}

function fieldsOf(schema: Schema, prefix: string, root: Schema, required = schema.required): Field[] {
  return Object.entries(schema.properties ?? {}).map(([key, child]) => ({
    path: prefix + key,
    key,
    schema: resolve(child, root),
    required: required?.includes(key) ?? false,
  }));
}

function relative(child: Field, parent: Field): string {
  return child.path.slice(parent.path.length).replace(/^(?:\[\])?\./, '');
}

/** The anchor GitHub and the Markdown preview of VS Code give to the heading. */
function anchor(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}
