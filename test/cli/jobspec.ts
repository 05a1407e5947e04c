import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run';
import { toDocx } from '../../server/src/docxWriter';
import { toPdf } from '../../server/src/pdfWriter';
import { knowledge } from '../lib/knowledge';
import { temporaryFolder } from '../lib/temporaryFolder';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, on a fixed day. */
export async function jobspec(
  args: readonly string[],
  { cwd = process.cwd(), input = '', colors = false, columns = 100, known = knowledge } = {},
): Promise<Outcome> {
  let [out, error] = ['', ''];
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    colors,
    columns,
    cwd,
    today: '2026-11-22',
    input: async () => input,
    knowledge: async () => known,
    paper: { pdf: async () => toPdf, docx: async () => toDocx },
    processors: 1,
  });
  return { code, out, error };
}

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
