import { unzlibSync } from 'fflate';

/** A value of PDF. Names begin with a slash, references are `{ ref }`. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfValue[]
  | PdfDictionary
  | { readonly ref: number }
  | { readonly bytes: Uint8Array };
export interface PdfDictionary {
  readonly [key: `/${string}`]: PdfValue;
}

export interface PdfDocument {
  readonly trailer: PdfDictionary;
  /** What a value stands for, after references. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): PdfValue[];
  /** Text of people, decoded. */
  text(value: PdfValue | undefined): string;
  /** The content of a stream, decompressed. */
  stream(value: PdfValue | undefined): Uint8Array;
  readonly objectCount: number;
}

/** Reads a file as strictly as we write it: by its table of offsets, no repairs. Throws where anything is off. */
export function readPdf(bytes: Uint8Array): PdfDocument {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF-1.7\n')) throw new Error('no header');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const table = /^xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n/.exec(
    text.slice(start),
  );
  if (!table) throw new Error('no table of objects');
  const offsets = (table[2] ?? '').match(/\d{10}(?= 00000)/g) ?? [];
  if (offsets.length + 1 !== Number(table[1])) throw new Error('the table has another size');
  const objects = offsets.map((offset, index) => {
    const at = Number(offset);
    const head = `${index + 1} 0 obj\n`;
    if (!text.startsWith(head, at)) throw new Error(`object ${index + 1} is not at ${at}`);
    const parser = createParser(text, at + head.length);
    const value = parser.value();
    if (!text.startsWith('\nstream\n', parser.at())) {
      if (!text.startsWith('\nendobj\n', parser.at())) throw new Error(`object ${index + 1} does not end`);
      return { value, data: undefined };
    }
    const from = parser.at() + '\nstream\n'.length;
    const length = Number(asDictionary(value)['/Length']);
    if (!text.startsWith('\nendstream\nendobj\n', from + length))
      throw new Error('a stream of another length');
    return { value, data: bytes.subarray(from, from + length) };
  });
  const trailerParser = createParser(text, start + table[0].length);
  const trailer = asDictionary(trailerParser.value());

  const objectOf = (value: PdfValue | undefined) =>
    typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'number'
      ? objects[value.ref - 1]
      : undefined;
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    const object = objectOf(value);
    return object ? resolve(object.value) : value;
  };
  return {
    trailer,
    resolve,
    objectCount: objects.length,
    dictionary: (value) => asDictionary(resolve(value)),
    list(value) {
      const found = resolve(value);
      if (!Array.isArray(found)) throw new Error('no list');
      return found;
    },
    text(value) {
      const found = resolve(value);
      if (typeof found !== 'object' || found === null || !('bytes' in found)) throw new Error('no text');
      return decodeText(found.bytes);
    },
    stream(value) {
      const object = objectOf(value);
      if (!object?.data) throw new Error('no stream');
      const filter = asDictionary(object.value)['/Filter'];
      return filter === '/FlateDecode' ? unzlibSync(object.data) : object.data;
    },
  };
}

/** One operator of a content stream with its operands. */
export interface Operation {
  readonly operator: string;
  readonly operands: PdfValue[];
}

export function readContent(bytes: Uint8Array): Operation[] {
  const text = Buffer.from(bytes).toString('latin1');
  const parser = createParser(text, 0);
  const operations: Operation[] = [];
  let operands: PdfValue[] = [];
  for (;;) {
    parser.skip();
    if (parser.at() >= text.length) break;
    const operator = /^[A-Za-z*]+/.exec(text.slice(parser.at(), parser.at() + 8))?.[0];
    if (operator === undefined) {
      operands.push(parser.value());
      continue;
    }
    parser.move(operator.length);
    operations.push({ operator, operands });
    operands = [];
  }
  return operations;
}

export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return buffer[0] === 0xfe && buffer[1] === 0xff
    ? Buffer.from(buffer.subarray(2)).swap16().toString('utf16le')
    : buffer.toString('latin1');
}

function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    'ref' in value ||
    'bytes' in value
  ) {
    throw new Error('no dictionary');
  }
  return value;
}

function createParser(text: string, start: number) {
  let at = start;
  const skip = (): void => {
    while (at < text.length && ' \n\r\t'.includes(text.charAt(at))) at++;
  };
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at += found[0].length;
    return found;
  };
  const value = (): PdfValue => {
    skip();
    if (match(/<</y)) {
      const dictionary: Record<`/${string}`, PdfValue> = {};
      for (;;) {
        skip();
        if (match(/>>/y)) return dictionary;
        const name = match(/\/([^\s()<>[\]/]+)/y)?.[1];
        if (name === undefined) throw new Error(`no key at ${at}: ${text.slice(at, at + 20)}`);
        if (`/${name}` in dictionary) throw new Error(`/${name} twice`);
        dictionary[`/${name}`] = value();
      }
    }
    if (match(/\[/y)) {
      const list: PdfValue[] = [];
      for (;;) {
        skip();
        if (match(/\]/y)) return list;
        list.push(value());
      }
    }
    const name = match(/\/[^\s()<>[\]/]+/y)?.[0];
    if (name) return name;
    const hex = match(/<([0-9A-F]*)>/y);
    if (hex) return { bytes: Buffer.from(hex[1] ?? '', 'hex') };
    const string = match(/\(((?:[\x20-\x27\x2a-\x5b\x5d-\x7e]|\\[\\()])*)\)/y);
    if (string) return { bytes: Buffer.from((string[1] ?? '').replace(/\\(.)/g, '$1'), 'latin1') };
    const reference = match(/(\d+) 0 R/y);
    if (reference) return { ref: Number(reference[1]) };
    const number = match(/-?\d+(?:\.\d+)?(?![\dA-Za-z])/y);
    if (number) return Number(number[0]);
    const word = match(/true|false|null/y)?.[0];
    if (word) return word === 'null' ? null : word === 'true';
    throw new Error(`no value at ${at}: ${text.slice(at, at + 20)}`);
  };
  return {
    skip,
    value,
    at: () => at,
    move: (by: number) => {
      at += by;
    },
  };
}
