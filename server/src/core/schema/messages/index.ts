import type { Path, SpecNode } from '../../document';
import { nearest } from '../../text/distance';
import { inQuotes } from '../../text/inQuotes';
import type { Correction } from '../corrections';
import type { DocumentKind } from '../kinds';
import { allowedValues } from '../lookup';
import type { SubSchema } from '../schema';
import { about, example, expectation, needed, rangeText } from './expectation';
import { formatWords } from './formats';
import { houseWords } from './house';
import { paperWords } from './paper';
import {
  and,
  article,
  capitalize,
  isInBraces,
  kindOf,
  list,
  placeName,
  scalarText,
  shorten,
} from './phrases';
import { describeBase, describeProblem } from './problems';

export { kindOf };

/** The only place where errors become words. Each message says what is wrong and what to write instead. */
export const words = {
  ...paperWords,

  unknownKey(
    key: string,
    suggestion: string | undefined,
    taken: boolean,
    expected: readonly string[],
    path: Path,
    kind: DocumentKind = 'spec',
  ): string {
    const where = path.length === 0 ? fileName[kind] : placeName(path);
    const start = `${inQuotes(key)} is not a key of ${where}.`;
    if (suggestion && !taken) return `${start} Did you mean ${inQuotes(suggestion)}?`;
    if (suggestion)
      return `${start} It looks like ${inQuotes(suggestion)}, which is here already: put the text there, or remove this line.`;
    const free = path.length === 0 && kind === 'spec' ? ' Anything else has its place under “sections”.' : '';
    if (expected.length === 0) return `${start} Nothing more fits here: remove the line.`;
    return `${start} ${whatFits(key, expected)}${free}`;
  },

  splitNumber: (key: string, joined: string): string =>
    `Inside of braces, the comma makes ${inQuotes(key)} a key of its own. Write ${joined}.`,

  /** A code of the format where house rules expect a rule. */
  codeOfFormat: (code: string): string =>
    `${inQuotes(code)} belongs to the format: it cannot be switched off or weighed differently. Remove this line.`,

  missingKeys(
    keys: readonly string[],
    path: Path,
    schema: SubSchema | undefined,
    kind: DocumentKind = 'spec',
  ): string {
    const named = keys.map((key) => inQuotes(key));
    const explained = keys.length === 1 ? about(schema?.properties?.[keys[0] ?? '']) : '';
    if (path.length === 0) return `${thisFile[kind]} still needs ${and(named)}.${explained}`;
    return `${capitalize(placeName(path))} still needs ${and(named)}.${explained}`;
  },

  wrongType(
    label: string,
    node: SpecNode,
    schema: SubSchema | undefined,
    correction: Correction | undefined,
  ): string {
    const kind = kindOf(node);
    const name = typeof node.path.at(-1) === 'number' ? `This line of ${inQuotes(label)}` : inQuotes(label);
    if (kind === 'nothing') return `${name} is still empty. ${expectation(schema)}, or remove the line.`;
    if (kind === 'map' && correction?.fixes?.includes('quote')) {
      if (isInBraces(node)) {
        return 'Text between braces { } counts as a list of fields here. Put quotation marks around it, or write it without the braces.';
      }
      return 'A colon followed by a space splits this sentence in two. Put quotation marks around the whole sentence.';
    }
    if (correction?.fixes?.includes('quote')) {
      return `${name} needs text, but without quotation marks this counts as ${article(kind)}. Put quotation marks around it.`;
    }
    const write =
      correction?.replacement === undefined ? expectation(schema) : `Write ${correction.replacement}`;
    return `${name} needs ${needed(schema)}, and this is ${article(kind)}. ${write}.`;
  },

  invalidValue(
    label: string,
    node: SpecNode,
    schema: SubSchema | undefined,
    suggestion: string | undefined,
  ): string {
    const values = allowedValues(schema).map(({ value }) => String(value));
    const shown = kindOf(node) === 'map' || kindOf(node) === 'list' ? 'This' : inQuotes(scalarText(node));
    const meant = suggestion ? ` Did you mean ${inQuotes(suggestion)}?` : '';
    if (values.length === 1) return `${shown} is not a value of ${inQuotes(label)}. Write ${values[0]}.`;
    return `${shown} is not a value of ${inQuotes(label)}.${meant} Choose one of: ${list(values)}.`;
  },

  invalidFormat(label: string, format: string, value: string, suggestion: string | undefined): string {
    const { what, how } = formatWords[format] ?? {
      what: 'written as it should be',
      how: 'Check the spelling',
    };
    const instead = suggestion ? `Write ${suggestion}` : how;
    return `${inQuotes(shorten(value))} in ${inQuotes(label)} is not ${what}. ${instead}.`;
  },

  outOfRange(label: string, value: number, schema: SubSchema | undefined): string {
    const { minimum, maximum } = schema ?? {};
    if (minimum !== undefined && value < minimum)
      return `${value} is too small for ${inQuotes(label)}. ${rangeText(minimum, maximum)}.`;
    return `${value} is too large for ${inQuotes(label)}. ${rangeText(minimum, maximum)}.`;
  },

  empty: (label: string, schema: SubSchema | undefined): string =>
    `${inQuotes(label)} is still empty. ${expectation(schema)}, or remove the line.`,

  tooLong: (label: string, length: number, limit: number): string =>
    `${inQuotes(label)} has ${length} characters; ${limit} is the limit. Shorten it, and move details to the summary.`,

  invalidPattern: (label: string, value: string, schema: SubSchema | undefined): string =>
    `${inQuotes(shorten(value))} in ${inQuotes(label)} is not ${schema?.['x-pattern-means'] ?? 'written as it should be'}.`,

  tooManyItems: (label: string, limit: number): string =>
    `${inQuotes(label)} has more than ${limit} lines. Keep the ${limit} that matter most.`,

  tooFewItems: (label: string, schema: SubSchema | undefined): string =>
    `The list ${inQuotes(label)} is empty. Add at least one line that starts with a dash${example(schema?.items)}, or remove the list.`,

  duplicateItem: (label: string, _schema: SubSchema | undefined): string =>
    `This line stands in ${inQuotes(label)} twice. Readers notice: keep one of the two.`,

  /** Text that is no longer what it looks like: its end is a comment, or its lines are one. */
  lost: (comment: string): string =>
    comment
      ? `Behind a space, # begins a comment: ${inQuotes(shorten(comment))} is not shown. Put quotation marks around the text, or a space behind the #.`
      : 'Candidates read these lines as one. Put each dash below the one above it.',

  firstItem: 'It stands here first.',
  firstKey: 'It stands here first.',

  emptyFile: (keys: readonly string[], kind: DocumentKind = 'spec'): string =>
    `${thisFile[kind]} is still empty. It needs ${and(keys.map((key) => inQuotes(key)))}.`,

  notAMap: (kind: DocumentKind = 'spec'): string =>
    `${capitalize(fileName[kind])} is made of keys and values. Start with a line such as: ${firstLine[kind]}`,

  otherFormat:
    'This file belongs to another tool: it has “schema_version” and “components”, as page files do. JobSpec leaves it alone. A job description starts with “title”.',

  problem: describeProblem,
  base: describeBase,
  house: houseWords,
};

const fileName: Readonly<Record<DocumentKind, string>> = {
  spec: 'a job description',
  config: 'a file with house rules',
  catalog: 'a skill catalog',
};

const thisFile: Readonly<Record<DocumentKind, string>> = {
  spec: 'This job description',
  config: 'This file with house rules',
  catalog: 'This skill catalog',
};

const firstLine: Readonly<Record<DocumentKind, string>> = {
  spec: 'title: Senior Back End Developer',
  config: 'skills:',
  catalog: 'catalog: 1',
};

/** More names than this would be a page of its own; then the nearest few have to do. */
const mostListed = 30;
const nearestListed = 6;

function whatFits(key: string, expected: readonly string[]): string {
  if (expected.length <= mostListed) return `What fits here: ${list(expected)}.`;
  const shown = nearest(key, expected, nearestListed);
  return `The nearest of what fits here: ${list(shown)}; and ${expected.length - shown.length} more.`;
}
