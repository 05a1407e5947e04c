import { readFileSync } from 'node:fs';
import { parse } from '../../server/src/core/document/index.ts';
import { createMentionFinder } from '../../server/src/core/knowledge/mentions.ts';
import { createSkillTable } from '../../server/src/core/knowledge/skills.ts';
import { createLanguageService } from '../../server/src/core/languageService.ts';
import { readKnowledge } from '../../server/src/host/nodeKnowledge.ts';

/** What a fresh process measures of the engine alone, without a server around it: times in milliseconds. */
export interface Probe {
  /** From the file to the first skill found by its name. */
  readonly firstLookUp: number;
  /** Memory that the catalogs hold after it, in bytes. */
  readonly loaded: number;
  /** Warm: the skills in 700 words of prose. */
  readonly recognition: number;
  /** Warm: everything there is to say about 150 lines that nobody has looked at before, the YAML not counted. */
  readonly rules: number;
}

/** The program behind `probeEngine`: gets the folder of the knowledge, a file of prose, and a job description. */
async function probe(folder: string, proseFile: string, specFile: string): Promise<Probe> {
  const before = heap();
  const started = performance.now();
  const knowledge = await readKnowledge(folder);
  const { skills, categories, spellings } = knowledge.skills;
  const table = createSkillTable(skills, categories, spellings);
  const found = table.find('k8s');
  const firstLookUp = performance.now() - started;
  if (found?.name !== 'Kubernetes') throw new Error('The catalog no longer knows k8s.');
  const loaded = heap() - before;

  const finder = createMentionFinder(table, knowledge);
  const prose = readFileSync(proseFile, 'utf8')
    .replace(/[[\]#]/g, '')
    .split(/\s+/)
    .slice(0, 700)
    .join(' ');
  const service = createLanguageService(await readKnowledge(folder));
  const text = readFileSync(specFile, 'utf8');
  const context = { uri: 'file:///bench.jobspec.yaml', today: '2026-11-22' };
  return {
    firstLookUp,
    loaded,
    recognition: fastest(
      () => prose,
      (words) => finder.find(words),
    ),
    rules: fastest(
      // Another text each time, so that nothing is remembered.
      (round) => parse(text.replaceAll('. ', `. ${round} `)),
      (document) => service.diagnostics(document, context),
    ),
  };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Milliseconds of the fastest of many rounds: others may use the processor as well. */
function fastest<T>(prepare: (round: number) => T, run: (prepared: T) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round++) {
    const prepared = prepare(round);
    const started = performance.now();
    run(prepared);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const [folder = '', proseFile = '', specFile = ''] = process.argv.slice(2);
probe(folder, proseFile, specFile).then(
  (result) => console.log(JSON.stringify(result)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
