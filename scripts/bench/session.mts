import { setTimeout as rest } from 'node:timers/promises';
import type { Diagnostic, Position } from 'vscode-languageserver';
import { Failure } from '../lib/failure.mts';
import type { BenchDocument } from './document.mts';
import { connect, type LspClient } from './lspClient.mts';
import { cpuTime, residentMemory } from './resources.mts';
import type { ServerUnderTest } from './servers.mts';
import { median } from './statistics.mts';

/** What one fresh process was seen to do: times in milliseconds, memory in bytes. */
export interface Sample {
  readonly firstDiagnostics: number;
  readonly editToDiagnostics: number;
  readonly cpuPerEdit: number;
  readonly cpuPerKey: number;
  /** Asked for while nothing else is going on. */
  readonly completion: number;
  /** Length of those answers, in bytes. */
  readonly completionBytes: number;
  /** From a letter to the list that fits it. */
  readonly keyToCompletion: number;
  /** On keys and values of all kinds. */
  readonly hover: number;
  readonly skillHover: number;
  readonly memory: number;
}

export type SkillSample = Pick<Sample, 'completion' | 'completionBytes' | 'keyToCompletion' | 'skillHover'>;

const edits = 12;
const burstKeys = 60;
const millisecondsPerKey = 25;
/** Longer than any server waits for the next key, so that each edit meets one at rest. */
const pause = 260;
/** How often each is done before it counts, so that no server is measured cold by chance. */
const warmUps = 2;

/** Starts a server, works with it as an author does, ends it, and tells what it took. */
export async function runSession(
  server: ServerUnderTest,
  document: BenchDocument,
  file: string,
): Promise<Sample> {
  const started = performance.now();
  const client = await connect(server, file);
  try {
    const first = client.nextDiagnostics(theMistakeAt(document.mistake.at));
    client.open(document.text);
    await first;
    const firstDiagnostics = performance.now() - started;
    const editing = await editAtRest(client, document);
    const cpuPerKey = await typeFast(client, document);
    return {
      firstDiagnostics,
      ...editing,
      cpuPerKey,
      hover: await askForHovers(client, document.hovers),
      skillHover: await askForHovers(client, document.skillHovers),
      ...(await typeSkills(client, document)),
      memory: await residentMemory(client.pid),
    };
  } finally {
    await client.close();
  }
}

/** Only the part of a session that is about skills. */
export async function runSkillSession(
  server: ServerUnderTest,
  document: BenchDocument,
  file: string,
): Promise<SkillSample> {
  const client = await connect(server, file);
  try {
    const first = client.nextDiagnostics(theMistakeAt(document.mistake.at));
    client.open(document.text);
    await first;
    await rest(pause);
    // As in a whole session, none is the first.
    await askForHovers(client, document.hovers);
    const skillHover = await askForHovers(client, document.skillHovers);
    return { skillHover, ...(await typeSkills(client, document)) };
  } finally {
    await client.close();
  }
}

/** Corrects the misspelled value and spoils it again, with a rest after each edit. */
async function editAtRest(client: LspClient, { mistake }: BenchDocument) {
  const times: number[] = [];
  const toggle = async (write: string, instead: string) => {
    const range = { start: mistake.at, end: behind(mistake.at, instead.length) };
    const isWrong = theMistakeAt(mistake.at);
    const fits = write === mistake.wrong ? isWrong : (given: readonly Diagnostic[]) => !isWrong(given);
    const sent = performance.now();
    const seen = client.nextDiagnostics(fits);
    client.change({ range, text: write });
    await seen;
    times.push(performance.now() - sent);
    await rest(pause);
  };
  const edit = async (count: number) => {
    for (let done = 0; done < count; done += 2) {
      await toggle(mistake.right, mistake.wrong);
      await toggle(mistake.wrong, mistake.right);
    }
  };
  await rest(pause);
  await edit(warmUps);
  times.length = 0;
  const before = await cpuTime(client.pid);
  await edit(edits);
  const cpuPerEdit = ((await cpuTime(client.pid)) - before) / edits;
  return { editToDiagnostics: median(times), cpuPerEdit };
}

/** Types prose without a pause. The last key is Enter, which moves the mistake down: that tells the last answer. */
async function typeFast(client: LspClient, { prose, mistake }: BenchDocument): Promise<number> {
  const words = ' It also means to explain them, in plain words, to us and all others.'.slice(
    0,
    burstKeys - 1,
  );
  const before = await cpuTime(client.pid);
  let at = prose;
  for (const key of words) {
    client.change({ range: { start: at, end: at }, text: key });
    at = behind(at, 1);
    await rest(millisecondsPerKey);
  }
  const down = { line: mistake.at.line + 1, character: mistake.at.character };
  const seen = client.nextDiagnostics(theMistakeAt(down));
  client.change({ range: { start: at, end: at }, text: '\n' });
  await seen;
  await rest(pause);
  const used = (await cpuTime(client.pid)) - before;
  // Everything else stands where it stood.
  client.change({ range: { start: prose, end: { line: prose.line + 1, character: 0 } }, text: '' });
  await rest(pause);
  return used / burstKeys;
}

async function askForHovers(client: LspClient, hovers: readonly Position[]): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + 4; turn++) {
    for (const word of hovers) {
      // Another letter of the word each time: nobody gets by with the answer to the same question.
      const position = behind(word, turn % 5);
      const { result, time } = await client.hover(position);
      if (turn >= warmUps) times.push(time);
      if (!result) throw new Failure(`There was no hover at line ${position.line + 1}.`);
    }
  }
  return median(times);
}

const skillsTyped = ['gra', 'php', 'terra', 'typescr', 'rea', 'mong', 'post', 'ansib'];

/**
 * Adds skills letter by letter and asks for the list with each one, as an editor does; after each word, at
 * rest, asks again.
 */
async function typeSkills(client: LspClient, { skill }: BenchDocument) {
  const typing: number[] = [];
  const resting: number[] = [];
  const sizes: number[] = [];
  const line = skill.line + 1;
  const ask = async (times: number[], at: Position): Promise<number> => {
    const { result, time, bytes } = await client.complete(at);
    times.push(time);
    if (result.length === 0) throw new Failure(`There was no completion in column ${at.character + 1}.`);
    return bytes;
  };
  client.change({ range: { start: skill, end: skill }, text: '\n  - ' });
  await rest(pause);
  for (const [turn, word] of skillsTyped.entries()) {
    const start = { line, character: 4 };
    let at = start;
    for (const letter of word) {
      client.change({ range: { start: at, end: at }, text: letter });
      at = behind(at, 1);
      await ask(typing, at);
      await rest(2 * millisecondsPerKey);
    }
    await rest(pause);
    sizes.push(await ask(resting, at));
    // The first words warm up.
    if (turn < warmUps) typing.length = resting.length = sizes.length = 0;
    client.change({ range: { start, end: at }, text: '' });
    await rest(pause);
  }
  return { keyToCompletion: median(typing), completion: median(resting), completionBytes: median(sizes) };
}

function theMistakeAt({ line, character }: Position) {
  // Whatever else there may be to say about the text.
  return (diagnostics: readonly Diagnostic[]) =>
    diagnostics.some(({ range: { start } }) => start.line === line && start.character === character);
}

function behind({ line, character }: Position, length: number): Position {
  return { line, character: character + length };
}
