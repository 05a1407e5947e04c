import { readText } from './files';

export interface SuiteOptions {
  /** Only tests whose full title contains this. */
  readonly grep?: string;
  /** Whether the harness takes a picture of every failure. */
  readonly pictures?: boolean;
}

/** The harness leaves its options in the workspace: the one place both kinds of extension host can read. */
export async function readOptions(): Promise<SuiteOptions> {
  return JSON.parse(await readText('.vscode', 'test-options.json'));
}
