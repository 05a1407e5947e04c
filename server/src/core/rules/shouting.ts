import type { Token } from '../knowledge/mentions/tokens';
import { inQuotes } from '../text/inQuotes';
import { within } from '../text/within';
import type { ProseText } from './analysis';
import { perWording } from './perText';
import type { Rule, RuleFinding, RuleInput } from './types';

/** Words in capitals and exclamation marks in a row. Acronyms and skills are written as they are. */
export const shouting: Rule = {
  id: 'shouting',
  category: 'language',
  severity: 'info',
  *check({ analysis, facts, words }: RuleInput) {
    for (const text of analysis.prose) {
      const { marks, mayBeLoud } = shapeOf(text);
      if (marks.length > 0) yield* inMarks(text, marks);
      if (!mayBeLoud || facts.language !== 'en') continue;
      for (const run of runsOf(text)) {
        const isAllowed = run.every(({ word }) => words.allow.has(word));
        const found = isAllowed ? undefined : inCapitals(run, text);
        if (found) yield found;
      }
    }
  },
};

const shapeOf = perWording(({ text }) => ({
  marks: [...text.matchAll(/!!+|\?!+|!\?+/g)],
  mayBeLoud: /[A-Z]{4}/.test(text),
}));

function* inMarks(text: ProseText, marks: readonly RegExpExecArray[]): Iterable<RuleFinding> {
  for (const match of marks) {
    const mark = match[0].includes('?') ? '?' : '!';
    yield {
      span: text.prose.toSource(match.index, match.index + match[0].length),
      message: `${inQuotes(match[0].slice(0, 5))} reads like shouting. One mark is enough.`,
      data: { replacements: [mark], safe: true },
    };
  }
}

/** Words in capitals that follow each other, with nothing but a space between them. */
function runsOf({ prose, tokens, mentions }: ProseText): Token[][] {
  const isNamed = within(mentions.filter(({ skill }) => /[A-Z]{2}/.test(skill.name)));
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const written = prose.text.slice(token.start, token.end);
    const isLoud = /^(?:[A-Z]{2,}|[AI])$/.test(written) && !isNamed(token.start, token.end);
    const goesOn = token.gap === 'space' || token.gap === 'none' || token.gap === 'apostrophe';
    if (run.length > 0 && !(isLoud && goesOn)) {
      runs.push(run);
      run = [];
    }
    if (isLoud) run.push(token);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function inCapitals(run: readonly Token[], { prose }: ProseText): RuleFinding | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const isSentence = run.length >= 3 && run.some(isCommon) && run.some(isLongWord);
  const isWord = run.length === 1 && emphatic.has(first.word);
  if (!isSentence && !isWord) return undefined;
  const quiet = quietly(prose.text.slice(first.start, last.end), first.opensSentence);
  const shown = quiet.length > 60 ? `${quiet.slice(0, 50)}…` : quiet;
  return {
    span: prose.toSource(first.start, last.end),
    message: `Capitals read like shouting, and are harder to read. Write ${inQuotes(shown)}.`,
    ...(isWord ? { severity: 'hint' as const } : {}),
    data: { replacements: [quiet] },
  };
}

/** Short words stay as they are unless they are common: they may stand for something. */
function quietly(text: string, opens: boolean): string {
  const quiet = text.replace(/[A-Z]+/g, (word) => {
    const lower = word.toLowerCase();
    return word === 'I' || (word.length < 4 && !common.has(lower)) ? word : lower;
  });
  return opens ? quiet.charAt(0).toUpperCase() + quiet.slice(1) : quiet;
}

function isCommon({ word }: Token): boolean {
  return common.has(word);
}

function isLongWord({ word }: Token): boolean {
  return word.length >= 5 && /[aeiouy]/.test(word);
}

/** Words that no list of acronyms has. */
const common: ReadonlySet<string> = new Set(
  (
    'a all an and any apply are as at be but by can do for free from get have hiring if in is it join more must ' +
    'new no not now of on only or our out please start team the this to today us we who will with you your'
  ).split(' '),
);

/** Words that are put in capitals for emphasis. */
const emphatic: ReadonlySet<string> = new Set(
  'must only never always urgent urgently immediately mandatory required important attention please'.split(
    ' ',
  ),
);
