import type { Insertion, Part } from './insertion';
import { propertiesOf } from './lookup';
import type { SubSchema } from './schema';
import { wrap, yamlText } from './yamlText';

export interface SkeletonStyle {
  readonly eol: string;
  /** Columns from one level to the next. */
  readonly step: number;
  /** Lists stand further in than the key they belong to. */
  readonly listsIndented: boolean;
  /** Inside of brackets: everything on one line. */
  readonly flow: boolean;
  /** A comment follows: block text would swallow it. */
  readonly inline: boolean;
  /** Today's date, YYYY-MM-DD. */
  readonly today: string;
}

const textWidth = 90;

/** What stands behind `key:`, with the space or line break before it. `column` is that of the key. */
export function skeletonOf(schema: SubSchema, column: number, style: SkeletonStyle): Insertion {
  const skeleton = schema['x-skeleton'];
  if (!skeleton) return [' '];
  if (style.flow) return [' ', ...flowSkeleton(schema, style)];
  const pad = (by: number): string => style.eol + ' '.repeat(column + by);
  const listBy = style.listsIndented ? style.step : 0;
  switch (skeleton.style) {
    case 'scalar':
      return [' ', ...scalar(schema, skeleton.text, style)];
    case 'folded':
      return folded(skeleton.text, column, style);
    case 'list':
      return skeleton.items.flatMap((item) => [pad(listBy), '- ', ...text(item, style)]);
    case 'map':
      return [pad(style.step), ...keysOf(schema, skeleton.keys, column + style.step, style)];
    case 'maps':
      return [pad(listBy), '- ', ...keysOf(schema.items ?? {}, skeleton.keys, column + listBy + 2, style)];
  }
}

/** The entries of a map with their skeletons, the first one at `column` of the current line. */
export function keysOf(
  schema: SubSchema,
  keys: readonly string[],
  column: number,
  style: SkeletonStyle,
): Insertion {
  const properties = new Map(propertiesOf(schema));
  return keys.flatMap((key, index) => {
    const child = properties.get(key);
    const separator = style.flow ? ', ' : style.eol + ' '.repeat(column);
    return [`${index > 0 ? separator : ''}${key}:`, ...(child ? skeletonOf(child, column, style) : [' '])];
  });
}

/** Block text that reads back as one paragraph. */
export function folded(content: string, column: number, style: SkeletonStyle): Part[] {
  if (style.inline || style.flow) return [' ', ...text(content, style)];
  const indent = column + style.step;
  const pad = style.eol + ' '.repeat(indent);
  return [` >-${pad}`, { hint: wrap(content, Math.max(40, textWidth - indent)).join(pad) }];
}

function flowSkeleton(schema: SubSchema, style: SkeletonStyle): Part[] {
  const skeleton = schema['x-skeleton'];
  switch (skeleton?.style) {
    case 'scalar':
      return scalar(schema, skeleton.text, style);
    case 'folded':
      return text(skeleton.text, style);
    case 'list': {
      const items = skeleton.items.flatMap((item, index) => [index > 0 ? ', ' : '', ...text(item, style)]);
      return ['[', ...items, ']'];
    }
    case 'map':
      return ['{ ', ...keysOf(schema, skeleton.keys, 0, style), ' }'];
    case 'maps':
      return ['[{ ', ...keysOf(schema.items ?? {}, skeleton.keys, 0, style), ' }]'];
    default:
      return [];
  }
}

/** The text of a scalar skeleton is written YAML: `12`, `true`, `'97201'`, a sentence. */
function scalar(schema: SubSchema, written: string, style: SkeletonStyle): Part[] {
  if (schema.format === 'date') return [{ hint: style.today }];
  const quoted = /^'(.*)'$/.exec(written)?.[1];
  if (quoted !== undefined) return ["'", { hint: quoted }, "'"];
  if (/^[\w.+-]+$/.test(written)) return [{ hint: written }];
  return text(written, style);
}

function text(content: string, { flow }: SkeletonStyle): Part[] {
  const written = yamlText(content, { quote: '', flow });
  if (written === content) return [{ hint: content }];
  return [written.slice(0, 1), { hint: written.slice(1, -1) }, written.slice(-1)];
}
