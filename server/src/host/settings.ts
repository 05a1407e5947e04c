/** The editor's settings that concern the server; `package.json` describes them. */
export interface Settings {
  readonly lint: { readonly run: 'onType' | 'onSave' };
  readonly inlayHints: { readonly skills: boolean };
}

export const defaultSettings: Settings = { lint: { run: 'onType' }, inlayHints: { skills: false } };

/** Reads what an editor sent; anything unknown or of the wrong kind keeps its default. */
export function readSettings(value: unknown): Settings {
  const run = memberOf(memberOf(value, 'lint'), 'run');
  const skills = memberOf(memberOf(value, 'inlayHints'), 'skills');
  return {
    lint: { run: run === 'onSave' ? 'onSave' : 'onType' },
    inlayHints: { skills: skills === true },
  };
}

/** A member of what may not be an object at all; undefined where there is none. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
