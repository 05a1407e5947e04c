import { bulletLine } from '../document';
import type { SkillTable } from '../knowledge/skills';
import { inQuotes } from '../text/inQuotes';
import { isAbbreviation } from '../text/sentences';
import type { BulletList } from './bullets';
import { defineRule } from './defineRule';
import { perTextAlone, perWording } from './perText';
import type { RuleFinding } from './types';

/** Lines of one list that begin or end differently from the others. */
export const itemStyle = defineRule({
  id: 'item-style',
  category: 'structure',
  severity: 'hint',
  profiles: { strict: 'info' },
  options: { minItems: 3 },
  *check({ analysis, skills, facts }, { minItems }) {
    for (const list of analysis.bullets) {
      yield* doubled(list);
      if (list.bullets.length < minItems) continue;
      yield* endings(list);
      yield* beginnings(list, skills);
      if (facts.language === 'en' && list.key === 'responsibilities') yield* grammar(list);
    }
  },
});

const others = 'The other lines of this list';

/** A bullet that was pasted behind the dash. */
function* doubled({ bullets }: BulletList): Generator<RuleFinding> {
  for (const { text } of bullets) {
    const [all, , sign] = bulletLine.exec(text.text) ?? [];
    if (!all) continue;
    yield {
      span: text.prose.toSource(0, all.length),
      message: `Each line has a bullet already. Leave out the ${inQuotes(sign)}.`,
      severity: 'info',
      data: { replacements: [''] },
    };
  }
}

function* endings({ bullets }: BulletList): Generator<RuleFinding> {
  const ends = bullets.map(({ text }) => endOf(text));
  const marks = ends.flatMap((end) => (end ? [end.mark] : []));
  const usual = mostCommon(marks.filter((mark) => mark === '' || mark === '.'));
  if (usual === undefined) return;
  for (const [at, bullet] of bullets.entries()) {
    const end = ends[at];
    if (!end || end.mark === usual) continue;
    // A line of two sentences needs its full stops, whatever the others do.
    if (usual === '' && end.mark === '.' && end.hasInnerStop) continue;
    yield {
      span: bullet.text.prose.toSource(end.start, end.end),
      message:
        usual === '.'
          ? `${others} end with a full stop. End this one with one, too.`
          : `${others} end without a sign. Leave out the ${inQuotes(end.mark)} here, too.`,
      data: { replacements: [`${end.word}${usual}`] },
    };
  }
}

interface End {
  readonly word: string;
  readonly mark: string;
  readonly hasInnerStop: boolean;
  readonly start: number;
  readonly end: number;
}

/** The last word and the sign behind it; undefined where the line ends with something that has its own reasons. */
const endOf = perWording(({ text: line }): End | undefined => {
  const text = line.trimEnd();
  const match = /^([\p{L}\p{N}%+#][\p{L}\p{N}%+#’'.&]{0,40}?)(\)?)([.;,]?)$/u.exec(
    lastPiece(text.slice(-60)),
  );
  const [, last = '', bracket = '', mark = ''] = match ?? [];
  if (!match || last === '' || isAbbreviation(`${last}${mark || '.'}`)) return undefined;
  const word = last + bracket;
  const start = text.length - word.length - mark.length;
  return { word, mark, start, end: text.length, hasInnerStop: /[.!?]\s+\p{Lu}/u.test(text) };
});

/** What is left behind the last space, bracket, slash or dash. */
function lastPiece(text: string): string {
  let at = text.length;
  while (at > 0 && !/[\s(/–—-]/.test(text.charAt(at - 1))) at--;
  return text.slice(at);
}

function* beginnings({ bullets }: BulletList, skills: SkillTable): Generator<RuleFinding> {
  const begins = bullets.map(({ text }) => beginOf(skills, text));
  const usual = mostCommon(begins.flatMap((begin) => (begin ? [begin.isCapital] : [])));
  if (usual === undefined) return;
  for (const [at, { text }] of bullets.entries()) {
    const begin = begins[at];
    if (!begin || begin.isCapital === usual) continue;
    // A capital may belong to a name; a small letter among capitals hardly does.
    if (!usual) continue;
    yield {
      span: text.prose.toSource(begin.start, begin.start + begin.word.length),
      message: `${others} begin with a capital letter. Begin this one with one, too.`,
      data: { replacements: [begin.word.charAt(0).toUpperCase() + begin.word.slice(1)] },
    };
  }
}

interface Begin {
  readonly word: string;
  readonly start: number;
  readonly isCapital: boolean;
}

/** The first word; undefined for what is written the way it is: iOS, npm, kubectl, 3D, and names of skills. */
const beginOf = perTextAlone((skills: SkillTable, { text }): Begin | undefined => {
  const match = /^\s{0,20}([\p{L}][\p{L}’']{0,40})(?![\p{L}\p{N}’'.@/_-])/u.exec(text);
  const word = match?.[1];
  if (!match || word === undefined || /^.+\p{Lu}/u.test(word) || skills.find(word)) return undefined;
  return { word, start: match[0].length - word.length, isCapital: /^\p{Lu}/u.test(word) };
});

/** Duties told in one way: "You build", "Building" or "Build". */
function* grammar({ bullets }: BulletList): Generator<RuleFinding> {
  const forms = bullets.map(({ text }) => formOf(text));
  const usual = mostCommon(forms.flatMap((form) => (form ? [form.name] : [])));
  if (usual === undefined) return;
  for (const [at, bullet] of bullets.entries()) {
    const form = forms[at];
    // A duty may well be a noun; only two forms of one thing are uneven.
    if (!form || form.name === usual || form.name === 'other') continue;
    yield {
      span: bullet.text.prose.toSource(form.start, form.start + form.word.length),
      message: `${others} begin with ${shown[usual]}. Begin this one the same way, so that the list reads in one go.`,
    };
  }
}

type FormName = 'you' | 'ing' | 'other';

const shown: Readonly<Record<FormName, string>> = {
  you: '“You”',
  ing: 'a word such as “Building”',
  other: 'a word such as “Build”',
};

interface Form {
  readonly name: FormName;
  readonly word: string;
  readonly start: number;
}

const formOf = perWording(({ text }): Form | undefined => {
  const match = /^\s{0,20}(\p{L}{2,40})(?=[\s,;:.]|['’]ll\s)/u.exec(text);
  const word = match?.[1];
  if (!match || word === undefined) return undefined;
  const small = word.toLowerCase();
  const name =
    small === 'you'
      ? 'you'
      : small.length > 5 && small.endsWith('ing') && !noForm.has(small)
        ? 'ing'
        : 'other';
  return { name, word, start: match[0].length - word.length };
});

/** End like "building" and are none, or name a field of work as often as an activity. */
const noForm: ReadonlySet<string> = new Set([
  ...['string', 'spring', 'during', 'everything', 'anything', 'nothing', 'something', 'morning', 'evening'],
  ...['marketing', 'accounting', 'engineering', 'nursing', 'training', 'bring', 'purchasing', 'catering'],
]);

/** What two thirds or more agree on. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  if (values.length > 1 && values.every((value) => value === first)) return first;
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 3 >= values.length * 2 && best[1] > 1 ? best[0] : undefined;
}
