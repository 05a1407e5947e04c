import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { connect } from '../server/lspClient';
import { folderWith, jobspec } from './jobspec';
import { valid } from './specs';

/** The examples, and the valid spec damaged in every line: without it, without its end, misspelled, cut. */
function specimens(): Record<string, string> {
  const lines = valid.split('\n');
  const files = readAll(fileURLToPath(new URL('../../examples', import.meta.url)));
  for (const at of lines.keys()) {
    const damage = {
      gone: lines.toSpliced(at, 1),
      cut: lines.slice(0, at + 1).with(at, lines[at]?.slice(0, -2) ?? ''),
      misspelled: lines.with(at, lines[at]?.replace(/(\w)(\w)/, '$2$1') ?? ''),
      crlf: [lines.with(at, `${lines[at]} 👩‍💻: x`).join('\r\n')],
    };
    for (const [name, text] of Object.entries(damage)) {
      files[`damaged/${String(at + 1).padStart(3, '0')}-${name}.jobspec.yaml`] = text.join('\n');
    }
  }
  return files;
}

function readAll(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.map((path) => join(folder, path)).filter((path) => statSync(path).isFile());
  return Object.fromEntries(
    files.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

test('the command line finds what the editor finds, at the same places', async () => {
  const files = specimens();
  const cwd = folderWith(files);
  const uriOf = (path: string) => pathToFileURL(join(cwd, path)).href;
  const { out } = await jobspec(['lint', '.', '--format', 'json'], { cwd });
  const report: { files: { path: string; findings: unknown[] }[] } = JSON.parse(out);
  expect(report.files.map(({ path }) => path)).toEqual(Object.keys(files).sort());
  expect(report.files.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(100);

  const onDisk = Object.fromEntries(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const client = await connect({ files: onDisk, initializationOptions: { pageCommand: 'open' } });
  try {
    for (const { path, findings } of report.files) {
      const uri = uriOf(path);
      await client.open(uri, files[path] ?? '');
      const { diagnostics } = await client.published((params) => params.uri === uri && params.version === 1);
      await client.close(uri);
      expect(findings, path).toEqual(diagnostics.map((each) => asReported(each, cwd)));
    }
  } finally {
    client.dispose();
  }
});

const severities = ['', 'error', 'warning', 'info', 'hint'];

function asReported(diagnostic: Diagnostic, cwd: string) {
  const { code, severity, message, range, codeDescription, relatedInformation } = diagnostic;
  const [, page] = /^command:open\?\["(.*)"\]$/.exec(decodeURIComponent(codeDescription?.href ?? '')) ?? [];
  const related = relatedInformation?.map(({ location, message: words }) => ({
    path: relative(cwd, fileURLToPath(location.uri)).replaceAll('\\', '/'),
    message: words,
    ...placeOf(location.range),
  }));
  return {
    code,
    severity: severities[severity ?? 0],
    message,
    ...placeOf(range),
    page,
    ...(related ? { related } : {}),
  };
}

function placeOf({ start, end }: Range) {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
