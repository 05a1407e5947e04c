import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CodedStems,
  LanguageTerms,
  TermGroup,
  Terms,
} from '../../../server/src/core/knowledge/types.ts';
import { yamlReader } from '../checkedYaml.mts';

const ROOT = join(import.meta.dirname, '../../..');

/** A group with what only readers of the documents need. */
export interface TermGroupFile extends Omit<TermGroup, 'rule'> {
  readonly source?: string;
  readonly jurisdictions?: readonly string[];
  readonly asOf?: string;
}

/** One file of `server/data/terms`, as `schemas/term.schema.json` describes it. */
export interface TermFile {
  readonly path: string;
  readonly rule: string;
  readonly language: string;
  readonly title: string;
  readonly source?: string;
  readonly groups?: readonly TermGroupFile[];
  readonly stems?: CodedStems;
}

export interface TermFiles {
  /** By language and name. */
  readonly files: readonly TermFile[];
  /** One sentence for each file that does not follow the schema. */
  readonly problems: readonly string[];
}

export async function readTerms(): Promise<TermFiles> {
  const read = await yamlReader<Omit<TermFile, 'path'>>(ROOT, 'term');
  const folder = join(ROOT, 'server/data/terms');
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'));
  const files: TermFile[] = [];
  const problems: string[] = [];
  for (const path of names.sort()) {
    const { content, problem = 'another language' } = await read(`terms/${path}`);
    if (content && path.startsWith(`${content.language}/`)) files.push({ ...content, path });
    else problems.push(`terms/${path} was left out: ${problem}`);
  }
  return { files, problems };
}

/** What the rules need of the files. */
export function compileTerms(files: readonly TermFile[]): Terms {
  const languages = [...new Set(files.map(({ language }) => language))];
  return Object.fromEntries(
    languages.map((language): [string, LanguageTerms] => {
      const own = files.filter((file) => file.language === language);
      const stems = own.find((file) => file.stems)?.stems;
      const groups = own.flatMap(({ rule, groups = [] }) =>
        groups.map(
          ({ source: _, jurisdictions: __, asOf: ___, ...group }): TermGroup => ({ rule, ...group }),
        ),
      );
      return [language, { groups, ...(stems ? { stems } : {}) }];
    }),
  );
}
