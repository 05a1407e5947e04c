import type { SpecContext } from '../context';
import {
  entryOf,
  isTrue,
  type MergedSpec,
  mergeBases,
  resolveAlias,
  type Span,
  type Spec,
  type SpecDocument,
  toValue,
  valueNode,
} from '../document';
import {
  createRuleInput,
  lawReview,
  type RuleKnowledge,
  ruleHeads,
  rules,
  runRules,
  silence,
  withoutEchoes,
} from '../rules';
import type { Finding } from '../schema/finding';
import { missingKeysFinding, schemaFindings } from '../schema/findings';
import { type DocumentKind, formatOf } from '../schema/kinds';
import { requiredKeys } from '../schema/lookup';
import { words } from '../schema/messages';
import { defaultSettings } from '../schema/ruleSettings';
import { rootSchema } from '../schema/schema';
import { Recent } from '../text/recent';
import { houseFindings } from './houseFindings';
import { lostText } from './lostText';

/**
 * Everything there is to say about a file, sorted by place: the same in every host. Diagnostics and score both ask;
 * the second answer is the first one.
 * @param context Made for one look at the world: what was found in it holds as long as it does.
 * @param knowledge What the rules need; without it, only the format is checked.
 */
export function findings(
  document: SpecDocument,
  context: SpecContext,
  knowledge?: RuleKnowledge,
): readonly Finding[] {
  if (!knowledge) return find(document, context);
  const before = known.get(context);
  if (before?.document === document && isSame(before.knowledge, knowledge)) return before.found;
  const found = find(document, context, knowledge);
  known.set(context, { document, knowledge, found });
  return found;
}

interface Found {
  readonly document: SpecDocument;
  readonly knowledge: RuleKnowledge;
  readonly found: readonly Finding[];
}

/** House rules are laid over the knowledge anew for each question. */
function isSame(a: RuleKnowledge, b: RuleKnowledge): boolean {
  return a.analyse === b.analyse && a.settings === b.settings && a.strictSkills === b.strictSkills;
}

/** Those of the files that somebody has in view. */
const known = new Recent<SpecContext, Found>(4);

function find(document: SpecDocument, context: SpecContext, knowledge?: RuleKnowledge): Finding[] {
  if (isIgnored(context)) return [];
  return document.specs
    .flatMap((spec) => fileFindings(document, spec, context, knowledge))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code));
}

/** True for a job description that is there as a whole: only that can be judged as a posting. */
export function isJudged(
  document: SpecDocument,
  spec: Spec,
  context: Pick<SpecContext, 'kind' | 'uri' | 'house'>,
): boolean {
  const { kind = 'spec' } = context;
  const { root } = spec;
  if (
    isIgnored(context) ||
    kind !== 'spec' ||
    !root ||
    resolveAlias(root)?.kind !== 'map' ||
    isOtherFormat(spec)
  )
    return false;
  return !isTrue(valueNode(root, 'fragment')) && firstGuess(spec, document) === undefined;
}

/** The house does not want some files to be checked; its own files always are. */
function isIgnored({ kind = 'spec', uri, house }: Pick<SpecContext, 'kind' | 'uri' | 'house'>): boolean {
  return kind === 'spec' && house?.ignores(uri) === true;
}

function fileFindings(
  document: SpecDocument,
  spec: Spec,
  context: SpecContext,
  knowledge: RuleKnowledge | undefined,
): Finding[] {
  const { kind = 'spec' } = context;
  if (kind === 'spec' && isOtherFormat(spec)) return [otherFormat(spec)];
  const problems = documentFindings(spec);
  const { root } = spec;
  if (!root) return problems.length > 0 ? problems : emptyFile(spec, kind);
  const guessedFrom = firstGuess(spec, document);
  if (resolveAlias(root)?.kind !== 'map') {
    return guessedFrom === undefined ? [...problems, notAMap(root.range, kind)] : problems;
  }
  const { schema, validate } = formatOf(kind);
  const wrong = schemaFindings(root, validate(toValue(root)), schema, kind);
  const others = [
    ...wrong,
    ...(kind === 'spec'
      ? withoutEchoes(specFindings(document, spec, context, knowledge), wrong)
      : houseFindings(document, context)),
    ...(kind === 'config' && knowledge
      ? lawReview(spec, knowledge.laws, context.today, knowledge.settings)
      : []),
  ];
  return guessedFrom === undefined ? [...problems, ...others] : onFirmGround(problems, others, guessedFrom);
}

/** What only job descriptions have: files they extend, and rules. */
function specFindings(
  document: SpecDocument,
  spec: Spec,
  context: SpecContext,
  knowledge: RuleKnowledge | undefined,
): Finding[] {
  const merged = mergeBases(document, spec, context);
  return [
    ...extendsFindings(spec, merged),
    ...(knowledge ? ruleFindings(document, spec, context, merged, knowledge) : []),
  ];
}

function ruleFindings(
  document: SpecDocument,
  spec: Spec,
  context: SpecContext,
  merged: MergedSpec,
  knowledge: RuleKnowledge,
): Finding[] {
  const isWhole =
    merged.problems.length === 0 && (context.base !== undefined || !entryOf(spec.root, 'extends'));
  const complete = isWhole && firstGuess(spec, document) === undefined;
  const { today } = context;
  const input = createRuleInput({ document, spec, merged, complete, today }, knowledge);
  const { settings = defaultSettings, strictSkills } = knowledge;
  const analysis = knowledge.analyse(spec, document);
  const others = [settings, strictSkills, today, complete];
  const rerun = knowledge.reruns?.begin(context.uri, { document, spec, analysis, others });
  return [
    ...lostText(document, analysis),
    ...silence(runRules(rules, input, knowledge, rerun), input, settings, ruleHeads),
  ];
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
function onFirmGround(problems: readonly Finding[], others: readonly Finding[], from: number): Finding[] {
  const isSlip = ({ code }: Finding): boolean => code === 'yaml-syntax' || code === 'document-too-large';
  const isFirm = ({ code, span }: Finding): boolean => code !== 'missing-key' && span.end <= from;
  return [...problems.filter((finding) => isSlip(finding) || isFirm(finding)), ...others.filter(isFirm)];
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
  if (broken.length > 0 || isTrue(valueNode(root, 'fragment'))) return broken;
  const lacking = requiredKeys(rootSchema()).filter((key) => !merged.root || !entryOf(merged.root, key));
  return lacking.length > 0 ? [missingKeysFinding(root, [], rootSchema(), lacking)] : [];
}

function isOtherFormat({ root }: Spec): boolean {
  return entryOf(root, 'schema_version') !== undefined && entryOf(root, 'components') !== undefined;
}

function otherFormat({ root }: Spec): Finding {
  const span = entryOf(root, 'schema_version')?.keyRange ?? { start: 0, end: 0 };
  return { code: 'other-format', severity: 'info', span, message: words.otherFormat };
}

/** House rules need nothing, so an empty file of them is fine. */
function emptyFile(spec: Spec, kind: DocumentKind): Finding[] {
  const keys = requiredKeys(formatOf(kind).schema);
  if (keys.length === 0) return [];
  return [
    {
      code: 'missing-key',
      severity: 'error',
      span: { start: spec.range.start, end: spec.range.start },
      message: words.emptyFile(keys, kind),
      data: { path: [], keys },
    },
  ];
}

function notAMap(span: Span, kind: DocumentKind): Finding {
  return { code: 'wrong-type', severity: 'error', span, message: words.notAMap(kind) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
