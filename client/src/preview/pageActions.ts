import * as vscode from 'vscode';
import type { RenderFinding, RenderResult, ScoreResult } from '../../../server/src/protocol';
import { applyChanges } from '../commands/applyFix';
import type { Fix, LanguageServer } from '../languageServer';
import type { FromWebview, PageScore, ToWebview } from './messages';

/** How many of the best next fixes the list of findings names. */
const fixesToName = 5;

/** What was asked in the page about findings: all of it is done as in the editor. */
export type PageRequest = Extract<FromWebview, { readonly answer: number }>;

export interface PageActions {
  /** @param shown The answer that the page shows. */
  act(request: PageRequest, uri: vscode.Uri, shown: RenderResult): void;
  /** Works out the score of what is shown, and posts it. */
  postScore(answer: number, uri: vscode.Uri, shown: RenderResult): void;
}

export function createPageActions(server: LanguageServer, post: (message: ToWebview) => void): PageActions {
  /** Versions of two files can be the same number. */
  let scored: { readonly uri: string; readonly result: ScoreResult } | undefined;

  /** None where the file changed since it was rendered: the page is about to be shown anew. */
  async function fixesOf(uri: vscode.Uri, version: number, finding: RenderFinding): Promise<readonly Fix[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.version === version ? server.fixes(uri.toString(), finding.diagnostic) : [];
  }

  async function perform(
    request: PageRequest,
    uri: vscode.Uri,
    { version, findings }: RenderResult,
  ): Promise<void> {
    if (request.type === 'applyScoreFix') {
      const isCurrent = scored?.uri === uri.toString() && scored.result.version === version;
      const fix = isCurrent ? scored?.result.fixes[request.fix] : undefined;
      if (fix) await applyChanges({ uri: uri.toString(), version, edits: fix.edits });
      return;
    }
    const finding = findings[request.finding];
    if (!finding) return;
    if (request.type === 'explain') {
      if (finding.page) await openPageOf(finding.page);
      return;
    }
    const fixes = await fixesOf(uri, version, finding);
    if (request.type === 'applyFix') await fixes[request.fix]?.apply();
    else
      post({ ...request, type: 'fixes', fixes: fixes.map(({ title, silences }) => ({ title, silences })) });
  }

  return {
    act: (request, uri, shown) => void perform(request, uri, shown).catch(() => undefined),
    postScore(answer, uri, { version, spec }) {
      server
        .score({ uri: uri.toString(), offset: spec.start, fixes: fixesToName })
        .then((result) => {
          if (result?.version !== version) return;
          scored = { uri: uri.toString(), result };
          post({ type: 'score', answer, score: pageScore(result) });
        })
        .catch(() => undefined);
    },
  };
}

function pageScore({ checked, score, categories, fixes }: ScoreResult): PageScore {
  return {
    checked,
    score,
    categories: categories.map(({ title, description, value, most }) => ({
      title,
      description,
      value,
      most,
    })),
    fixes: fixes.map(({ title, message, points }) => ({ title, message, points })),
  };
}

/** The server names the page as a command of ours, with its path as the argument. */
async function openPageOf(address: string): Promise<void> {
  const { scheme, path, query } = vscode.Uri.parse(address);
  if (scheme !== 'command' || path !== 'jobspec.openPage') return;
  const values: unknown = JSON.parse(query);
  if (Array.isArray(values)) await vscode.commands.executeCommand(path, ...values);
}
