import { stringify } from 'yaml';

/** An example as one would write it in a file: the key, then the value in block style. */
export function renderYaml(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0, singleQuote: true }).trimEnd();
}
