import {
  type DocumentProblem,
  type ExtendsProblem,
  maxBases,
  type Path,
  resolveAlias,
  type SpecNode,
} from '../document';
import { nearest } from '../text/distance';
import type { Correction } from './corrections';
import { houseWords } from './houseMessages';
import type { DocumentKind } from './kinds';
import { acceptsType, allowedValues } from './lookup';
import type { SubSchema } from './schema';

interface UnshownText {
  readonly text: string;
  /** The name of its script, if it is written in one. */
  readonly script: string | undefined;
  /** The heading it stands under. */
  readonly place: string | undefined;
}

/** The only place where errors become words. Each message says what is wrong and what to write instead. */
export const words = {
  /** Text that a PDF cannot show, so that there is none. */
  undrawn({ text, script, place }: UnshownText): string {
    const what = script ? `${script} text (“${text}”)` : signs(text);
    const instead = script ? 'write this in one of those scripts' : 'remove it';
    return `${capitalize(what)} ${standing(place)} cannot be drawn in a PDF: its letters are Latin, Greek and Cyrillic. Make a Word or HTML file, which can show it, or ${instead}.`;
  },

  /** Emoji that a PDF does without. */
  leftOut({ text, place }: UnshownText): string {
    return `The PDF leaves out “${text}” ${standing(place)}: its letters have no emoji. Word and HTML files show them.`;
  },

  unknownKey(
    key: string,
    suggestion: string | undefined,
    taken: boolean,
    expected: readonly string[],
    path: Path,
    kind: DocumentKind = 'spec',
  ): string {
    const where = path.length === 0 ? fileName[kind] : placeName(path);
    const start = `“${key}” is not a key of ${where}.`;
    if (suggestion && !taken) return `${start} Did you mean “${suggestion}”?`;
    if (suggestion)
      return `${start} It looks like “${suggestion}”, which is here already: put the text there, or remove this line.`;
    const free = path.length === 0 && kind === 'spec' ? ' Anything else has its place under “sections”.' : '';
    if (expected.length === 0) return `${start} Nothing more fits here: remove the line.`;
    return `${start} ${whatFits(key, expected)}${free}`;
  },

  /** A code of the format where house rules expect a rule. */
  codeOfFormat: (code: string): string =>
    `“${code}” belongs to the format: it cannot be switched off or weighed differently. Remove this line.`,

  missingKeys(
    keys: readonly string[],
    path: Path,
    schema: SubSchema | undefined,
    kind: DocumentKind = 'spec',
  ): string {
    const named = keys.map((key) => `“${key}”`);
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
    const name = typeof node.path.at(-1) === 'number' ? `This line of “${label}”` : `“${label}”`;
    if (kind === 'nothing') return `${name} is still empty. ${expectation(schema)}, or remove the line.`;
    if (kind === 'map' && correction?.fixes?.includes('quote')) {
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
    const shown = kindOf(node) === 'map' || kindOf(node) === 'list' ? 'This' : `“${scalarText(node)}”`;
    const meant = suggestion ? ` Did you mean “${suggestion}”?` : '';
    if (values.length === 1) return `${shown} is not a value of “${label}”. Write ${values[0]}.`;
    return `${shown} is not a value of “${label}”.${meant} Choose one of: ${list(values)}.`;
  },

  invalidFormat(label: string, format: string, value: string, suggestion: string | undefined): string {
    const { what, how } = formatWords[format] ?? {
      what: 'written as it should be',
      how: 'Check the spelling',
    };
    const instead = suggestion ? `Write ${suggestion}` : how;
    return `“${shorten(value)}” in “${label}” is not ${what}. ${instead}.`;
  },

  outOfRange(label: string, value: number, schema: SubSchema | undefined): string {
    const { minimum, maximum } = schema ?? {};
    if (minimum !== undefined && value < minimum)
      return `${value} is too small for “${label}”. ${rangeText(minimum, maximum)}.`;
    return `${value} is too large for “${label}”. ${rangeText(minimum, maximum)}.`;
  },

  empty: (label: string, schema: SubSchema | undefined): string =>
    `“${label}” is still empty. ${expectation(schema)}, or remove the line.`,

  tooLong: (label: string, length: number, limit: number): string =>
    `“${label}” has ${length} characters; ${limit} is the limit. Shorten it, and move details to the summary.`,

  invalidPattern: (label: string, value: string, schema: SubSchema | undefined): string =>
    `“${shorten(value)}” in “${label}” is not ${schema?.['x-pattern-means'] ?? 'written as it should be'}.`,

  tooManyItems: (label: string, limit: number): string =>
    `“${label}” has more than ${limit} lines. Keep the ${limit} that matter most.`,

  tooFewItems: (label: string, schema: SubSchema | undefined): string =>
    `The list “${label}” is empty. Add at least one line that starts with a dash${example(schema?.items)}, or remove the list.`,

  duplicateItem: (label: string, _schema: SubSchema | undefined): string =>
    `This line stands in “${label}” twice. Readers notice: keep one of the two.`,

  firstItem: 'It stands here first.',
  firstKey: 'It stands here first.',

  emptyFile: (keys: readonly string[], kind: DocumentKind = 'spec'): string =>
    `${thisFile[kind]} is still empty. It needs ${and(keys.map((key) => `“${key}”`))}.`,

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

const formatWords: Readonly<Record<string, { what: string; how: string }>> = {
  date: { what: 'a date that can be read', how: 'Write year, month and day, such as 2026-11-30' },
  'date-or-words': {
    what: 'a date that can be read',
    how: 'Write year, month and day, such as 2026-11-30, or words such as “as soon as possible”',
  },
  uri: { what: 'a complete web address', how: 'Start it with https://, such as https://example.com/jobs' },
  email: { what: 'an e-mail address', how: 'Write it like jobs@example.com' },
  slug: {
    what: 'a short name',
    how: 'Use small letters, digits and hyphens, such as senior-back-end-developer',
  },
  country: {
    what: 'a country code',
    how: 'Use the two capital letters of the country, such as US, GB or DE',
  },
  'country-or-region': {
    what: 'a country or region code',
    how: 'Use two capital letters for a country (DE), and add the region after a hyphen (US-CA)',
  },
  region: { what: 'a region code', how: 'Use the letters of the state or region alone, such as CA or BY' },
  currency: {
    what: 'a currency code',
    how: 'Use the three capital letters of the currency, such as USD, EUR or GBP',
  },
  language: { what: 'a language code', how: 'Use a code such as en, de or pt-BR' },
  timezone: { what: 'a time zone', how: 'Use a name such as America/New_York or Europe/Berlin' },
};

function describeProblem(problem: DocumentProblem): string {
  switch (problem.code) {
    case 'yaml-syntax':
      return (
        syntaxWords[problem.reason]?.(problem.detail ?? '') ??
        'This line cannot be read. Check its indentation, colons and quotation marks.'
      );
    case 'duplicate-key':
      return `“${problem.key}” is here twice. Only the first one counts: join the two, or remove one.`;
    case 'unresolved-alias':
      if (problem.reason === 'self')
        return `“*${problem.name}” stands inside the part it repeats. Remove it.`;
      return `“*${problem.name}” repeats a part named “&${problem.name}”, which is not in this file. If you meant text that starts with an asterisk, put quotation marks around it.`;
    case 'document-too-large':
      return problem.reason === 'length'
        ? 'This file is larger than 2 MB, far too long for a job description. JobSpec does not check it.'
        : 'Parts that are repeated (“*name”) make this job description far too long. Write the text out instead.';
  }
}

const syntaxWords: Readonly<Record<string, (detail: string) => string>> = {
  'tab-indent': () => 'A tab starts this line. YAML only counts spaces: use two spaces for each step.',
  'unclosed-quote': (quote) =>
    `The quotation mark ${quote} is opened here and never closed. Add ${quote} at the end of the text.`,
  'unclosed-bracket': (bracket) =>
    `The bracket ${bracket} is opened here and never closed. Add ${bracket === '{' ? '}' : ']'} at the end, or put quotation marks around the text.`,
  'missing-comma': () => 'A comma is missing between these two values.',
  'colon-in-text': () =>
    'A colon followed by a space splits this text in two. Put quotation marks around the whole text.',
  'missing-colon': (glued) =>
    glued
      ? `Put a space behind “${glued}”.`
      : 'A colon is missing here. Put a colon and a space behind the key, as in “level: senior”; or indent the line if it continues the text above.',
  'missing-dash': () =>
    'The lines above are a list, this one is not part of it. Start it with a dash and a space: “- ”.',
  'missing-space-before-comment': () => 'Put a space before the #, so that a comment can start here.',
  'text-after-value': (quote) =>
    quote
      ? `The quotation ends before the line does. Put the whole text between ${quote} marks, and use the other kind of mark inside.`
      : 'Some text is left over here. Put quotation marks around the whole value.',
  'bad-first-character': (character) =>
    `A text that starts with ${character} needs quotation marks around it.`,
  'bad-escape': (sign) =>
    `“${sign}” means nothing between double quotation marks. Write \\\\ for a backslash.`,
  'bad-indent': () =>
    'This line is indented differently from the lines it belongs to. Give it the same number of spaces.',
  'odd-space': () =>
    'This line starts with a special space, as word processors paste it. Use ordinary spaces.',
  'unknown-tag': () => 'A text that starts with ! needs quotation marks around it.',
  'too-deep': () => 'The text is nested too deeply to be a job description.',
  'merge-conflict': () =>
    'Two versions of this file were joined, and here they do not fit together. Keep the lines that are right, and remove the three marks: <<<<<<<, ======= and >>>>>>>.',
  'stray-symbol': (symbol) =>
    symbol === '-'
      ? 'A list starts on the line below its key. Move the dash down, and indent it by two spaces.'
      : `The sign ${symbol} is not expected here. Remove it, or put quotation marks around the text.`,
};

function describeBase(problem: ExtendsProblem): string {
  const { reference } = problem;
  switch (problem.reason) {
    case 'not-found':
      return `“${reference}” does not exist, so it cannot be extended. Write the path from this file, such as ./shared/company.jobspec.yaml.`;
    case 'cycle':
      return `“${reference}” leads back to itself, so it can never be completed. Remove this line, or the one that leads back.`;
    case 'empty':
      return `“${reference}” holds nothing to extend.`;
    case 'too-many':
      return `“${reference}” leads to more than ${maxBases} files, so parts of them are missing here. Put the shared parts together in fewer files.`;
    case 'broken':
      return problem.line === undefined
        ? `“${reference}” is too large to be read, so parts of it are missing here. Split it into smaller files.`
        : `“${reference}” has a slip in line ${problem.line}, so parts of it are missing here. Open it and put that right.`;
  }
}

/** What stands there, in everyday words. */
export function kindOf(node: SpecNode): string {
  const resolved = resolveAlias(node);
  if (!resolved) return 'repeated part that is missing';
  if (resolved.kind !== 'scalar') return resolved.kind;
  if (resolved.value === null) return 'nothing';
  const type = typeof resolved.value;
  return type === 'boolean' ? 'yes-or-no value' : type === 'number' ? 'number' : 'text';
}

function article(kind: string): string {
  if (kind === 'text') return 'text';
  return kind === 'map' ? 'keys and values' : `a ${kind}`;
}

function needed(schema: SubSchema | undefined): string {
  const isList = acceptsType(schema, 'array');
  if (isList && acceptsType(schema, 'object')) return 'a list, or keys and values';
  if (isList && acceptsType(schema, 'string')) return 'text or a list';
  if (isList) return 'a list';
  if (acceptsType(schema, 'object'))
    return acceptsType(schema, 'string') ? 'a name, or keys and values' : 'keys and values';
  if (acceptsType(schema, 'boolean')) return 'true or false';
  if (acceptsType(schema, 'string')) return 'text';
  return isWhole(schema) ? 'a whole number' : 'a plain number';
}

function isWhole(schema: SubSchema | undefined): boolean {
  return acceptsType(schema, 'integer') && !acceptsType(schema, 'number');
}

function expectation(schema: SubSchema | undefined): string {
  const values = allowedValues(schema);
  if (values.length > 1) return `Choose one of: ${list(values.map(({ value }) => String(value)))}`;
  if (acceptsType(schema, 'array') && acceptsType(schema, 'object')) {
    return `Write a list, one line each, starting with a dash; or the keys ${and(keyNames(schema))}`;
  }
  if (acceptsType(schema, 'array') && !acceptsType(schema, 'string')) {
    return `Write a list, one line each, starting with a dash${example(schema?.items)}`;
  }
  if (acceptsType(schema, 'string') && acceptsType(schema, 'object')) {
    return `Write a name${example(schema)}, or the keys ${and(keyNames(schema))}`;
  }
  if (acceptsType(schema, 'object'))
    return `Write keys and values below it, such as ${and(keyNames(schema), 'or')}`;
  if (acceptsType(schema, 'boolean')) return 'Write true or false';
  if (!acceptsType(schema, 'string')) return `Write ${needed(schema)}${example(schema)}`;
  return `Write text${example(schema)}`;
}

function keyNames(schema: SubSchema | undefined): string[] {
  return Object.keys(schema?.properties ?? {})
    .slice(0, 4)
    .map((key) => `“${key}”`);
}

function example(schema: SubSchema | undefined): string {
  const shown = schema?.examples?.find((value) => typeof value === 'string' || typeof value === 'number');
  if (shown === undefined || String(shown).length > 60) return '';
  return typeof shown === 'number' ? `, such as ${shown}` : `, such as “${shown}”`;
}

function about(schema: SubSchema | undefined): string {
  return schema?.description ? ` ${schema.description}` : '';
}

function rangeText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) return `It is a number from ${minimum} to ${maximum}`;
  return minimum === undefined ? `It is at most ${maximum}` : `It is at least ${minimum}`;
}

