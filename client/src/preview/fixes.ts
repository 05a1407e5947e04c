import * as vscode from 'vscode';
import type { RenderFinding } from '../../../server/src/protocol';
import type { Fix, LanguageServer } from '../languageServer';

/** What can be done about the findings of the page that is shown: the same as in the editor. */
export interface PageFixes {
  /** Titles of the fixes for a finding. */
  titles(uri: vscode.Uri, version: number, finding: RenderFinding): Promise<string[]>;
  /** Makes the edit, unless the file changed since it was rendered. True where it was made. */
  apply(uri: vscode.Uri, version: number, finding: RenderFinding, fix: number): Promise<boolean>;
}

export function createPageFixes(server: LanguageServer): PageFixes {
  async function fixesOf(uri: vscode.Uri, version: number, finding: RenderFinding): Promise<readonly Fix[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.version === version ? server.fixes(uri.toString(), finding.diagnostic) : [];
  }

  return {
    async titles(uri, version, finding) {
      return (await fixesOf(uri, version, finding)).map(({ title }) => title);
    },
    async apply(uri, version, finding, index) {
      const fix = (await fixesOf(uri, version, finding))[index];
      return fix ? fix.apply() : false;
    },
  };
}
