import type { Diagnostic } from 'vscode-languageserver';
import { positionOf } from '../lib/positions';
import type { LspClient } from './lspClient';

export const config = 'file:///team/jobspec.config.yaml';
export const catalog = 'file:///team/house/skills.yaml';
export const engineer = 'file:///team/jobs/engineer.jobspec.yaml';
export const lead = 'file:///team/jobs/lead.jobspec.yaml';

export const spec = (skills: string) =>
  `title: A\nsummary: We build things that last for many years, together with people who use them every day.\nresponsibilities: ["You build the parts that guests see when they choose a room.", "You look after what runs at night, and write down what went wrong.", "You read what your colleagues write, and tell them what to change."]\nqualifications: [Care]\nskills:\n${skills}`;
const configText = 'skills:\n  catalogs: [./house/skills.yaml]\n';
export const catalogText =
  'catalog: 1\nskills:\n  - name: Zorblax # ours\n    aliases: [Zorb]\n  - { name: Quux, related: [Zorblax] }\n';
export const engineerText = spec('  - Zorblax\n  - Python\n');
export const leadText = spec("  required:\n    - { name: 'Zorblax', years: 2 }\n  preferred: [Zorb]\n");

export const workspace = (): Record<string, string> => ({
  [config]: configText,
  [catalog]: catalogText,
  [engineer]: engineerText,
  [lead]: leadText,
});

/** What the small specs lack is left out. */
export const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter(({ code, data }) => code === 'missing-key' || !Array.isArray(Object(data).keys))
    .map(({ code }) => code);
export const latest = (client: LspClient, uri: string, wanted: readonly string[]) =>
  client.published((params) => params.uri === uri && codes(params.diagnostics).join() === wanted.join());

export const ask = <T>(
  client: LspClient,
  method: string,
  uri: string,
  text: string,
  needle: string,
  more: object = {},
) =>
  client.connection.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position: positionOf(text, needle, 1),
    ...more,
  });
