import type { SkillPlace, SkillsOfFile } from '../../core/lookUps';
import { printable } from './excerpt';
import { displayWidth, pad } from './layout';
import { type Paint, painter } from './paint';

/** The skills of one file. */
export interface FileSkills extends SkillsOfFile {
  readonly path: string;
}

/** The skills of files for people: a line each, with its place, its name and what is to say about it. */
export function prettyPlaces(files: readonly FileSkills[], colors: boolean): string {
  const paint = painter(colors);
  const texts = files.map(({ path, listed, mentions }) => {
    const head = `${paint('bold', printable(path))}\n`;
    if (listed.length + mentions.length === 0) return `${head}  No skills are listed or named here.\n`;
    return [
      head,
      table(
        'Listed',
        listed.map((place) => [place, place.skill ? (place.category?.title ?? '') : 'in no catalog']),
        paint,
      ),
      table(
        'Named in the text',
        mentions.map((place) => [place, place.listed ? 'listed' : 'not listed']),
        paint,
      ),
    ].join('');
  });
  return texts.join('\n');
}

function table(title: string, rows: readonly (readonly [SkillPlace, string])[], paint: Paint): string {
  if (rows.length === 0) return '';
  const cells = rows.map(([place, note]) => {
    const { line, character } = place.range.start;
    return { at: `${line + 1}:${character + 1}`, name: nameOf(place), note: printable(note) };
  });
  const atWidth = widest(cells.map(({ at }) => at));
  const nameWidth = widest(cells.map(({ name }) => name));
  const lines = cells.map(
    ({ at, name, note }) =>
      `    ${paint('dim', pad(at, atWidth))}  ${note === '' ? name : `${pad(name, nameWidth)}  ${paint('dim', note)}`}\n`,
  );
  return `  ${title}\n${lines.join('')}`;
}

/** As it is written, and the usual name where that is another one. */
function nameOf({ text, skill }: SkillPlace): string {
  const written = printable(text.replace(/\s+/g, ' '));
  const isOtherName = skill && skill.name.toLowerCase() !== written.toLowerCase();
  return isOtherName ? `${written} → ${printable(skill.name)}` : written;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}

/** The same for other programs; `docs/cli.md` documents the shape. */
export function jsonPlaces(files: readonly FileSkills[]): string {
  const reported = files.map(({ path, listed, mentions }) => ({
    path,
    listed: listed.map((place) => ({ ...placeOf(place), list: place.list })),
    mentions: mentions.map((place) => ({ ...placeOf(place), listed: place.listed })),
  }));
  return `${JSON.stringify({ version: 1, files: reported }, null, 2)}\n`;
}

function placeOf({ text, skill, range: { start, end } }: SkillPlace) {
  return {
    text,
    skill: skill?.name ?? null,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
