import type { Diagnostic } from 'vscode-languageserver-types';
import type { Checked } from '../protocol';
import type { OpenDocument } from './host';
import { movedAlong } from './movedAlong';

/** The diagnostics of the open documents: worked out once for each version, whoever asks. */
export interface Checks {
  of(document: OpenDocument): readonly Diagnostic[];
  /**
   * Those of now where they are known, or else the last ones, moved along with the text. Undefined where the
   * document was never checked.
   */
  soFar(document: OpenDocument): readonly Diagnostic[] | undefined;
  /** Which text of the document was checked last, and as what it was open then. */
  last(document: OpenDocument): { readonly checked: Checked; readonly document: OpenDocument };
  /** True where `soFar` showed something else about this version than what is true. */
  hasMisled(document: OpenDocument): boolean;
  /**
   * Diagnostics that somebody has from us, with the facts of now for their fixes: those that moved along still have
   * the facts of the text they were found in.
   * @param isLate True where the check of this version waits for a save: then it is worked out, without becoming the
   *   last check, and what is not found any more is left out.
   */
  withFacts(document: OpenDocument, told: readonly Diagnostic[], isLate: boolean): Diagnostic[];
  /** Something outside of the document changed: what was opened before that is no longer of now. */
  outdate(uri: string): void;
  /** How often that has happened; a document is opened in the round that was asked for before its files were read. */
  roundOf(uri: string): number;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

interface Check {
  readonly document: OpenDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export function createChecks(compute: (document: OpenDocument) => readonly Diagnostic[]): Checks {
  const last = new Map<string, Check>();
  /** What is found in texts that wait for a save. */
  const early = new Map<string, Check>();
  const rounds = new Map<string, number>();
  /** What `soFar` said last where it was not sure. */
  const said = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>();

  const roundOf = (uri: string): number => rounds.get(uri) ?? 0;

  function isOfNow(check: Check | undefined, { uri, parsed, context }: OpenDocument): check is Check {
    return (
      check?.document.round === roundOf(uri) &&
      check.document.parsed === parsed &&
      check.document.context.house === context.house &&
      check.document.context.today === context.today
    );
  }

  function known(document: OpenDocument): Check | undefined {
    const check = last.get(document.uri);
    return isOfNow(check, document) ? check : undefined;
  }

  function of(document: OpenDocument, checks = last): readonly Diagnostic[] {
    const before = checks.get(document.uri);
    if (isOfNow(before, document)) return before.diagnostics;
    const diagnostics = compute(document);
    checks.set(document.uri, { document, diagnostics });
    return diagnostics;
  }

  return {
    of: (document) => of(document),
    soFar(document) {
      const { uri, version, parsed } = document;
      const check = last.get(uri);
      if (!check || known(document)) return check?.diagnostics;
      const diagnostics = movedAlong(check.diagnostics, check.document.parsed, parsed);
      said.set(uri, { version, diagnostics });
      return diagnostics;
    },
    last(document) {
      const check = last.get(document.uri);
      if (!check) return { checked: 'never', document };
      return { checked: isOfNow(check, document) ? 'now' : 'earlier', document: check.document };
    },
    hasMisled(document) {
      const words = said.get(document.uri);
      said.delete(document.uri);
      return (
        words?.version === document.version &&
        shownOf(words.diagnostics).join() !== shownOf(of(document)).join()
      );
    },
    withFacts(document, told, isLate) {
      const check = known(document);
      const found = check?.diagnostics ?? (isLate ? of(document, early) : []);
      const shown = shownOf(found);
      return told.flatMap((each) => found[shown.indexOf(shownOf([each]).join())] ?? (isLate ? [] : each));
    },
    outdate: (uri) => void rounds.set(uri, roundOf(uri) + 1),
    roundOf,
    forget(uri) {
      last.delete(uri);
      early.delete(uri);
      rounds.delete(uri);
      said.delete(uri);
    },
  };
}

/** All of a diagnostic that a person sees. */
function shownOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, severity, message, range: { start, end } }) =>
    JSON.stringify([code, severity, message, start.line, start.character, end.line, end.character]),
  );
}
