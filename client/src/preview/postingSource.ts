import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../languageServer';
import { gitHead } from './gitHead';
import type { GoodTexts } from './goodTexts';
import { type LastGood, lastGoodAfter } from './lastGood';
import type { PreviewOptions, Strip } from './messages';
import { type Failure, stripOf } from './words';

/** What there is to show of one file: what the server says of it, or said when it could be read. */
export interface PostingSource {
  /**
   * Asks the server. What somebody turned to meanwhile is asked for on its own.
   * @returns `again` where the text changed meanwhile, so that nothing that was said fits; `other` where nobody wants
   *   to know any more.
   */
  ask(asked: Asked): Promise<'new' | 'again' | 'other'>;
  /** The newest answer; undefined until there is one. */
  readonly latest: RenderResult | undefined;
  /** What the page shows; the places of its blocks are places in that version of the files. */
  readonly shown: RenderResult | undefined;
  /** What stands in the way, for the strip above the posting. */
  readonly strip: Strip | null;
  /** Another file is shown from now on. */
  forget(): void;
}

export interface Asked {
  readonly uri: vscode.Uri;
  readonly options: PreviewOptions;
  /** Chooses among the specs of a file that holds several. */
  readonly offset: number | undefined;
  /** True while this is what somebody wants to see. */
  isWanted(): boolean;
  /** True while the file is the same, whatever is to be seen of it. */
  isSameFile(): boolean;
}

export function createPostingSource(
  server: Pick<LanguageServer, 'render'>,
  goodTexts: GoodTexts,
): PostingSource {
  let latest: RenderResult | undefined;
  let lastGood: LastGood | undefined;
  let failure: Failure | undefined;
  /** The version an answer was dropped for; should the next one not fit either, it is shown all the same. */
  let askedAgainFor: number | undefined;

  async function answer({ uri, options, offset, isWanted }: Asked): Promise<'new' | 'again' | 'other'> {
    const { view, theme } = options;
    const source = uri.toString();
    // The server knows open documents only, and VS Code closes those that no editor shows.
    const document = await vscode.workspace.openTextDocument(uri);
    const before = view === 'changes' ? await gitHead(uri) : {};
    const trusted = vscode.workspace.isTrusted;
    const place = offset === undefined ? {} : { offset };
    const posting = { uri: source, view, theme, trusted, ...place, ...before };
    // Also where nothing is underlined: the list holds them all the same.
    const result = await server.render({ ...posting, findings: true });
    if (!isWanted()) return 'other';
    const { version } = document;
    if (result && result.version !== version && askedAgainFor !== version) {
      askedAgainFor = version;
      return 'again';
    }
    const now = { text: document.getText(), look: JSON.stringify([view, theme]) };
    const known = lastGood ?? lastGoodOf(goodTexts.of(source));
    const good =
      result && (await lastGoodAfter(result, known, now, (text) => server.render({ ...posting, text })));
    if (!isWanted()) return 'other';
    failure = result ? undefined : 'unknown-file';
    latest = result ?? undefined;
    if (good) lastGood = good;
    if (result) goodTexts.seen(source, now.text, result.broken);
    return 'new';
  }

  return {
    async ask(asked) {
      try {
        return await answer(asked);
      } catch {
        if (!asked.isSameFile()) return 'other';
        failure = 'no-answer';
        return 'new';
      }
    },
    get latest() {
      return latest;
    },
    get shown() {
      return lastGood?.page ?? latest;
    },
    get strip() {
      return stripOf(latest, failure);
    },
    forget() {
      latest = lastGood = failure = askedAgainFor = undefined;
    },
  };
}

/** Its page has to be made. */
function lastGoodOf(text: string | undefined): LastGood | undefined {
  return text === undefined ? undefined : { text, look: '' };
}
