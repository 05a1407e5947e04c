/**
 * Ajv writes the same lines out for each of hundreds of checks. This folds them into calls of `helpers`, a third of
 * the code: all functions add to one list of errors, so that none has to be counted, joined or handed back.
 *
 * @param code What ajv's standalone compiler wrote, with `lines` on and messages off.
 * @throws {Error} where something of the old way is left, because ajv writes it differently now.
 */
export function compact(code: string): string {
  const folded = folds.reduce(
    (text, [pattern, to]) => (typeof to === 'string' ? text.replace(pattern, to) : text.replace(pattern, to)),
    code,
  );
  const left = /\b(?:vErrors|errors\b(?!\.)|instancePath|rootData|evaluated|func\d)/.exec(folded);
  if (left)
    throw new Error(`The validator still has this:\n${folded.slice(left.index - 200, left.index + 200)}`);
  return folded;
}

/**
 * Folds the checks of a map's keys into one table of them.
 *
 * @param code What `compact` and `withoutSchemas` have left.
 */
export function foldFields(code: string): string {
  const constants = new Map(
    [...code.matchAll(/^const (word\d+) = (.+);$/gm)].map(([, name, value]) => [name, value]),
  );
  return code.replace(
    /onlyKeys\((\w+), (\[[^\]\n]*\]|word\d+), ([^\n]+), found\);\n((?:at\(\1, "[^"\n]+", [\w.]+, \3, found\);\n)+)/g,
    (whole: string, map: string, keys: string, path: string, checks: string) => {
      const allowed: unknown = JSON.parse(constants.get(keys) ?? keys);
      if (typeof allowed !== 'object' || allowed === null) return whole;
      const names = Array.isArray(allowed) ? allowed : Object.keys(allowed);
      const checked = new Map(
        [...checks.matchAll(/^at\(\w+, "([^"]+)", ([\w.]+),/gm)].map(([, key, check]) => [key, check]),
      );
      const others = names.filter((name) => !checked.has(name));
      const table = [...checked].map(([key, check]) => `${JSON.stringify(key)}: ${check}`).join(', ');
      return `fields(${map}, {${table}}, ${JSON.stringify(others)}, ${path}, found);\n`;
    },
  );
}

/**
 * Folds the checks of what is either one word or a map, as the settings of rules are.
 *
 * @param code What `foldFields` has left, with its syntax minified.
 */
export function foldChoices(code: string): string {
  return code.replace(
    /typeof data != "string" && !isMap\(data\) && report\(found, path, "type", \{ type: (\w+) \}\), typeof data == "string" && (\w+)\(data, path, found\), isMap\(data\) && fields\(data, (\{[^{}\n]*\}), \[\], path, found\);/g,
    'wordOrMap(data, $1, $2, $3, path, found);',
  );
}

/** What the folded code calls. A key that is there without a value counts as missing, as it does for ajv. */
export const helpers = `
function report(found, instancePath, keyword, params) {
  found.push({ keyword, instancePath, params });
}
function has(map, key) {
  return map[key] !== undefined && Object.hasOwn(map, key);
}
function isMap(value) {
  return value && typeof value == "object" && !Array.isArray(value);
}
function at(map, key, check, path, found) {
  if (has(map, key)) check(map[key], path + "/" + key, found);
}
function need(map, key, path, found) {
  if (!has(map, key)) report(found, path, "required", { missingProperty: key });
}
function onlyKeys(map, keys, path, found) {
  const known = Array.isArray(keys) ? keys : Object.keys(keys);
  for (const key of Object.keys(map)) {
    if (!known.includes(key)) report(found, path, "additionalProperties", { additionalProperty: key });
  }
}
function fields(map, checks, others, path, found) {
  for (const key of Object.keys(map)) {
    if (!Object.hasOwn(checks, key) && !others.includes(key))
      report(found, path, "additionalProperties", { additionalProperty: key });
  }
  for (const key of Object.keys(checks)) at(map, key, checks[key], path, found);
}
function wordOrMap(value, type, check, checks, path, found) {
  if (typeof value == "string") check(value, path, found);
  else if (isMap(value)) fields(value, checks, [], path, found);
  else report(found, path, "type", { type });
}
function is(value, type, path, found) {
  if (typeof value !== type) report(found, path, "type", { type });
}
function each(list, check, path, found) {
  for (let i = 0; i < list.length; i++) check(list[i], path + "/" + i, found);
}
function unique(list, path, found) {
  const seen = new Map();
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (typeof item == "object") continue;
    if (seen.has(item)) report(found, path, "uniqueItems", { i, j: seen.get(item) });
    else seen.set(item, i);
  }
}
function oneOf(value, allowedValues, path, found) {
  if (!allowedValues.includes(value)) report(found, path, "enum", { allowedValues });
}`;

type Fold = readonly [pattern: RegExp, to: string | ((...match: string[]) => string)];

/** In this order: each finds what those before have left. */
const folds: readonly Fold[] = [
  [/^export .*$/gm, ''],
  // Lengths are those of strings in JavaScript, as editors count, and need no module of ajv.
  [/^const func\d+ = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;\n/gm, ''],
  [/func\d+\((\w+)\)/g, '$1.length'],
  [/^const func\d+ = Object\.prototype\.hasOwnProperty;\n/gm, ''],
  // The frame of a function.
  [
    /function (\w+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}\)\{\n(?:\/\*.*\*\/;\n)?let vErrors = null;\nlet errors = 0;\n/g,
    'function $1(data, path, found){\n',
  ],
  [
    /const evaluated0 = \w+\.evaluated;\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/g,
    '',
  ],
  [/^\w+\.evaluated = \{.*\};?$/gm, ''],
  [/\w+\.errors = vErrors;\nreturn errors === 0;\n/g, ''],
  // Errors: one told, one that only a condition looks at, and those a condition takes back.
  [
    /const (err\d+) = \{(?:instancePath(?::([^\n]+?))?,schemaPath:"[^"]+",keyword:"(\w+)",params:(\{[^\n]*\}))?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
    (_, _name, path = 'instancePath', keyword, params) =>
      keyword === undefined ? 'found.push(null);' : `report(found, ${path}, "${keyword}", ${params});`,
  ],
  [
    /errors = (\w+);\nif\(vErrors !== null\)\{\nif\(\1\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g,
    'found.length = $1;',
  ],
  // Shared parts.
  [
    /if\(!\(([\w.]+)\(([\w.[\]"-]+), \{instancePath:?([^\n]*?),parentData[^\n]*,dynamicAnchors\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g,
    (_, check = '', value = '', path = '') => `${check}(${value}, ${path || 'instancePath'}, found);`,
  ],
  [/(=|===) errors;/g, '$1 found.length;'],
  [/\binstancePath\b/g, 'path'],
  // Kinds and keys.
  [/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isMap($1)'],
  [/(\w+)(?:\.\w+|\["[^"\n]+"\]) !== undefined && func\d+\.call\(\1, ("[^"\n]+")\)/g, 'has($1, $2)'],
  [
    /\(?(\w+)(?:\.\w+|\["[^"\n]+"\]) === undefined\)? \|\| \(!\(func\d+\.call\(\1, ("[^"\n]+")\)\)\)/g,
    '!has($1, $2)',
  ],
  [/func\d+\.call\((\w+(?:\.\w+)*), (\w+)\)/g, 'has($1, $2)'],
  [
    /if\(!has\((\w+), ("[^"\n]+")\)\)\{\nreport\(found, ([^\n]+), "required", \{missingProperty: \2\}\);\n\}/g,
    'need($1, $2, $3, found);',
  ],
  [
    /if\(has\((\w+), "([^"\n]+)"\)\)\{\n([\w.]+)\(\1(?:\.\2|\["\2"\]), ([^\n]+?) ?\+ ?"\/\2", found\);\n\}/g,
    'at($1, "$2", $3, $4, found);',
  ],
  [
    /for\(const (\w+) of Object\.keys\((\w+)\)\)\{\nif\(!([^\n]+)\)\{\nreport\(found, ([^\n]+), "additionalProperties", \{additionalProperty: \1\}\);\n\}\n\}/g,
    (whole = '', key = '', map = '', known = '', path = '') => {
      const names = [...known.matchAll(new RegExp(`${key} === ("[^"]+")`, 'g'))].map(([, name]) => name);
      return names.length > 0 ? `onlyKeys(${map}, [${names.join(', ')}], ${path}, found);` : whole;
    },
  ],
  [
    /if\(!\(+(\w+) === "[^\n]+\)\)\{\nreport\(found, ([^\n]+), "enum", \{allowedValues: ([^\n]+)\}\);\n\}/g,
    'oneOf($1, $3, $2, found);',
  ],
  [
    /const len\d+ = (\w+)\.length;\nfor\(let (i\d+)=0; \2<len\d+; \2\+\+\)\{\n([\w.]+)\(\1\[\2\], ([^\n]+?) ?\+ ?"\/" \+ \2, found\);\n\}/g,
    'each($1, $3, $4, found);',
  ],
  [
    /const (seen\d+) = new Map\(\);\nfor\(let (i\d+)=0; \2<(\w+)\.length; \2\+\+\)\{\nconst (\w+) = \3\[\2\];\nif\(typeof \4 !== "object"\)\{\nif\(\1\.has\(\4\)\)\{\nreport\(found, ([^\n]+), "uniqueItems", [^\n]+\n\}\nelse \{\n\1\.set\(\4, \2\);\n\}\n\}\n\}/g,
    'unique($3, $5, found);',
  ],
  [
    /\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
    'Number.isInteger($1)',
  ],
  [/\(typeof (\w+) == "number"\) && \(isFinite\(\1\)\)/g, 'Number.isFinite($1)'],
  // A condition that looks at one thing. That its other half failed is said by the errors of that half.
  [
    /const (_errs\d+) = found\.length;\nlet valid\d+ = true;\nconst (_errs\d+) = found\.length;\nif\(([^\n]+)\)\{\nfound\.push\(null\);\n\}\nvar (_valid\d+) = \2 === found\.length;\nfound\.length = \1;\nif\((!?)\4\)\{\nconst (_errs\d+) = found\.length;\n([\s\S]*?)var \4 = \6 === found\.length;\nvalid\d+ = \4;\n\}/g,
    (_, _before, _inner, fails = '', _valid, onFailure, _errs, then = '') =>
      `if(${onFailure ? '' : '!'}(${fails})){\n${then}}`,
  ],
  [/if\(!valid\d+\)\{\nreport\(found, [^\n]+, "if", [^\n]+\n\}/g, ''],
  [
    /for\(const (\w+) of Object\.keys\((\w+)\)\)\{\nif\(!\(has\((\w+\.properties|\w+(?:\.\w+|\["[^"]+"\])+), \1\)\)\)\{\nreport\(found, ([^\n]+), "additionalProperties", \{additionalProperty: \1\}\);\n\}\n\}/g,
    'onlyKeys($2, $3, $4, found);',
  ],
  [
    /if\(typeof (\w+) !== "(\w+)"\)\{\nreport\(found, ([^\n]+), "type", \{type: "\2"\}\);\n\}/g,
    'is($1, "$2", $3, found);',
  ],
  // What is a number is known by then.
  [/ \|\| isNaN\(\w+\)\)\{/g, '){'],
];
