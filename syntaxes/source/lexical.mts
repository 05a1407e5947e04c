/**
 * Regular expressions for the words of YAML, in Oniguruma's dialect. Each one reads a line in linear time:
 * repeated parts never overlap, and searches for a key stop after 128 characters.
 */

/** Where a value can begin; without it a search would try the rest of a long word letter by letter. */
export const valueStart = '(?<![^\\s,\\[{])';

/** Ends a value that stands alone on its line. */
export const blockEnd = '(?=\\s*$|\\s+#)';

/** Ends a value inside `[ ]` or `{ }`. */
export const flowEnd = '(?=\\s*(?:$|[,\\[\\]{}])|\\s+#)';

/** After the colon of a key. */
export const afterColon = '(?=\\s|$)';
export const afterColonInFlow = '(?=[\\s,\\[\\]{}]|$)';

/** Anchors and tags in front of a key or value. */
export const properties = '((?:[&!][^\\s,\\[\\]{}]*\\s+){0,2})';

/** The header of a block scalar to the end of its line: `|`, `>-`, `|2+ # comment`. Three groups. */
export const blockHeader = '([|>])([-+0-9]{0,2})(?:[ \\t]+(#.*))?[ \\t]*$';

/** Text without quotes; `#` belongs to it inside a word, and so does `:`. */
export const plain = plainScalar('(?<!\\S)', '[^\\s:#]|:(?=\\S)|(?<=\\S)#|[ \\t]+(?![\\s#])');
export const plainInFlow = plainScalar(
  `${valueStart}(?![,\\[\\]{}])`,
  '[^\\s:#,\\[\\]{}]|:(?=[^\\s,\\[\\]{}])|(?<=\\S)#|[ \\t]+(?![\\s#,\\[\\]{}])',
);

/** A plain key that is not among the known ones: everything up to a colon and a space. */
export const anyKey =
  '(?!---\\s)[^\\s#:\\[\\]{},&*!|>%@`"\'-](?:[^\\s:#]|:(?=\\S)|(?<=\\S)#|[ \\t](?!\\s*:)){0,127}?';
export const anyKeyInFlow = '[^\\s#:\\[\\]{},&*!|>%@`"\'-][^:#,\\[\\]{}]{0,127}?';
export const anyQuotedKey = "\"(?:[^\"\\\\]|\\\\.){0,127}\"|'(?:[^']|''){0,127}'";

/**
 * The start of a line up to its first key: indentation, at most two `-`, anchors. Groups 1 to 8: indentation,
 * dash, one space, spaces, dash, one space, spaces, properties. The lone spaces are captured ahead and stand
 * for the dashes, so that `keyColumn` can count to the key's column: a back-reference can only repeat text.
 */
export const lineStart = `^( *)(?:(-)(?=( ))( +))?(?:(-)(?=( ))( +))?${properties}`;
export const lineStartGroups = 8;
const keyColumn = '\\1\\3\\4\\6\\7';

/** The start of a line whose item begins a block scalar. Groups 1 to 5: indentation, dash, space, spaces, dash. */
export const itemStart = `^( *)(?:(-)(?=( ))( +))?(-) +${properties}`;
export const itemStartGroups = 6;
const itemColumn = '\\1\\3\\4';

/**
 * A line that still belongs to a key's value: blank, a comment, deeper than the key, an item in the key's own
 * column, or a bracket that closes a list begun after the key.
 */
export const insideValue = `^(?=\\s*$|\\s*#|\\s*[\\]}]|${keyColumn}(?: |-(?:\\s|$)))`;

/** A line that still belongs to a block scalar. Comments do not: there they are text, or end it. */
export const insideKeyScalar = `^(?=\\s*$|${keyColumn} )`;
export const insideItemScalar = `^(?=\\s*$|${itemColumn} )`;

function plainScalar(first: string, rest: string): string {
  return `${first}(?:[^\\s,\\[\\]{}#&*!|>'"%@\`?:-]|[?:-](?=\\S))(?:${rest})*`;
}
