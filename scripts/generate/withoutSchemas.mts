/**
 * Ajv writes whole schemas into the code and takes some words out of them where it runs: the allowed values of an
 * enum, the names of keys. This leaves those words and drops the schemas, a fifth of the code.
 */
export function withoutSchemas(code: string): string {
  const { rest, schemas } = takeOut(code);
  const constants = new Map<string, string>();
  const shorter = rest.replace(
    /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["[^"\]]*"\]|\[\d+\])+)/g,
    (use, name: string, path: string) => {
      const schema = schemas.get(name);
      if (schema === undefined) return use;
      const steps = [...path.matchAll(/\.([\w$]+)|\["([^"]*)"\]|\[(\d+)\]/g)].map(
        ([, plain, quoted, index]) => plain ?? quoted ?? index ?? '',
      );
      const value = literal(steps.reduce(memberOf, schema), steps.at(-1));
      const known = constants.get(value) ?? `word${constants.size}`;
      constants.set(value, known);
      return known;
    },
  );
  const left = [...schemas.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(shorter));
  if (left.length > 0) throw new Error(`The validator needs all of ${left.join(', ')}.`);
  const declared = [...constants].map(([value, name]) => `const ${name} = ${value};`);
  return [...declared, shorter].join('\n');
}

/** Of the keys only the names count. */
function literal(value: unknown, step: string | undefined): string {
  if (value === undefined) throw new Error(`The schema has no ${step}.`);
  const isKeys = step === 'properties' && typeof value === 'object' && value !== null;
  return JSON.stringify(isKeys ? Object.fromEntries(Object.keys(value).map((key) => [key, 1])) : value);
}

function memberOf(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

/** Takes the declarations of the schemas, which are JSON, out of the code. */
function takeOut(code: string): { rest: string; schemas: ReadonlyMap<string, unknown> } {
  const schemas = new Map<string, unknown>();
  let rest = '';
  let done = 0;
  for (const { 0: head, 1: name = '', index } of code.matchAll(/\bconst (schema\d+) = (?=\{)/g)) {
    const end = endOfObject(code, index + head.length);
    schemas.set(name, JSON.parse(code.slice(index + head.length, end)));
    rest += code.slice(done, index);
    done = code.charAt(end) === ';' ? end + 1 : end;
  }
  return { rest: rest + code.slice(done), schemas };
}

function endOfObject(code: string, start: number): number {
  let depth = 0;
  for (const { 0: sign, index } of code.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return start + index + 1;
  }
  throw new Error('A schema in the validator does not end.');
}
