import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../lib/paths.mts';
import { installAtomically, npmInstall } from '../lib/vscodeServer.mts';

/** A language server as an editor starts it. */
export interface ServerUnderTest {
  readonly name: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  readonly languageId: string;
  /** What it gets when it asks for its settings, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The bundle that users install. */
export const ours: ServerUnderTest = {
  name: 'JobSpec',
  command: [fromRoot('dist/server.js'), '--stdio'],
  languageId: 'jobspec',
  settings: {},
};

const version = '2.0.0';

/**
 * yaml-language-server with our schema, installed on first use; it never becomes a dependency.
 * @param schema Path of another schema for it.
 */
export async function theirs(
  schema: string = fromRoot('schemas/jobspec.schema.json'),
  log: (line: string) => void = console.error,
): Promise<ServerUnderTest> {
  const folder = fromRoot('.vscode-test', 'bench', `yaml-language-server-${version}`);
  const executable = join(folder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  if (!existsSync(executable)) {
    log(`Installing yaml-language-server ${version} into .vscode-test/bench (once) …`);
    await installAtomically(folder, (temporary) =>
      npmInstall(temporary, [`yaml-language-server@${version}`]),
    );
  }
  return {
    name: `yaml-language-server ${version}`,
    command: [executable, '--stdio'],
    languageId: 'yaml',
    settings: {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: '*.jobspec.yaml' },
        validate: true,
        completion: true,
        hover: true,
        // They would look things up on the network, which would be unfair to measure.
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
      },
    },
  };
}
