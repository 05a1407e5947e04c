import { readFileSync } from 'node:fs';
import type { Position } from 'vscode-languageserver';
import { Failure } from '../lib/failure.mts';
import { fromRoot } from '../lib/paths.mts';

const maxLines = 150;

/** The text all servers work on, with one misspelled value in it. */
export interface BenchDocument {
  readonly text: string;
  /** What stands at the mistake now, and what belongs there. */
  readonly mistake: { readonly wrong: string; readonly right: string; readonly at: Position };
  /** The end of a responsibility above the mistake: the place where prose is typed. */
  readonly prose: Position;
  /** The end of the last skill. */
  readonly skill: Position;
  /** Places with something to explain: keys of several depths, a value, and a skill. */
  readonly hovers: readonly Position[];
  /** Skills in the list of skills. */
  readonly skillHovers: readonly Position[];
}

/** Makes the document from the first example: whole sections, as many as fit into 150 lines. */
export function createDocument(): BenchDocument {
  const example = readFileSync(fromRoot('examples/senior-back-end-developer.jobspec.yaml'), 'utf8');
  const text = firstSections(example).replace('workplace: hybrid', 'workplace: hybird');
  const find = (words: string, at: 'start' | 'end' = 'start'): Position => {
    const offset = text.indexOf(words);
    if (offset < 0)
      throw new Failure(`The example no longer says “${words}”; see scripts/bench/document.mts.`);
    return positionAt(text, at === 'start' ? offset : offset + words.length);
  };
  return {
    text,
    mistake: { wrong: 'hybird', right: 'hybrid', at: find('hybird') },
    prose: find('in every service you touch.', 'end'),
    skill: find('  - Kubernetes', 'end'),
    hovers: ['title:', 'responsibilities:', 'workplace:', 'senior\n', 'currency:', 'Kubernetes\n'].map(
      (words) => find(words),
    ),
    skillHovers: ['Python\n', 'AWS\n', 'Docker\n', 'Kubernetes\n'].map((words) => find(words)),
  };
}

/** The sections from the top that fit, without the rest. */
function firstSections(text: string): string {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (/^\w/.test(line) ? [at] : []));
  const end = [...starts, lines.length].findLast((at) => at <= maxLines) ?? lines.length;
  return `${lines.slice(0, end).join('\n').trimEnd()}\n`;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
