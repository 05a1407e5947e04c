import type { SkillName } from './nameIndex';

/** Whether the words of a text spell a name: letter by letter, but for the case, or not. */
export function spelledLike(
  name: SkillName,
  shown: readonly string[],
  varied: boolean,
): 'exact' | 'loose' | 'no' {
  const last = shown.length - 1;
  const exact = name.parts.every((part, index) => {
    const word = shown[index] ?? '';
    return word === part || (varied && index === last && (word === `${part}s` || `${word}s` === part));
  });
  if (exact) return 'exact';
  if (name.parts.length > 1 && !capitalsFit(name, shown)) return 'no';
  return caseMatters(name) || (varied && /[A-Z]{2}$/.test(name.spelling)) ? 'no' : 'loose';
}

/**
 * "Success Factors" is a product and "success factors" are not. Longer names, those with a word that is nothing
 * but a name ("Google Analytics") and those that an abbreviation stands for may be in small letters.
 */
function capitalsFit(name: SkillName, shown: readonly string[]): boolean {
  const { parts } = name;
  if (parts.some((part, index) => isSmallWord(part) && isAllCapitals(part) && shown[index] !== part))
    return false;
  const isProper = parts.every((part) => isSmallWord(part) || !/^\p{Ll}/u.test(part));
  if (!isProper || parts.length > 2 || parts.some(isDistinctive) || hasAbbreviation(name)) return true;
  return parts.every((part, index) => !/^\p{Lu}/u.test(part) || /^[\p{Lu}\d]/u.test(shown[index] ?? ''));
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

function hasAbbreviation({ skill, parts }: SkillName): boolean {
  const initials = parts.map((part) => part.charAt(0)).join('');
  return skill.name === initials || skill.aliases.includes(initials);
}

const smallWords = new Set(
  'or it in as am us no on an be do go he if is me my of to up we and for the a by at'.split(' '),
);

function isSmallWord(word: string): boolean {
  return smallWords.has(word.toLowerCase());
}

/** Names that mean nothing else beside another word. */
const brands = new Set(
  `google microsoft amazon adobe apple apache ibm sap oracle salesforce linkedin facebook meta autodesk atlassian
  cisco docker kubernetes react angular android linux kotlin python java ruby unreal unity visual hugging jetpack
  terraform github gitlab jenkins azure windows confluent hashicorp red directory spring tailwind excel siemens
  jupyter`.split(/\s+/),
);

/** With a digit or a capital inside, such as "2D" or "PowerPoint", a word is hardly an ordinary one. */
function isDistinctive(part: string): boolean {
  return brands.has(part.toLowerCase()) || (!isSmallWord(part) && /[\d+#]|.[A-Z]/.test(part));
}

/** Whether a catalog entry has something to say about this very spelling. */
export function isAmbiguous({ skill, spelling }: SkillName): boolean {
  const { ambiguous } = skill;
  return ambiguous !== undefined && (!ambiguous.names || ambiguous.names.includes(spelling));
}

/** Abbreviations that nobody takes for a word when they are in small letters. */
const clearInSmallLetters = new Set(['AWS', 'JSON', 'YAML', 'SEO', 'ETL', 'API']);

/** "ICU" is a name, "icu" a slip; "sql" is SQL, since no word is without a vowel. */
function caseMatters(name: SkillName): boolean {
  const { skill, spelling } = name;
  if (isAmbiguous(name) && skill.ambiguous?.case) return true;
  if (/[a-z\s]/.test(spelling) || clearInSmallLetters.has(spelling)) return false;
  const letters = spelling.replace(/[^\p{L}]/gu, '');
  if (letters.length > 5 || (letters.length >= 4 && spelling === skill.name)) return false;
  return letters.length < 3 || /[AEIOUY]/.test(letters);
}
