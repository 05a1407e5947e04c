import { type DocumentProblem, type ExtendsProblem, maxBases } from '../../document';
import { inQuotes } from '../../text/inQuotes';

/** What is wrong with the YAML itself. */
export function describeProblem(problem: DocumentProblem): string {
  switch (problem.code) {
    case 'yaml-syntax':
      return (
        syntaxWords[problem.reason]?.(problem.detail ?? '') ??
        'This line cannot be read. Check its indentation, colons and quotation marks.'
      );
    case 'duplicate-key':
      return `${inQuotes(problem.key)} is here twice. Only the first one counts: join the two, or remove one.`;
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
      ? `Put a space behind ${inQuotes(glued)}.`
      : 'A colon is missing here. Put a colon and a space behind the key, as in “level: senior”; or indent the line if it continues the text above.',
  'missing-dash': (bullet) =>
    `${bullet ? `${inQuotes(bullet)} begins no list` : 'The lines above are a list, this one is not part of it'}. Start the line with a dash and a space: “- ”.`,
  'missing-space-before-comment': () => 'Put a space before the #, so that a comment can start here.',
  'text-after-value': (quote) =>
    quote
      ? `The quotation ends before the line does. Put the whole text between ${quote} marks, and use the other kind of mark inside.`
      : 'Some text is left over here. Put quotation marks around the whole value.',
  'bad-first-character': (character) =>
    `A text that starts with ${character} needs quotation marks around it.`,
  'bad-escape': (sign) =>
    `${inQuotes(sign)} means nothing between double quotation marks. Write \\\\ for a backslash.`,
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

/** Why a file that is extended is not there, whole. */
export function describeBase(problem: ExtendsProblem): string {
  const { reference } = problem;
  switch (problem.reason) {
    case 'not-found':
      return `${inQuotes(reference)} does not exist, so it cannot be extended. Check its spelling: the path counts from the folder of this file.`;
    case 'cycle':
      return `${inQuotes(reference)} leads back to itself, so it can never be completed. Remove this line, or the one that leads back.`;
    case 'empty':
      return `${inQuotes(reference)} holds nothing to extend.`;
    case 'too-many':
      return `${inQuotes(reference)} leads to more than ${maxBases} files, so parts of them are missing here. Put the shared parts together in fewer files.`;
    case 'broken':
      return problem.line === undefined
        ? `${inQuotes(reference)} is too large to be read, so parts of it are missing here. Split it into smaller files.`
        : `${inQuotes(reference)} has a slip in line ${problem.line}, so parts of it are missing here. Open it and put that right.`;
  }
}
