import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { readRules } from '../../../scripts/generate/rules/read.mts';
import { createHouses, readConfig } from '../../../server/src/core/config';
import { parse, type SpecDocument } from '../../../server/src/core/document';
import { houseActions } from '../../../server/src/core/features/houseActions';
import { silenceActions } from '../../../server/src/core/features/silenceActions';
import { applyEdits } from '../../lib/edits';
import { knowledge } from '../../lib/knowledge';
import { read } from '../../lib/read';
import { context, diagnosed } from '../rules/support';

const check = ({ text }: SpecDocument) => diagnosed(text);
const changed = (text: string, { edit }: CodeAction) => applyEdits(text, edit?.changes?.[context.uri] ?? []);

const head = 'title: Back End Developer\nsummary: You build.\nresponsibilities: [You build.]\n';
const specs: [name: string, text: string][] = [
  ['a block list', `${head}qualifications: [A]\nskills:\n  - Docker\n  - k8s # ours\n`],
  ['a list of maps', `${head}qualifications: [A]\nskills:\n  - name: k8s\n    years: 2\n  - Docker\n`],
  [
    'a quoted text of two lines',
    `${head}qualifications:\n  - "Twenty years\n    of Docker."\nskills: [Docker]\n`,
  ],
  [
    'folded text',
    `${head}qualifications:\n  - >-\n    You bring\n    twenty years\n    of Docker.\nskills: [Docker]\n`,
  ],
  ['plain text under its key', `title: A\nsummary:\n  Twenty years\n  of Docker.\nskills: [Docker]\n`],
  ['brackets on one line', `${head}qualifications: [A]\nskills: [Docker, k8s]\n`],
  ['brackets on lines', `${head}qualifications: [A]\nskills: [\n  Docker,\n  k8s\n]\n`],
  ['the second document', `${head}---\n${head}skills: [k8s]\n`],
  ['a text at the very top', 'skills: [k8s]\n'],
];

describe('a comment', () => {
  test.each(specs)('in %s silences what it stands above, and harms nothing', (_, source) => {
    for (const text of [source, source.replaceAll('\n', '\r\n')]) {
      const document = read(text);
      const told = check(document).filter(({ code }) => String(code).startsWith('skill-'));
      expect(told.length).toBeGreaterThan(0);
      for (const diagnostic of told) {
        const actions = silenceActions(document, [diagnostic], context);
        expect(actions.map(({ title }) => title)).toEqual([
          `Silence “${diagnostic.code}” here`,
          `Silence “${diagnostic.code}” in this file`,
        ]);
        for (const action of actions) {
          const after = read(changed(text, action));
          const codes = check(after).map(({ code }) => code);
          const before = check(document).map(({ code }) => code);
          expect(codes.filter((code) => code === diagnostic.code).length).toBeLessThan(
            before.filter((code) => code === diagnostic.code).length,
          );
          expect(codes.filter((code) => !before.includes(code))).toEqual([]);
          expect(after.specs.flatMap(({ problems }) => problems)).toEqual([]);
          if (text.includes('\r\n')) expect(after.text.replaceAll('\r\n', '')).not.toContain('\n');
        }
      }
    }
  });

  test('stands above its line, with the same margin, ready for the reason', () => {
    const text = `${head}qualifications: [A]\nskills:\n  - Docker\n  - k8s # ours\n`;
    const [action] = silenceActions(parse(text), check(parse(text)), context).filter(({ title }) =>
      title.includes('“skill-alias” here'),
    );
    expect(action && changed(text, action)).toBe(
      text.replace('  - k8s', '  # jobspec-disable-next-line skill-alias -- \n  - k8s'),
    );
  });

  test('leaves the cursor behind its dashes where the editor can put it there', () => {
    const text = `${head}qualifications: [A]\nskills:\n  - Docker\n  - k8s # ours\n`;
    for (const eol of ['\n', '\r\n']) {
      const document = parse(text.replaceAll('\n', eol));
      const told = check(document).filter(({ code }) => code === 'skill-alias');
      const actions = silenceActions(document, told, context, { snippetEdits: true });
      const values = actions.map(({ edit }) => edit?.documentChanges);
      const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
      const snippet = (line: number, value: string) => [
        {
          textDocument: { uri: context.uri, version: null },
          edits: [{ range: at(line), snippet: { kind: 'snippet', value } }],
        },
      ];
      expect(values).toEqual([
        snippet(6, `  # jobspec-disable-next-line skill-alias -- $0${eol}`),
        snippet(0, `# jobspec-disable-file skill-alias -- $0${eol}`),
      ]);
    }
  });

  test('is offered once for each rule, however often the rule speaks', () => {
    const text = `${head}qualifications: [A]\nskills: [k8s, js]\n`;
    const document = parse(text);
    const told = check(document).filter(({ code }) => code === 'skill-alias');
    expect(told.length).toBe(2);
    const actions = [
      ...silenceActions(document, told, context),
      ...houseActions(document, told, { ...context, newHouse: 'file:///jobspec.config.yaml' }),
    ];
    expect(actions.map(({ title }) => title)).toEqual([
      'Silence “skill-alias” here',
      'Silence “skill-alias” in this file',
      'Switch off “skill-alias” in the house rules',
    ]);
    for (const action of actions) {
      expect(action.diagnostics).toEqual(told);
      expect(action.kind).toBe('quickfix.silence');
    }
  });

  test('is not offered for a mistake of the format, or for another silencer', () => {
    const text = `${head}tilte: B\n# jobspec-disable-file skill-alias\n`;
    const document = parse(text);
    expect(check(document).map(({ code }) => code)).toContain('silencer-unused');
    const told = check(document).filter(({ code }) => code === 'unknown-key' || code === 'silencer-unused');
    expect(silenceActions(document, told, context)).toEqual([]);
  });
});

