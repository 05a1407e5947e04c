import { parse } from '../../server/src/core/document';
import { findings } from '../../server/src/core/features/findings';
import { createBases } from '../../server/src/host/bases';

/** Enough for a spec on its own. */
export const complete = 'title: A\nsummary: B\nresponsibilities: [C]\nqualifications: [D]\nskills: [E]\n';

/** What is found in one of several files, as `code: message`. */
export async function codesOf(files: Record<string, string>, name: string): Promise<string[]> {
  const bases = createBases({
    files: { read: async (uri) => files[uri.slice('file:///w/'.length)] },
    parse,
    open: () => undefined,
    roots: () => ['file:///w'],
  });
  const uri = `file:///w/${name}`;
  const document = parse(files[name] ?? '');
  await bases.load(uri, document);
  return findings(document, { uri, today: '2026-11-22', base: bases.base }).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}
