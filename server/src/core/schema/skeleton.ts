import { propertiesOf } from './lookup';
import { rootSchema, type Skeleton, type SubSchema } from './schema';
import { quoteIfNeeded } from './yamlText';

/** How the lines of a new entry are laid out. */
export interface Layout {
  /** Columns before the key. */
  readonly indent: number;
  readonly eol: string;
}

const step = 2;

/**
 * The YAML of a new entry with the words its schema proposes, without the indentation of its first line and
 * without a final line break. `mark` sees each piece of text that the author is meant to replace.
 */
export function entryText(
  key: string,
  schema: SubSchema,
  layout: Layout,
  mark: (text: string) => string = same,
): string {
  return `${quoteIfNeeded(key)}:${valueText(schema, layout, mark)}`;
}

function valueText(schema: SubSchema, { indent, eol }: Layout, mark: (text: string) => string): string {
  const skeleton: Skeleton = schema['x-skeleton'] ?? { style: 'scalar', text: '' };
  const inner = indent + step;
  const line = `${eol}${' '.repeat(inner)}`;
  switch (skeleton.style) {
    case 'scalar':
      return ` ${mark(skeleton.text)}`;
    case 'folded':
      return ` >-${line}${mark(skeleton.text)}`;
    case 'list':
      return skeleton.items.map((item) => `${line}- ${mark(quoteIfNeeded(item))}`).join('');
    case 'map':
      return mapText(schema, skeleton.keys, { indent: inner, eol }, mark)
        .map((entry) => line + entry)
        .join('');
    case 'maps': {
      const entries = mapText(schema.items ?? {}, skeleton.keys, { indent: inner + step, eol }, mark);
      return entries
        .map((entry, index) => `${line}${index === 0 ? '- ' : ' '.repeat(step)}${entry}`)
        .join('');
    }
  }
}

function mapText(
  schema: SubSchema,
  keys: readonly string[],
  layout: Layout,
  mark: (text: string) => string,
): string[] {
  return propertiesOf(schema, rootSchema)
    .filter(([key]) => keys.includes(key))
    .map(([key, value]) => entryText(key, value, layout, mark));
}

/** The same entry on one line, for a map in braces. */
export function flowEntryText(key: string, schema: SubSchema): string {
  const skeleton = schema['x-skeleton'];
  switch (skeleton?.style) {
    case 'list':
      return `${key}: [${skeleton.items.map((item) => JSON.stringify(item)).join(', ')}]`;
    case 'map':
    case 'maps': {
      const target = skeleton.style === 'map' ? schema : (schema.items ?? {});
      const entries = propertiesOf(target, rootSchema).filter(([name]) => skeleton.keys.includes(name));
      const map = `{ ${entries.map(([name, value]) => flowEntryText(name, value)).join(', ')} }`;
      return `${key}: ${skeleton.style === 'map' ? map : `[${map}]`}`;
    }
    case 'folded':
      return `${key}: ${JSON.stringify(skeleton.text)}`;
    default:
      return `${key}: ${quoteIfNeeded(skeleton?.text ?? '', 'flow')}`;
  }
}

function same(text: string): string {
  return text;
}
