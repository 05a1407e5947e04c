import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import type { Severity } from '../../core/schema/finding';
import type { FileReport, Place, ReportedFinding } from '../lint/finding';
import { fingerprintsOf } from '../lint/fingerprints';
import type { RulePage } from '../rulePages';
import type { LintReport } from './lintReport';
import { pathFromRoot } from './rootPath';

/**
 * The findings in the Static Analysis Results Interchange Format, for code scanning.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @param pages Of all rules and codes; those that were found are described in the result.
 */
export function sarifReport(report: LintReport, pages: readonly RulePage[]): string {
  const { files, problems, root } = report;
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const rules = pages.filter(({ id }) => found.has(id));
  const numbers = new Map(rules.map(({ id }, at) => [id, at]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'JobSpec', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [baseId]: { uri: pathToFileURL(`${root}/`).href } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        artifacts: files.map(({ path }) => ({ location: locationOf(path, report), encoding: 'utf-8' })),
        results: files.flatMap((file) => resultsOf(file, numbers, report)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The name that readers of this format expect for the top of the source. */
const baseId = '%SRCROOT%';

function ruleOf({ id, title, summary, why, fix, noFix, severity, category, text, source }: RulePage) {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: summary },
    help: { text: [summary, why, fix ?? noFix ?? ''].join('\n\n').trim(), markdown: text },
    ...(source === undefined ? {} : { helpUri: source }),
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
    properties: { category, tags: [category] },
  };
}

function resultsOf(
  file: FileReport,
  numbers: ReadonlyMap<string, number>,
  report: Pick<LintReport, 'cwd' | 'root'>,
) {
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, at) => {
    const number = numbers.get(finding.code);
    return {
      ruleId: finding.code,
      ...(number === undefined ? {} : { ruleIndex: number }),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [physicalLocation(file.path, finding, report)],
      partialFingerprints: { 'jobspecFinding/v1': fingerprints[at] },
      ...relatedOf(finding, report),
    };
  });
}

function relatedOf({ related }: ReportedFinding, report: Pick<LintReport, 'cwd' | 'root'>) {
  if (related.length === 0) return {};
  const relatedLocations = related.map((place, at) => ({
    id: at + 1,
    ...physicalLocation(place.path, place, report),
    message: { text: place.message },
  }));
  return { relatedLocations };
}

function physicalLocation(
  path: string,
  { line, column, endLine, endColumn }: Place,
  report: Pick<LintReport, 'cwd' | 'root'>,
) {
  return {
    physicalLocation: {
      artifactLocation: locationOf(path, report),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function locationOf(path: string, report: Pick<LintReport, 'cwd' | 'root'>) {
  const fromRoot = pathFromRoot(path, report);
  if (fromRoot === undefined) return { uri: pathToFileURL(path).href };
  return { uri: fromRoot.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId };
}

/** It knows nothing quieter than a note that is shown. */
const levels: Record<Severity | 'off', string> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};
