import { Composer, type Document, Parser } from 'yaml';
import { convert } from './convert';
import { createLineIndex } from './lines';
import type { Span } from './node';
import { type DocumentProblem, maxDepth, maxTextLength, type Spec, type SpecDocument } from './specDocument';
import { describeSyntax } from './syntax';
import { surveyTokens, type TokenSurvey } from './tokens';

/** Reads one file. Never throws: whatever is wrong with the text becomes a problem of its spec. */
export function parse(text: string): SpecDocument {
  const lines = createLineIndex(text);
  if (text.length > maxTextLength) {
    const span = lines.lineSpan(0);
    const problems: DocumentProblem[] = [{ code: 'document-too-large', span, reason: 'length' }];
    const range = { start: 0, end: text.length };
    return { text, lines, tooLarge: true, specs: [{ root: undefined, range, problems, comments: [] }] };
  }
  return { text, lines, tooLarge: false, specs: readSpecs(text) };
}

function readSpecs(text: string): Spec[] {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens, maxDepth);
  if (survey.tooDeepAt !== undefined) return [tooDeep(text, survey, survey.tooDeepAt)];

  const composer = new Composer({
    version: '1.2',
    // The library compares every key with every other one; `convert` finds repeats in one pass.
    uniqueKeys: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  const specs: Spec[] = [];
  let start = 0;
  for (const document of composer.compose(tokens, true, text.length)) {
    const end = Math.max(start, document.range[2]);
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
