import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { createAjv } from './ajv.mts';
import { compact, foldChoices, foldFields, helpers } from './compact.mts';
import { readConfigSchema } from './configSchema.mts';
import { ANNOTATIONS, readSchema, type Schema, type SchemaName } from './schema.mts';
import { mapValues, shareParts } from './shareParts.mts';
import type { Step } from './step.mts';
import { withoutSchemas } from './withoutSchemas.mts';

const FOLDER = 'server/generated';

/** The module of each schema's validator; all of them have the same declarations. */
const MODULES: readonly { source: SchemaName; module: string; read: () => Promise<Schema> }[] = [
  { source: 'jobspec', module: 'validate', read: () => readSchema() },
  { source: 'config', module: 'validateConfig', read: readConfigSchema },
  { source: 'skill-catalog', module: 'validateCatalog', read: () => readSchema('skill-catalog') },
];

/** Compiles the schemas to validators that need neither ajv nor `new Function` where they run. */
export const step: Step = {
  name: 'validator',
  outputs: MODULES.flatMap(({ module }) => [`${FOLDER}/${module}.js`, `${FOLDER}/${module}.d.ts`]),
  async generate() {
    const made = await Promise.all(
      MODULES.map(async ({ source, module, read }) => [
        [`${FOLDER}/${module}.js`, await code(await read(), source)],
        [`${FOLDER}/${module}.d.ts`, declarations],
      ]),
    );
    return Object.fromEntries(made.flat());
  },
};

async function code(schema: Schema, source: SchemaName): Promise<string> {
  const rules = shareParts(withoutAnnotations(schema));
  const ajv = createAjv(Object.fromEntries(formatNames(rules).map((name) => [name, () => true])));
  const standalone = standaloneCode(ajv, ajv.compile(rules));
  // Shared parts of a schema become functions of their own, and may come first.
  const name = /^export default (validate\d+);/m.exec(standalone)?.[1];
  if (!name) throw new Error('The compiled validator has no function.');
  const compiled = foldFields(withoutSchemas(compact(standalone)));
  const { code } = await transform([head(source), compiled, wrapper(name)].join('\n'), {
    loader: 'js',
    format: 'esm',
    charset: 'utf8',
    minifySyntax: true,
    legalComments: 'inline',
  });
  if (/\brequire\(|\beval\(|new Function/.test(code)) throw new Error('The validator is not plain ESM.');
  return foldChoices(code);
}

const head = (
  source: SchemaName,
) => `//! Made from schemas/${source}.schema.json by scripts/generate/validator.mts.
import { formats } from '../src/core/schema/formats';
${helpers}`;

/**
 * Errors that only repeat another one are left out: `if` says that its `then` or `else` failed, and a value of
 * the wrong kind breaks other keywords as well.
 */
const wrapper = (name: string) => `
export function validate(value) {
  const errors = [];
  ${name}(value, "", errors);
  const wrongType = new Set(errors.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
  return errors.filter((e) => e.keyword === 'type' || (e.keyword !== 'if' && !wrongType.has(e.instancePath)));
}`;

const declarations = `// Made by scripts/generate/validator.mts.

/** One mistake against the schema, as ajv reports it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer of the value, or of the map in which a key is missing or unknown. */
  readonly instancePath: string;
  readonly params: Record<string, unknown>;
}

/** Checks a value against the schema. Every mistake is reported once; none means it is valid. */
export function validate(value: unknown): readonly SchemaError[];
`;

/** What explains weighs ten times as much as what checks, and ajv would copy it into the code. */
function withoutAnnotations(schema: Schema): Schema {
  const dropped = new Set(['title', 'description', 'examples', 'default', ...ANNOTATIONS]);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !dropped.has(keyword))
      .map(([keyword, value]) => {
        if (keyword === 'properties' || keyword === '$defs')
          return [keyword, mapValues(value, withoutAnnotations)];
        const isSchema = ['items', 'if', 'then', 'else'].includes(keyword);
        return [keyword, isSchema ? withoutAnnotations(value) : value];
      }),
  );
}

function formatNames(schema: Schema): string[] {
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...new Set([...(schema.format ? [schema.format] : []), ...parts.flatMap(formatNames)])];
}
