import type { Position } from 'vscode-languageserver-types';
import type { SpecContext } from '../context';
import type { SpecDocument } from '../document';

/**
 * Keeps the last answer about each document: editors ask once more for the same place of the same text, whenever the
 * pointer comes back to a word or a list is opened again. The world around the document has to be the same as well.
 *
 * @param ask What depends on nothing else, nor on what the files say that the document extends: those change by
 *   themselves.
 */
export function again<T, Option extends string | boolean>(
  ask: (document: SpecDocument, position: Position, context: SpecContext, option: Option) => T,
): typeof ask {
  const last = new WeakMap<SpecDocument, Answer<T, Option>>();
  return (document, position, context, option) => {
    const known = last.get(document);
    if (known && known.option === option && isSamePlace(known.position, position)) {
      if (isSameWorld(known.context, context)) return known.answer;
    }
    const answer = ask(document, position, context, option);
    last.set(document, { position, context, option, answer });
    return answer;
  };
}

interface Answer<T, Option> {
  readonly position: Position;
  readonly context: SpecContext;
  readonly option: Option;
  readonly answer: T;
}

function isSamePlace(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function isSameWorld(one: SpecContext, other: SpecContext): boolean {
  return (
    one.uri === other.uri &&
    one.kind === other.kind &&
    one.today === other.today &&
    one.base === other.base &&
    one.pageUri === other.pageUri &&
    one.house === other.house &&
    one.newHouse === other.newHouse
  );
}