describe('each bad example of a rule can be silenced', async () => {
  const { files } = await readRules('rules');
  const cases = files
    .filter(({ category }) => category !== 'silencers')
    .flatMap(({ id, bad }) =>
      bad.map(({ text }, at): [string, string, string] => [`${id} ${at + 1}`, id, text]),
    );
  test.each(cases)('%s', (_, id, text) => {
    const document = read(text);
    for (const diagnostic of check(document).filter(({ code }) => code === id)) {
      const actions = silenceActions(document, [diagnostic], context);
      expect(actions.map(({ title }) => title)).toContain(`Silence “${id}” in this file`);
      const [whole] = actions.slice(-1);
      const after = whole ? changed(text, whole) : text;
      expect(check(read(after)).filter(({ code }) => code === id)).toEqual([]);
    }
  });
});

describe('house rules', () => {
  const text = `${head}qualifications: [A]\nskills: [k8s]\n`;
  const uri = new URL('jobspec.config.yaml', context.uri).href;
  const actionsFor = (config: string | undefined) => {
    const document = parse(text);
    const told = check(document).filter(({ code }) => code === 'skill-alias');
    const written = config === undefined ? undefined : parse(config);
    const house =
      written &&
      createHouses(knowledge.skills).resolve({
        uri,
        document: written,
        config: readConfig(written),
        catalogs: [],
      });
    return houseActions(document, told, { ...context, ...(house ? { house } : { newHouse: uri }) });
  };

  test.each([
    ['', 'rules:\n  skill-alias: off\n'],
    ['# ours\n', '# ours\nrules:\n  skill-alias: off\n'],
    ['profile: strict # all\n', 'profile: strict # all\nrules:\n  skill-alias: off\n'],
    ['profile: strict', 'profile: strict\nrules:\n  skill-alias: off'],
    ['rules:\n  jargon: hint # why\n', 'rules:\n  jargon: hint # why\n  skill-alias: off\n'],
    ['rules:\n', 'rules:\n  skill-alias: off\n'],
    ['rules: {}\n', 'rules: { skill-alias: off }\n'],
    ['rules: { jargon: hint }\n', 'rules: { jargon: hint, skill-alias: off }\n'],
    ['rules:\n  skill-alias: warning # loud\n', 'rules:\n  skill-alias: off # loud\n'],
    ['rules:\n  skill-alias: { severity: warning }\n', 'rules:\n  skill-alias: { severity: off }\n'],
    [
      'rules:\n    skill-alias:\n        severity: warning\n',
      'rules:\n    skill-alias:\n        severity: off\n',
    ],
    [
      'words:\n  allow:\n    - x\nrules:\n  jargon:\n    severity: hint\n',
      'words:\n  allow:\n    - x\nrules:\n  jargon:\n    severity: hint\n  skill-alias: off\n',
    ],
  ])('%j', (before, after) => {
    for (const eol of ['\n', '\r\n']) {
      const config = before.replaceAll('\n', eol);
      const [action] = actionsFor(config);
      expect(action?.title).toBe('Switch off “skill-alias” in the house rules');
      const result = applyEdits(config, action?.edit?.changes?.[uri] ?? []);
      expect(result).toBe(config === '' || !config.includes('\n') ? after : after.replaceAll('\n', eol));
      expect(readConfig(parse(result)).settings.severities.get('skill-alias')).toBe('off');
    }
  });

  test('are made where there are none', () => {
    const [action] = actionsFor(undefined);
    expect(action?.edit?.documentChanges).toEqual([
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'rules:\n  skill-alias: off\n',
          },
        ],
      },
    ]);
  });

  test('are left alone where something else stands in the way', () => {
    expect(actionsFor('rules: everything\n')).toEqual([]);
    expect(actionsFor('- a list\n')).toEqual([]);
  });

  test.each([
    ['', 'words:\n  allow: [rockstar]\n'],
    ['words:\n  deny: []\n', 'words:\n  deny: []\n  allow: [rockstar]\n'],
    [
      'words:\n  allow:\n    - guru # Salesforce\n',
      'words:\n  allow:\n    - guru # Salesforce\n    - rockstar\n',
    ],
    ['words: { allow: [guru] }\n', 'words: { allow: [guru, rockstar] }\n'],
    ['words:\n  allow:\n', 'words:\n  allow: [rockstar]\n'],
  ])('allow a word: %j', (before, after) => {
    const spec = parse(`${head}qualifications: [You are a rockstar.]\nskills: [Docker]\n`);
    const told = check(spec).filter(({ code }) => code === 'culture-cliche');
    expect(told.length).toBe(1);
    const written = parse(before);
    const house = createHouses(knowledge.skills).resolve({
      uri,
      document: written,
      config: readConfig(written),
      catalogs: [],
    });
    const [action] = houseActions(spec, told, { ...context, house });
    expect(action?.title).toBe('Allow “rockstar” in the house rules');
    expect(applyEdits(before, action?.edit?.changes?.[uri] ?? [])).toBe(after);
  });
});
