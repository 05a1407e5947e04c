import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { ok } from '../lib/assert';
import { codeOf } from '../lib/editor';
import { activateExtension } from '../lib/extension';
import { openText } from '../lib/files';
import { untilDiagnostics } from '../lib/until';

const broken = `title: Engineer: Payments
level: senoir
`;
const mistaken = `titel: Engineer
level: senoir
skills: Python
posting: { datePosted: 2026-02-30 }
`;

suite('command line', () => {
  for (const [name, text] of Object.entries({ broken, mistaken })) {
    test(`tells the same as the editor about a ${name} file`, async () => {
      const extension = await activateExtension();
      const { document } = await openText(`${name}.jobspec.yaml`, text);
      const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [cli, 'lint', '--format', 'json', document.uri.fsPath],
        { env },
      ).catch((error: { stdout: string }) => error);
      const told: { files: { findings: Record<string, unknown>[] }[] } = JSON.parse(stdout);
      const findings = told.files[0]?.findings ?? [];
      ok(findings.length > 0, 'there are findings');
      const said = JSON.stringify(
        findings.map(({ code, message, line, column }) => [code, message, line, column]),
      );
      // At the very first check, slips and mistakes of the format are told ahead of the rest.
      await untilDiagnostics(
        document.uri,
        `the same as on the command line: ${said}`,
        (all) =>
          JSON.stringify(
            all.map((each) => [
              codeOf(each),
              each.message,
              each.range.start.line + 1,
              each.range.start.character + 1,
            ]),
          ) === said,
      );
    });
  }
});
