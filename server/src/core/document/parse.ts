import { type Document, Parser } from 'yaml';
import { compose } from './compose';
import { convert } from './convert';
import { createLineIndex } from './lines';
import type { Span } from './node';
import { readSections } from './sections';
import { type DocumentProblem, maxDepth, maxTextLength, type Spec, type SpecDocument } from './specDocument';
import { describeSyntax } from './syntax';
import { surveyTokens, type TokenSurvey } from './tokens';

/**
 * Reads one file. Never throws: whatever is wrong with the text becomes a problem of its spec.
 *
 * @param previous An earlier reading of nearly the same text. What has not changed is taken over from it; the
 * result is the same as without.
 */
export function parse(text: string, previous?: SpecDocument): SpecDocument {
  const lines = createLineIndex(text);
  if (text.length > maxTextLength) {
    const span = lines.lineSpan(0);
    const problems: DocumentProblem[] = [{ code: 'document-too-large', span, reason: 'length' }];
    const range = { start: 0, end: text.length };
    return { text, lines, tooLarge: true, specs: [{ root: undefined, range, problems, comments: [] }] };
  }
  const sectioned = readSections(text, previous?.sections);
  if (sectioned)
    return { text, lines, tooLarge: false, specs: [sectioned.spec], sections: sectioned.sections };
  return { text, lines, tooLarge: false, specs: readSpecs(text) };
}

/** Reads a text as a whole: every YAML document in it, right or wrong. */
export function readSpecs(text: string): Spec[] {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens, maxDepth);
  if (survey.tooDeepAt !== undefined) return [tooDeep(text, survey, survey.tooDeepAt)];

  const specs: Spec[] = [];
  let start = 0;
  const documents = compose(tokens, text.length);
  for (const document of documents) {
    const end = document === documents.at(-1) ? text.length : Math.max(start, document.range[2]);
    specs.push(readSpec(document, { start, end }, text, survey));
    start = end;
  }
  const filled = specs.filter((spec) => spec.root || spec.problems.length > 0);
  return filled.length > 0 ? filled : specs.slice(0, 1);
}

function readSpec(document: Document.Parsed, range: Span, text: string, survey: TokenSurvey): Spec {
  const { root, problems } = convert(document.contents, text);
  const issue = describeSyntax([...document.errors, ...document.warnings], text, survey);
  const all = issue ? [issue, ...problems] : problems;
  const comments = survey.comments.filter((span) => span.start >= range.start && span.end <= range.end);
  return { root, range, problems: all.sort((a, b) => a.span.start - b.span.start), comments };
}

function tooDeep(text: string, survey: TokenSurvey, at: number): Spec {
  const problem: DocumentProblem = {
    code: 'yaml-syntax',
    reason: 'too-deep',
    from: 0,
    span: { start: at, end: Math.min(at + 1, text.length) },
  };
  return {
    root: undefined,
    range: { start: 0, end: text.length },
    problems: [problem],
    comments: survey.comments,
  };
}
