import { countFindings, type FileReport, type ReportedFinding } from '../lint/finding';
import type { LintReport } from './lintReport';
import { element, writeXml, type XmlElement } from './xml';

/**
 * The findings as test results: an error is a test that failed, a file without errors is one that passed, and
 * what else was found stands in its output. Source: https://github.com/testmoapp/junitxml
 */
export function junitReport({ files }: LintReport): string {
  const suites = files.map(suite);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, errorsOf(findings).length), 0);
  const totals = { name: 'jobspec', tests, failures: countFindings(files).error, errors: 0 };
  return writeXml(element('testsuites', totals, ...suites));
}

function suite({ path, findings }: FileReport): XmlElement {
  const errors = errorsOf(findings);
  const others = findings
    .filter((finding) => !errors.includes(finding))
    .map((finding) => sentence(path, finding));
  const cases = errors.map((finding) =>
    element(
      'testcase',
      { name: `${finding.code} in line ${finding.line}`, classname: path, file: path, line: finding.line },
      element('failure', { type: finding.code, message: finding.message }, sentence(path, finding)),
    ),
  );
  const passed = element('testcase', { name: 'no errors', classname: path, file: path });
  const output = others.length > 0 ? [element('system-out', {}, others.join('\n'))] : [];
  return element(
    'testsuite',
    { name: path, tests: Math.max(1, errors.length), failures: errors.length, errors: 0 },
    ...(cases.length > 0 ? cases : [passed]),
    ...output,
  );
}

function errorsOf(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function sentence(path: string, { line, column, severity, code, message }: ReportedFinding): string {
  return `${path}:${line}:${column} ${severity} ${message} (${code})`;
}
