import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { budgets, skillBudgets } from './bench/budgets.mts';
import { compare } from './bench/compare.mts';
import { createDocument } from './bench/document.mts';
import { checkEngine, serverWithData } from './bench/engine.mts';
import { measureFolder } from './bench/lintFolder.mts';
import { formatTable } from './bench/row.mts';
import { ours, theirs } from './bench/servers.mts';
import { runSession, runSkillSession, type Sample, type SkillSample } from './bench/session.mts';
import { checkShipped } from './bench/shipped.mts';
import { writeSkillSchema } from './bench/skillSchema.mts';
import { bundle } from './build.mts';
import { generate } from './generate.mts';
import { bundles } from './lib/bundles.mts';
import { Failure, runMain } from './lib/failure.mts';
import { inTemporaryFolder } from './lib/temporaryFolder.mts';

const options = {
  rounds: { type: 'string', default: '5' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const usage = `Usage: npm run bench [-- options]
  --rounds N   how often to start and measure each server (default 5)
  --check      exit with 1 where a budget is exceeded
  --json       print every figure of every round instead of the table
Compares our language server with yaml-language-server on our schema, side by side, and checks what is shipped.`;

await runMain(async (args) => {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Failure('--rounds takes a whole number from 1.');
  await generate();
  await bundle(
    bundles.filter(({ shipped }) => shipped),
    { dev: false, write: true },
  );
  const samples = await measure(rounds);
  const rows = [
    ...compare(samples.ours, samples.theirs, budgets),
    ...compare(samples.ours, samples.withSkills, skillBudgets),
    ...(await checkEngine(createDocument().text, rounds)),
    ...(await checkShipped()),
    await serverWithData(),
    await measureFolder(Math.min(rounds, 3)),
  ];
  if (values.json) console.log(JSON.stringify({ rows, samples }, null, 2));
  else console.log(`\n${formatTable(rows)}\n\n${remarks(rounds)}`);
  return values.check && rows.some(({ ok }) => !ok) ? 1 : 0;
});

interface Samples {
  readonly ours: readonly Sample[];
  readonly theirs: readonly Sample[];
  /** Of the other server with a schema that lists our skills. */
  readonly withSkills: readonly SkillSample[];
}

/** Lets the servers take turns, so that whatever else the machine does troubles both alike. */
async function measure(rounds: number): Promise<Samples> {
  return inTemporaryFolder('bench', async (folder) => {
    const file = join(folder, 'senior-back-end-developer.jobspec.yaml');
    const document = createDocument();
    await writeFile(file, document.text);
    const schema = join(folder, 'with-skills.schema.json');
    await writeSkillSchema(schema);
    const withNames = await theirs(schema);
    const withSkills: SkillSample[] = [];
    const sides = [
      { server: ours, samples: [] as Sample[] },
      { server: await theirs(), samples: [] as Sample[] },
    ] as const;
    for (let round = 1; round <= rounds; round++) {
      for (const { server, samples } of round % 2 === 1 ? sides : sides.toReversed()) {
        console.error(`Round ${round} of ${rounds}: ${server.name}`);
        samples.push(await runSession(server, document, file));
      }
      withSkills.push(await runSkillSession(withNames, document, file));
    }
    return { ours: sides[0].samples, theirs: sides[1].samples, withSkills };
  });
}

function remarks(rounds: number): string {
  return [
    `Medians of ${rounds} rounds (processor time: means), a fresh process each, on Node ${process.version}.`,
    'Theirs: yaml-language-server with schemas/jobspec.schema.json. Ratios hold from machine to machine; times do not.',
    'At rest: the document has not changed for a quarter of a second when the list is asked for, once for each of six words.',
    'Times of answers end with their last byte. The published schema lists no skills, so theirs has none to offer or to',
    'explain, and its answer is no measure for ours: those rows have no budget. “With our names” gives it the same',
    'schema with the names of the catalog as examples, so that both answer the same question.',
    'How long the extension takes to activate is measured inside VS Code: npm test -- --vscode',
  ].join('\n');
}
