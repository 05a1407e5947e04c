/** The script of the first letter in a text that is written in one we cannot draw; undefined for signs. */
export function scriptOf(text: string): string | undefined {
  return scripts.find(([, letters]) => letters.test(text))?.[0];
}

/** Kana come before Han: a text with both is Japanese. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Japanese', /[\p{scx=Hira}\p{scx=Kana}]/u],
  ['Korean', /\p{scx=Hang}/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Arabic', /\p{Script=Arab}/u],
  ['Hebrew', /\p{Script=Hebr}/u],
  ['Devanagari', /\p{Script=Deva}/u],
  ['Bengali', /\p{Script=Beng}/u],
  ['Gujarati', /\p{Script=Gujr}/u],
  ['Gurmukhi', /\p{Script=Guru}/u],
  ['Kannada', /\p{Script=Knda}/u],
  ['Malayalam', /\p{Script=Mlym}/u],
  ['Odia', /\p{Script=Orya}/u],
  ['Sinhala', /\p{Script=Sinh}/u],
  ['Tamil', /\p{Script=Taml}/u],
  ['Telugu', /\p{Script=Telu}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Lao', /\p{Script=Laoo}/u],
  ['Khmer', /\p{Script=Khmr}/u],
  ['Burmese', /\p{Script=Mymr}/u],
  ['Tibetan', /\p{Script=Tibt}/u],
  ['Mongolian', /\p{Script=Mong}/u],
  ['Armenian', /\p{Script=Armn}/u],
  ['Georgian', /\p{Script=Geor}/u],
  ['Ethiopic', /\p{Script=Ethi}/u],
  ['Cherokee', /\p{Script=Cher}/u],
  ['Canadian Aboriginal', /\p{Script=Cans}/u],
  ['Syriac', /\p{Script=Syrc}/u],
  ['Thaana', /\p{Script=Thaa}/u],
  ['Tifinagh', /\p{Script=Tfng}/u],
];
