import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SpecContext } from '../core/context';
import type { SpecDocument } from '../core/document';
import { createLanguageService, type JobSpecLanguageService } from '../core/languageService';
import { createBases } from '../host/bases';
import { createNodeFiles } from '../host/nodeFiles';
import { type Terminal, UsageError } from './command';
import { reasonOf } from './reason';

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

export async function createSpecLoader({ cwd, today, knowledge }: Terminal): Promise<SpecLoader> {
  const service = createLanguageService(await knowledge());
  const root = pathToFileURL(`${cwd}/`).href;
  const bases = createBases({
    files: createNodeFiles(() => [root]),
    parse: service.parse,
    open: () => undefined,
    roots: () => [root],
  });

  async function prepare(text: string, uri: string): Promise<LoadedSpec> {
    const document = service.parse(withoutByteOrderMark(text));
    await bases.load(uri, document);
    return { document, context: { uri, today, base: bases.base } };
  }

  return {
    service,
    load: async (file) => prepare(await readText(file), pathToFileURL(file).href),
    loadText: (text, name) => prepare(text, pathToFileURL(join(cwd, name)).href),
  };
}

/** Editors hide the mark, and columns are counted as editors count them. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`“${file}” cannot be read: ${reasonOf(error)}.`);
  }
}
