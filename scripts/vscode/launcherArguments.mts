import { resolve } from 'node:path';
import { Failure } from '../lib/failure.mts';

export interface LauncherArguments {
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly workspace: string;
}

/** Reads the arguments of VS Code that matter here; the others are about a desktop window. */
export function parseLauncherArguments(args: readonly string[]): LauncherArguments {
  const pathOf = (name: string) => {
    const prefix = `--${name}=`;
    const value = args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
    if (value) return resolve(value);
    throw new Failure(`The launcher needs ${prefix}PATH.`);
  };
  const workspace = args.find((arg) => !arg.startsWith('-'));
  if (workspace === undefined) throw new Failure('The launcher needs the path of a folder to open.');
  return {
    extensionDevelopmentPath: pathOf('extensionDevelopmentPath'),
    extensionTestsPath: pathOf('extensionTestsPath'),
    workspace: resolve(workspace),
  };
}
