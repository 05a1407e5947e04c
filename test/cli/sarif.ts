import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const { $schema, id, ...schema }: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  // The schema has a pattern that only the older kind of expressions accepts.
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    // RFC 3986: no spaces, no quotation marks, nothing beyond ASCII, and each percent sign escapes something.
    'uri-reference': /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  },
});
const validate = ajv.compile(schema);

/** What is wrong with a log by the schema of SARIF 2.1.0, a line each. */
export function sarifProblems(log: unknown): string[] {
  return validate(log)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
