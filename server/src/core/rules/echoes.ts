import type { Path } from '../document';
import type { Finding } from '../schema/finding';

/**
 * Leaves out what rules find about values that are wrong already: one slip would be told twice, and the second
 * message is gone with the first. `currency: $` is no currency; that Google lacks one is no news.
 * @param wrong What is wrong with the format.
 */
export function withoutEchoes(found: readonly Finding[], wrong: readonly Finding[]): readonly Finding[] {
  const spoiled = wrong.flatMap(spoiledPath);
  if (spoiled.length === 0) return found;
  return found.filter(({ code, about = usual[code] ?? [] }) =>
    about.every((path) => spoiled.every((other) => !isWithin(path, other) && !isWithin(other, path))),
  );
}

/** Which values the findings of a rule rest on, where they do not say it one by one. */
const usual: Readonly<Record<string, readonly Path[]>> = {
  'ai-notice': [['statements', 'ai']],
  'apply-link': [['apply'], ['posting', 'url']],
  'apply-missing': [['apply']],
  'degree-inflation': [['education']],
  'employment-contradiction': [['employment']],
  'equal-opportunity': [['statements', 'equalOpportunity']],
  'pay-contradiction': figures(),
  'pay-currency-place': [
    ['compensation', 'currency'],
    ['location', 'places'],
  ],
  'pay-missing': [['compensation']],
  'pay-range': figures(),
  'pay-transparency': [...figures(), ['location', 'places']],
  'place-contradiction': [['location', 'places']],
  'posting-dates': [['posting'], ['employment', 'startDate']],
  'posting-expired': [
    ['posting', 'validThrough'],
    ['posting', 'status'],
  ],
  'remote-contradiction': [['location', 'workplace']],
  'skill-mentioned-not-listed': [['skills']],
  'title-level': [['level']],
  'years-contradiction': [['experience', 'years']],
  'years-level': [['experience', 'years'], ['level']],
};

function figures(): Path[] {
  return ['min', 'max', 'amount', 'currency', 'period'].map((key) => ['compensation', key]);
}

/** The value that cannot be used; a misspelled key spoils the one that was meant, an odd one its line of a list. */
function spoiledPath({ code, data }: Finding): Path[] {
  const { path, replacements } = data ?? {};
  if (!path) return [];
  if (code !== 'unknown-key') return spoiling.has(code) ? [path] : [];
  const [meant] = replacements ?? [];
  const parent = path.slice(0, -1);
  if (meant !== undefined) return [[...parent, meant]];
  return typeof parent.at(-1) === 'number' ? [parent] : [];
}

const spoiling: ReadonlySet<string> = new Set([
  'wrong-type',
  'invalid-value',
  'invalid-format',
  'out-of-range',
  'too-short',
]);

/** True for a place in or at another one. */
function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, index) => path[index] === step);
}
