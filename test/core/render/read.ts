import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BaseDocument, SpecContext } from '../../../server/src/core/context';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import {
  buildView,
  type ChecklistEntry,
  googleChecklist,
  type JobView,
  type JsonLd,
  jobFacts,
  jobPosting,
  type Posting,
  readPosting,
  writeJsonLd,
} from '../../../server/src/core/render';

const root = resolve(import.meta.dirname, '../../..');
export const fixtures = join(root, 'test/fixtures/render');
export const examples = join(root, 'examples');

export function specFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jobspec.yaml'))
    .map((name) => join(folder, name));
}

/** Paths stand in for uris here. */
export function contextOf(file: string): SpecContext {
  return {
    uri: file,
    today: '2026-11-22',
    base(reference, from): BaseDocument | undefined {
      const path = resolve(dirname(from), reference);
      return existsSync(path) ? { uri: path, document: parse(readFileSync(path, 'utf8')) } : undefined;
    },
  };
}

export function viewOf(text: string, context: SpecContext = { uri: 'spec', today: '2026-11-22' }): JobView {
  return viewOfDocument(parse(text), context);
}

export function viewOfFile(file: string): JobView {
  return viewOf(readFileSync(file, 'utf8'), contextOf(file));
}

export function postingOf(
  text: string,
  context: SpecContext = { uri: 'spec', today: '2026-11-22' },
): Posting {
  const document = parse(text);
  const [spec] = document.specs;
  if (!spec) throw new Error('A document without a spec.');
  return readPosting(document, spec, context);
}

export function postingOfFile(file: string): Posting {
  return postingOf(readFileSync(file, 'utf8'), contextOf(file));
}

export function jsonLdOf(text: string, context: SpecContext = { uri: 'spec', today: '2026-11-22' }): JsonLd {
  const document = parse(text);
  const [spec] = document.specs;
  if (!spec) throw new Error('A document without a spec.');
  return jobPosting(buildView(document, spec, context), jobFacts(document, spec, context));
}

export function jsonLdOfFile(file: string): string {
  return writeJsonLd(jsonLdOf(readFileSync(file, 'utf8'), contextOf(file)));
}

export function checklistOf(
  text: string,
  context: SpecContext = { uri: 'spec', today: '2026-11-22' },
): ChecklistEntry[] {
  const document = parse(text);
  const [spec] = document.specs;
  return spec ? googleChecklist(document, spec, context) : [];
}

function viewOfDocument(document: SpecDocument, context: SpecContext): JobView {
  const spec = document.specs[0];
  if (!spec) throw new Error('A document without a spec.');
  return buildView(document, spec, context);
}

/** The HTML of the preview as it is exported. */
export function withoutMarkers(html: string): string {
  return html
    .replace(/<span data-finding="[\d ]+" data-severity="\w+">([^<]*)<\/span>/g, '$1')
    .replace(/ data-(source|uri|map)="[\d:,-]*"/g, '');
}
