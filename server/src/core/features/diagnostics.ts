import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';
import { pageOf, type RuleKnowledge } from '../rules';
import type { Finding, Severity } from '../schema/finding';
import { findings } from './findings';

/** The only producer of diagnostics: for editors, the browser, the command line and the tests. */
export function diagnostics(
  document: SpecDocument,
  context: SpecContext,
  knowledge?: RuleKnowledge,
): Diagnostic[] {
  return findings(document, context, knowledge).map((finding) => toDiagnostic(finding, document, context));
}

/** A finding as the editor wants it. */
export function toDiagnostic(
  { code, severity, span, message, related, data }: Finding,
  { lines }: SpecDocument,
  context: SpecContext,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: lines.range(span),
    severity: severities[severity],
    code,
    source: 'jobspec',
    message,
  };
  const page = context.pageUri && pageOf(code);
  const href = page && context.pageUri?.(page);
  if (href) diagnostic.codeDescription = { href };
  if (related) {
    diagnostic.relatedInformation = related.map((place) => ({
      location: { uri: context.uri, range: lines.range(place.span) },
      message: place.message,
    }));
  }
  if (data) diagnostic.data = data;
  return diagnostic;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
