import { existsSync } from 'node:fs';
import { type Terminal, UsageError } from '../command';
import { findFiles } from '../files/find';
import { readRulePages } from '../rulePages';
import type { LintOptions } from './job';
import { type LintCall, readRuleOptions } from './options';
import { changedFiles } from './since';

/** What a call wants to be checked, and how. */
export interface LintInput {
  /** Files, in full; `-` is the text of the options. */
  readonly items: readonly string[];
  /** Those that the call names one by one. */
  readonly named: ReadonlySet<string>;
  readonly options: LintOptions;
}

export async function readLintInput(call: LintCall, { cwd, input }: Terminal): Promise<LintInput> {
  const { paths, today, config, since } = call;
  const scored = call.minScore !== undefined || call.format === 'json';
  if (config !== undefined && !existsSync(config)) throw new UsageError(`“${config}” does not exist.`);
  const severities = call.rules.length > 0 ? readRuleOptions(call.rules, await readRulePages()) : undefined;
  const { files, named } = await findFiles(
    paths.filter((path) => path !== '-'),
    cwd,
  );
  const options: LintOptions = { cwd, today, config, severities, scored };
  if (since !== undefined) {
    const { files: items, before } = await changedFiles(files, since, cwd);
    return { items, named, options: { ...options, before } };
  }
  if (!paths.includes('-')) return { items: files, named, options };
  const text = { name: call.stdinName, text: await input() };
  return { items: ['-', ...files], named: new Set([...named, '-']), options: { ...options, input: text } };
}
