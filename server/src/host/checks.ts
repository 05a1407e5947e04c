import type { Diagnostic } from 'vscode-languageserver-types';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
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
  /** True where `soFar` showed something else about this version than what is true. */
  hasMisled(document: OpenDocument): boolean;
  /**
   * Diagnostics that somebody has from us, with the facts of now for their fixes: those that moved along still have
   * the facts of the text they were found in.
   */
  withFacts(document: OpenDocument, told: readonly Diagnostic[]): Diagnostic[];
  /** Something outside of the document changed: what was opened before that is no longer of now. */
  outdate(uri: string): void;
  /** How often that has happened; a document is opened in the round that was asked for before its files were read. */
  roundOf(uri: string): number;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

interface Check {
  readonly round: number;
  readonly parsed: SpecDocument;
  readonly house: SpecContext['house'];
  readonly today: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function createChecks(compute: (document: OpenDocument) => readonly Diagnostic[]): Checks {
  const last = new Map<string, Check>();
  const rounds = new Map<string, number>();
  /** What `soFar` said last where it was not sure. */
  const said = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>();

  const roundOf = (uri: string): number => rounds.get(uri) ?? 0;

  function known({ uri, parsed, context }: OpenDocument): Check | undefined {
    const check = last.get(uri);
    const isOfNow =
      check?.round === roundOf(uri) &&
      check.parsed === parsed &&
      check.house === context.house &&
      check.today === context.today;
    return isOfNow ? check : undefined;
  }

  function of(document: OpenDocument): readonly Diagnostic[] {
    const { uri, round, parsed, context } = document;
    const before = known(document);
    if (before) return before.diagnostics;
    const diagnostics = compute(document);
    last.set(uri, { round, parsed, house: context.house, today: context.today, diagnostics });
    return diagnostics;
  }

  return {
    of,
    soFar(document) {
      const { uri, version, parsed } = document;
      const check = last.get(uri);
      if (!check || known(document)) return check?.diagnostics;
      const diagnostics = movedAlong(check.diagnostics, check.parsed, parsed);
      said.set(uri, { version, diagnostics });
      return diagnostics;
    },
    hasMisled(document) {
      const words = said.get(document.uri);
      said.delete(document.uri);
      return (
        words?.version === document.version &&
        shownOf(words.diagnostics).join() !== shownOf(of(document)).join()
      );
    },
    withFacts(document, told) {
      const found = known(document)?.diagnostics ?? [];
      const shown = shownOf(found);
      return told.map((each) => found[shown.indexOf(shownOf([each]).join())] ?? each);
    },
    outdate: (uri) => void rounds.set(uri, roundOf(uri) + 1),
    roundOf,
    forget(uri) {
      last.delete(uri);
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
