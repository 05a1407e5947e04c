/**
 * Unpacks a block: its length in base 36, a colon, and raw DEFLATE data (RFC 1951) in base64. The source of
 * this file is part of the shipped module: hosts without zlib read the same blocks, and at once, not later.
 */
export function inflateText(block: string): string {
  const colon = block.indexOf(':');
  const packed = Uint8Array.from(atob(block.slice(colon + 1)), (character) => character.charCodeAt(0));
  const bytes = inflate(new BitReader(packed), parseInt(block.slice(0, colon), 36));
  return new TextDecoder().decode(bytes);
}

function inflate(bits: BitReader, length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  let last = false;
  while (!last) {
    last = bits.take(1) === 1;
    const type = bits.take(2);
    if (type === 0) {
      const size = bits.stored();
      for (const end = at + size; at < end; at++) out[at] = bits.take(8);
    } else {
      const [literals, distances] = type === 1 ? fixedTables() : dynamicTables(bits);
      at = inflateBlock(bits, literals, distances, out, at);
    }
  }
  return out;
}

/** Literal bytes, and copies of what came before; the symbol 256 ends the block. */
function inflateBlock(bits: BitReader, literals: Table, distances: Table, out: Uint8Array, start: number) {
  let at = start;
  for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
    if (symbol < 256) {
      out[at++] = symbol;
    } else {
      const count = baseOf(LENGTHS, symbol - 257) + bits.take(lengthBits(symbol - 257));
      const code = bits.symbol(distances);
      const extra = code < 4 ? 0 : (code >> 1) - 1;
      let from = at - (code < 4 ? code + 1 : ((2 + (code & 1)) << extra) + 1) - bits.take(extra);
      for (const end = at + count; at < end; at++) out[at] = out[from++] ?? 0;
    }
  }
  return at;
}

/** Symbols by the next bits, each as symbol * 16 + number of bits. */
interface Table {
  readonly codes: Uint16Array;
  readonly mask: number;
}

class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): number {
    this.#fill();
    const value = this.#held & ((1 << count) - 1);
    this.#drop(count);
    return value;
  }

  symbol({ codes, mask }: Table): number {
    this.#fill();
    const code = codes[this.#held & mask] ?? 0;
    this.#drop(code & 15);
    return code >> 4;
  }

  /** Goes to the next whole byte and reads the length of a stored block. */
  stored(): number {
    this.#drop(this.#count & 7);
    const size = this.take(8) | (this.take(8) << 8);
    this.take(16);
    return size;
  }

  #drop(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }

  #fill(): void {
    while (this.#count < 16) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
  }
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
/** The order in which a block names the code lengths of its code lengths. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function lengthBits(index: number): number {
  return index < 8 || index === 28 ? 0 : (index >> 2) - 1;
}

function baseOf(bases: readonly number[], index: number): number {
  return bases[index] ?? 0;
}

function fixedTables(): readonly [Table, Table] {
  const literals = Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8));
  return [table(literals), table(new Array<number>(30).fill(5))];
}

function dynamicTables(bits: BitReader): readonly [Table, Table] {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const codeCount = bits.take(4) + 4;
  const codeLengths = new Array<number>(19).fill(0);
  for (const position of ORDER.slice(0, codeCount)) codeLengths[position] = bits.take(3);
  const codes = table(codeLengths);
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = bits.symbol(codes);
    if (symbol < 16) lengths.push(symbol);
    else {
      const value = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
      const count = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      for (let left = count; left > 0; left--) lengths.push(value);
    }
  }
  return [table(lengths.slice(0, literalCount)), table(lengths.slice(literalCount))];
}

/** Canonical Huffman codes, looked up by their reversed bits. */
function table(lengths: readonly number[]): Table {
  const longest = Math.max(1, ...lengths);
  const codes = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    lengths.forEach((wanted, symbol) => {
      if (wanted !== length) return;
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let at = reversed; at < codes.length; at += 1 << length) codes[at] = symbol * 16 + length;
      code++;
    });
    code <<= 1;
  }
  return { codes, mask: codes.length - 1 };
}
