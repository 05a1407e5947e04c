import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadRoles, loadSkills } from '../../generated/knowledge';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import { createLanguageService, type JobSpecLanguageService } from '../core/languageService';
import { createBases } from '../host/bases';
import { createNodeFiles } from '../host/nodeFiles';
import { localDate } from '../host/today';
import { UsageError } from './command';

/** A file ready for the language service. */
export interface LoadedSpec {
  readonly document: SpecDocument;
  readonly context: SpecContext;
}

/** Reads specs for the commands, with what they extend, from the folder the command runs in. */
export interface SpecLoader {
  readonly service: JobSpecLanguageService;
  load(file: string): Promise<LoadedSpec>;
  /** A text that has no file, as if it lay in the folder under this name. */
  loadText(text: string, name: string): Promise<LoadedSpec>;
}

export function createSpecLoader(cwd: string): SpecLoader {
  const service = createLanguageService({ loadSkills, loadRoles });
  const root = pathToFileURL(`${cwd}/`).href;
  const bases = createBases({
    files: createNodeFiles(() => [root]),
    parse: service.parse,
    open: () => undefined,
    roots: () => [root],
  });
  const today = localDate(new Date());

  async function prepare(text: string, uri: string): Promise<LoadedSpec> {
    const document = service.parse(text);
    await bases.load(uri, document);
    return { document, context: { uri, today, base: bases.base } };
  }

  return {
    service,
    load: async (file) => prepare(await readText(file), pathToFileURL(file).href),
    loadText: (text, name) => prepare(text, pathToFileURL(join(cwd, name)).href),
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(`“${file}” cannot be read (${code || 'unknown reason'}).`);
  }
}
