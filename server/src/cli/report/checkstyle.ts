import type { Severity } from '../../core/schema/finding';
import type { LintReport } from './lintReport';
import { element, writeXml } from './xml';

/** The findings in the XML of Checkstyle, which many tools read. Source: https://checkstyle.org */
export function checkstyleReport({ files }: LintReport): string {
  const elements = files.map(({ path, findings }) =>
    element(
      'file',
      { name: path },
      ...findings.map(({ line, column, severity, message, code }) =>
        element('error', {
          line,
          column,
          severity: severities[severity],
          message,
          source: `jobspec.${code}`,
        }),
      ),
    ),
  );
  return writeXml(element('checkstyle', { version: '4.3' }, ...elements));
}

/** It has no word for hints. */
const severities: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};
