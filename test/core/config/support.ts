import type { Position } from 'vscode-languageserver-types';
import type { SpecContext } from '../../../server/src/core/context';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import { createLanguageService } from '../../../server/src/core/languageService';
import { knowledge } from '../../lib/knowledge';

export const service = createLanguageService(knowledge);

export const configUri = 'file:///w/jobspec.config.yaml';

/** The house rules of a configuration whose catalogs lie beside it. */
export function houseOf(config: string, catalogs: Readonly<Record<string, string>> = {}) {
  return service.house({
    uri: configUri,
    config: service.readConfig(parse(config)),
    catalogs: service.readConfig(parse(config)).catalogs.map((reference) => {
      if (reference.startsWith('..')) return { reference, uri: undefined, document: undefined };
      const name = reference.replace('./', '');
      const text = catalogs[name];
      return { reference, uri: `file:///w/${name}`, document: text === undefined ? undefined : parse(text) };
    }),
  });
}

export function contextOf(
  kind: 'spec' | 'config' | 'catalog',
  house: SpecContext['house'],
  name = 'a',
): SpecContext {
  const names = { spec: `${name}.jobspec.yaml`, config: 'jobspec.config.yaml', catalog: 'skills.yaml' };
  return { uri: `file:///w/${names[kind]}`, kind, today: '2026-11-22', ...(house ? { house } : {}) };
}

/** Code, severity and flagged text of each diagnostic. */
/** What the small specs of these tests lack is left out. */
export function told(document: SpecDocument, context: SpecContext): string[] {
  const of = service
    .diagnostics(document, context)
    .filter(({ code, data }) => code === 'missing-key' || !Array.isArray(Object(data).keys));
  return of.map(({ code, severity, range }) => {
    const { lines, text } = document;
    const flagged = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${['', 'error', 'warning', 'info', 'hint'][severity ?? 0]} ${code} ${flagged}`;
  });
}

/** A document with the place that `<|>` marks. */
export function marked(text: string): { document: SpecDocument; position: Position } {
  const at = text.indexOf('<|>');
  if (at < 0) throw new Error('There is no <|> in the text.');
  const document = parse(text.replace('<|>', ''));
  return { document, position: document.lines.positionAt(at) };
}
