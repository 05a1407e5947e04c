const ending = '.jobspec.yaml';

/** Letters; file systems count up to 255 bytes, of which a letter may take four. */
const longest = 50;

/** What Windows keeps for devices, whatever follows the first dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Latin letters that do not come apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** @returns a name without its ending, such as `senior-nurse`, that every file system takes. */
export function fileNameFor(title: string): string {
  const letters = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+|['’]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
  // Marks of other scripts belong to their letters; those of emoji to nothing that is left.
  const name = (letters.match(/[\p{L}\p{N}](?:[\p{L}\p{N}]|(?!\p{Variation_Selector})\p{M})*/gu) ?? []).join(
    '-',
  );
  if (name === '') return 'job-description';
  return shortened(devices.test(name) ? `${name}-job` : name);
}

/** @returns the name with its ending, and with a number where a file of the folder has it already. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.normalize('NFC').toLowerCase()));
  const isFree = (candidate: string) =>
    !known.has(candidate + ending) && !known.has(`${candidate}.jobspec.yml`);
  let free = name;
  for (let number = 2; !isFree(free); number++) free = `${name}-${number}`;
  return free + ending;
}

/** Ends with a whole word where there is one. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const begin = letters.slice(0, longest + 1).join('');
  const end = begin.lastIndexOf('-');
  return end > 0 ? begin.slice(0, end) : letters.slice(0, longest).join('');
}
