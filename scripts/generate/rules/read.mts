import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { yamlReader } from '../checkedYaml.mts';

const ROOT = join(import.meta.dirname, '../../..');

/** Rules have ids of their own; codes are those of the format. Both have the same kind of page. */
export type RuleFolder = 'rules' | 'codes';

/** One file of `server/data/rules` or `server/data/codes`, as `schemas/rule.schema.json` describes it. */
export interface RuleFile {
  readonly id: string;
  readonly category: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint' | 'off';
  readonly title: string;
  readonly summary: string;
  readonly why: string;
  readonly fix?: string;
  readonly noFix?: string;
  readonly faqs: readonly { readonly question: string; readonly answer: string; readonly source?: string }[];
  readonly profiles?: Readonly<Record<string, RuleFile['severity']>>;
  readonly options?: readonly RuleOption[];
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  readonly source?: string;
}

/** What a house may set for a rule. */
export interface RuleOption {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly default: number | boolean | string | readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

export interface RuleExample {
  readonly text: string;
  /** True where the text is a file as it is; else required keys are put in front of it. */
  readonly whole?: true;
  /** What the text is, where it is no job description. */
  readonly kind?: 'config';
  /** What `jobspec.config.yaml` says where the example stands. */
  readonly config?: string;
  /** The source text of each finding, in order. */
  readonly flags?: readonly string[];
  readonly note?: string;
}

/** The files of a folder, and one sentence for each that does not follow the schema. */
export interface RuleFiles {
  readonly files: readonly RuleFile[];
  readonly problems: readonly string[];
}

/** The ids of a folder's files, in order. */
export function ruleIds(folder: RuleFolder): readonly string[] {
  return readdirSync(join(ROOT, 'server/data', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

export async function readRules(folder: RuleFolder): Promise<RuleFiles> {
  const read = await yamlReader<RuleFile>(ROOT, 'rule');
  const files: RuleFile[] = [];
  const problems: string[] = [];
  for (const id of ruleIds(folder)) {
    const { content, problem = 'another id' } = await read(`${folder}/${id}.yaml`);
    if (content?.id === id) files.push(content);
    else problems.push(`${folder}/${id}.yaml was left out: ${problem}`);
  }
  return { files, problems };
}
