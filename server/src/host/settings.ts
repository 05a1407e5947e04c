/** The editor's settings that concern the server; `package.json` describes them. */
export interface Settings {
  readonly lint: { readonly run: 'onType' | 'onSave' };
}

export const defaultSettings: Settings = { lint: { run: 'onType' } };

/** Reads what an editor sent; anything unknown or of the wrong kind keeps its default. */
export function readSettings(value: unknown): Settings {
  const run = memberOf(memberOf(value, 'lint'), 'run');
  return { lint: { run: run === 'onSave' ? 'onSave' : 'onType' } };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