function scalarText(node: SpecNode): string {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'scalar' ? shorten(String(resolved.value)) : '';
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** `location.places.0` is an entry of “places”; `skills.required.1` one of “skills”. */
function placeName(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  if (typeof path.at(-1) === 'string') return `“${last}”`;
  const isGroup = last === 'required' || last === 'preferred';
  return `an entry of “${isGroup ? keys.at(-2) : last}”`;
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** More names than this would be a page of its own; then the nearest few have to do. */
const mostListed = 30;
const nearestListed = 6;

function whatFits(key: string, expected: readonly string[]): string {
  if (expected.length <= mostListed) return `What fits here: ${list(expected)}.`;
  const shown = nearest(key, expected, nearestListed);
  return `The nearest of what fits here: ${list(shown)}; and ${expected.length - shown.length} more.`;
}

function list(values: readonly string[]): string {
  return values.join(', ');
}

function and(values: readonly string[], conjunction = 'and'): string {
  if (values.length < 2) return values[0] ?? '';
  return `${values.slice(0, -1).join(', ')} ${conjunction} ${values.at(-1)}`;
}

function standing(place: string | undefined): string {
  return place === undefined ? 'at the top' : `under “${place}”`;
}

/** Signs as they are, and by their number those that show nothing on their own. */
function signs(text: string): string {
  const shown = [...text].map((sign) =>
    /[\p{M}\p{C}]/u.test(sign)
      ? `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
      : `“${sign}”`,
  );
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
}
