import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { localDate } from '../../server/src/host/today';
import { applyEdits } from '../lib/edits';
import { startBrowserServer } from '../server/browserWorker';
import { connect } from '../server/lspClient';
import { folderWith, jobspec } from './jobspec';
import { slips, valid } from './specs';

/** The examples, the fixtures, and a spec damaged in every line: without it, without its end, misspelled, cut. */
function specimens(spec: string): Record<string, string> {
  const lines = spec.split('\n');
  const files = { ...readAll('examples'), ...readAll('test/fixtures') };
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

/** The job descriptions in and below a folder of the repository; places for the cursor and notes stay in them. */
function readAll(folder: string): Record<string, string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return Object.fromEntries(
    paths
      .filter((path) => /\.jobspec\.ya?ml$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '')]),
  );
}

/** Job descriptions with titles in which several words are wrong. */
function titles(): Record<string, string> {
  const cases = new URL('../fixtures/titles/cleaned.yaml', import.meta.url);
  const found = [...readFileSync(cases, 'utf8').matchAll(/^- (title: .*)$/gm)].map(([, line = '']) => line);
  return Object.fromEntries(
    found.map((line, at) => [`titles/${at}.jobspec.yaml`, valid.replace(/^title: .*/m, line)]),
  );
}

/** What the command line finds in a folder, by the path. */
async function found(cwd: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { out } = await jobspec(['lint', '.', '--format', 'json', '--today', today], { cwd });
  const { files }: { files: { path: string; findings: readonly unknown[] }[] } = JSON.parse(out);
  return new Map(files.map(({ path, findings }) => [path, findings]));
}

/** The bundle for browsers asks the clock itself. */
const today = localDate(new Date());

test('the command line, the server and the worker of a browser find the same, at the same places', async () => {
  const files = specimens(valid);
  const cwd = folderWith(files);
  const reported = await found(cwd);
  expect([...reported.keys()]).toEqual(Object.keys(files).sort());
  expect([...reported.values()].filter((findings) => findings.length > 0).length).toBeGreaterThan(400);

  const uriOf = (path: string) => pathToFileURL(join(cwd, path)).href;
  const onDisk = Object.fromEntries(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const editor = await connect({ files: onDisk, today, initializationOptions: { pageCommand: 'open' } });
  const browser = await startBrowserServer(onDisk);
  try {
    for (const [path, findings] of reported) {
      const uri = uriOf(path);
      const text = files[path] ?? '';
      await editor.open(uri, text);
      const { diagnostics } = await editor.published((params) => params.uri === uri && params.version === 1);
      await editor.close(uri);
      expect(findings, path).toEqual(diagnostics.map((each) => asReported(each, cwd)));
      expect(await browser.diagnostics(uri, text), path).toEqual(diagnostics);
    }
  } finally {
    await editor.dispose();
    await browser.dispose();
  }
}, 120_000);

test('--fix makes of every file what saving it in an editor makes of it', async () => {
  const files = { ...specimens(slips), ...titles() };
  const cwd = folderWith(files);
  const { out } = await jobspec(['lint', '.', '--fix-dry-run', '--format', 'json', '--today', today], {
    cwd,
  });
  const { files: reports }: { files: { path: string; fixed?: string }[] } = JSON.parse(out);
  expect(reports.filter(({ fixed }) => fixed !== undefined).length).toBeGreaterThan(100);

  const uriOf = (path: string) => pathToFileURL(join(cwd, path)).href;
  const onDisk = Object.fromEntries(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const editor = await connect({ files: onDisk, today });
  try {
    for (const { path, fixed } of reports) {
      const uri = uriOf(path);
      const text = files[path] ?? '';
      await editor.open(uri, text);
      const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll.jobspec'] },
      });
      const edits = actions[0]?.edit?.changes?.[uri] ?? [];
      expect(applyEdits(text, edits), path).toBe(fixed ?? text);
      await editor.close(uri);
    }
  } finally {
    await editor.dispose();
  }
}, 120_000);

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
