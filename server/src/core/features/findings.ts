import { validate } from '../../../generated/validate';
import type { SpecContext } from '../context';
import {
  entryOf,
  type MergedSpec,
  mergeBases,
  resolveAlias,
  type Span,
  type Spec,
  type SpecDocument,
  toValue,
} from '../document';
import type { Finding } from '../schema/finding';
import { missingKeysFinding, schemaFindings } from '../schema/findings';
import { requiredKeys } from '../schema/lookup';
import { words } from '../schema/messages';
import { rootSchema } from '../schema/schema';

/** Everything there is to say about a file, sorted by place: the same in every host. */
export function findings(document: SpecDocument, context: SpecContext): Finding[] {
  return document.specs
    .flatMap((spec) => specFindings(document, spec, context))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code));
}

function specFindings(document: SpecDocument, spec: Spec, context: SpecContext): Finding[] {
  if (isOtherFormat(spec)) return [otherFormat(spec)];
  const problems = documentFindings(spec);
  const { root } = spec;
  if (!root) return problems.length > 0 ? problems : [emptyFile(spec)];
  const guessedFrom = firstGuess(spec, document);
  if (resolveAlias(root)?.kind !== 'map') {
    return guessedFrom === undefined ? [...problems, notAMap(root.range)] : problems;
  }
  const structural = [
    ...schemaFindings(root, validate(toValue(root)), rootSchema),
    ...extendsFindings(spec, mergeBases(document, spec, context)),
  ];
  return guessedFrom === undefined
    ? [...problems, ...structural]
    : onFirmGround(problems, structural, guessedFrom);
}

function documentFindings(spec: Spec): Finding[] {
  return spec.problems.map((problem): Finding => {
    const finding: Finding = {
      code: problem.code,
      severity: 'error',
      span: problem.span,
      message: words.problem(problem),
    };
    switch (problem.code) {
      case 'duplicate-key':
        return {
          ...finding,
          related: [{ span: problem.first, message: words.firstKey }],
          data: { fixes: ['remove'] },
        };
      case 'yaml-syntax':
        if (problem.reason === 'missing-colon' && problem.detail)
          return { ...finding, data: { fixes: ['space-after-colon'] } };
        return quotable.has(problem.reason) ? { ...finding, data: { fixes: ['quote'] } } : finding;
      default:
        return finding;
    }
  });
}

/** Slips that quotation marks around the flagged text put right. */
const quotable: ReadonlySet<string> = new Set(['colon-in-text', 'bad-first-character', 'text-after-value']);

/** The start of the line from which on the parser guesses, where it does. */
function firstGuess({ problems }: Spec, { lines }: SpecDocument): number | undefined {
  const slip = problems.find(({ code }) => code === 'yaml-syntax' || code === 'document-too-large');
  if (!slip) return undefined;
  const from = slip.code === 'yaml-syntax' ? slip.from : slip.span.start;
  return lines.lineSpan(lines.positionAt(from).line).start;
}

/** What a guess lacks or holds twice is no news to the author: behind a slip of syntax, only the slip is told. */
function onFirmGround(problems: readonly Finding[], structural: readonly Finding[], from: number): Finding[] {
  const isSlip = ({ code }: Finding): boolean => code === 'yaml-syntax' || code === 'document-too-large';
  const isFirm = ({ code, span }: Finding): boolean => code !== 'missing-key' && span.end <= from;
  return [...problems.filter((finding) => isSlip(finding) || isFirm(finding)), ...structural.filter(isFirm)];
}

/** A spec that extends others is complete if it is complete together with them. */
function extendsFindings(spec: Spec, merged: MergedSpec): Finding[] {
  const { root } = spec;
  const own = root && entryOf(root, 'extends');
  if (!root || !own) return [];
  const broken = merged.problems.map(
    (problem): Finding => ({
      code: 'invalid-value',
      severity: 'error',
      span: problem.span,
      message: words.base(problem),
    }),
  );
  const isFragment = entryOf(root, 'fragment')?.value;
  if (broken.length > 0 || (isFragment?.kind === 'scalar' && isFragment.value === true)) return broken;
  const lacking = requiredKeys(rootSchema).filter((key) => !merged.root || !entryOf(merged.root, key));
  return lacking.length > 0 ? [missingKeysFinding(root, [], rootSchema, lacking)] : [];
}

function isOtherFormat({ root }: Spec): boolean {
  return entryOf(root, 'schema_version') !== undefined && entryOf(root, 'components') !== undefined;
}

function otherFormat({ root }: Spec): Finding {
  const span = entryOf(root, 'schema_version')?.keyRange ?? { start: 0, end: 0 };
  return { code: 'other-format', severity: 'info', span, message: words.otherFormat };
}

function emptyFile(spec: Spec): Finding {
  const keys = requiredKeys(rootSchema);
  return {
    code: 'missing-key',
    severity: 'error',
    span: { start: spec.range.start, end: spec.range.start },
    message: words.emptyFile(keys),
    data: { path: [], keys },
  };
}

function notAMap(span: Span): Finding {
  return { code: 'wrong-type', severity: 'error', span, message: words.notAMap };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
