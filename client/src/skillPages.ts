import * as vscode from 'vscode';
import type { SkillPageParams } from '../../server/src/protocol';
import type { LanguageServer } from './languageServer';

/** Pages about skills, as documents that lie on no disk. */
export interface SkillPages extends vscode.Disposable {
  /** Shows the page, well set; answers false where no catalog knows the skill. */
  show(params: SkillPageParams): Promise<boolean>;
}

const scheme = 'jobspec-page';

export function createSkillPages(server: LanguageServer): SkillPages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (page) => {
      const params = paramsOf(page);
      const found = params && (await server.skillPage(params));
      return found?.markdown ?? 'No catalog knows this skill any more.\n';
    },
  });
  return {
    async show(params) {
      const found = await server.skillPage(params);
      if (!found) return false;
      const page = pageUri({ ...params, name: found.name });
      // A page that is open already may be older than the house catalog.
      changed.fire(page);
      await open(page);
      return true;
    },
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
}

async function open(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // Without VS Code's own Markdown extension, the text is still good to read.
    await vscode.window.showTextDocument(page);
  }
}

/** The path names the tab; a slash in a name is no folder. */
function pageUri(params: SkillPageParams): vscode.Uri {
  const path = `/${params.name.replaceAll('/', '\u2215')}.md`;
  return vscode.Uri.from({ scheme, path, query: JSON.stringify(params) });
}

function paramsOf({ query }: vscode.Uri): SkillPageParams | undefined {
  try {
    const { name, uri }: Record<string, unknown> = JSON.parse(query);
    if (typeof name !== 'string') return undefined;
    return { name, ...(typeof uri === 'string' ? { uri } : {}) };
  } catch {
    return undefined;
  }
}
