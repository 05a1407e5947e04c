import { zlibSync } from 'fflate';

/** What another object refers to an object by. */
export type Ref = `${number} 0 R`;

/** The objects of a PDF file (PDF 32000-1, 7.5) in the making. */
export interface PdfFile {
  /** A reference to an object that is put in later. */
  reserve(): Ref;
  put(ref: Ref, value: string): void;
  add(value: string): Ref;
  /** @param entries of the stream's dictionary, besides those about its length. */
  addStream(content: Uint8Array | string, entries?: string, options?: { readonly compress?: boolean }): Ref;
  /** The file. The same objects always make the same bytes. */
  finish(root: Ref, info: Ref): Uint8Array;
}

export function createPdfFile(): PdfFile {
  const objects: (Uint8Array | undefined)[] = [];
  const put = (ref: Ref, value: Uint8Array): void => {
    objects[Number.parseInt(ref, 10) - 1] = value;
  };
  const reserve = (): Ref => `${objects.push(undefined)} 0 R`;
  return {
    reserve,
    put: (ref, value) => put(ref, latin1(value)),
    add(value) {
      const ref = reserve();
      put(ref, latin1(value));
      return ref;
    },
    addStream(content, entries = '', { compress = true } = {}) {
      const raw = typeof content === 'string' ? latin1(content) : content;
      const data = compress ? zlibSync(raw, { level: 6 }) : raw;
      const filter = compress ? ' /Filter /FlateDecode' : '';
      const head = `<<${entries}${filter} /Length ${data.length}>>\nstream\n`;
      const ref = reserve();
      put(ref, concatenate([latin1(head), data, latin1('\nendstream')]));
      return ref;
    },
    finish(root, info) {
      // The second line tells programs that move files about that this one is binary.
      const parts = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
      const offsets: number[] = [];
      let length = parts[0]?.length ?? 0;
      for (const [index, object] of objects.entries()) {
        if (!object) throw new Error(`Object ${index + 1} was reserved and never put in.`);
        const part = concatenate([latin1(`${index + 1} 0 obj\n`), object, latin1('\nendobj\n')]);
        offsets.push(length);
        length += part.length;
        parts.push(part);
      }
      const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      const id = fingerprint(parts);
      const size = objects.length + 1;
      const trailer = `<</Size ${size} /Root ${root} /Info ${info} /ID [<${id}> <${id}>]>>`;
      parts.push(
        latin1(
          `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`,
        ),
      );
      return concatenate(parts);
    },
  };
}

/** @param text of code units up to 255. */
function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** 16 bytes in hexadecimal that differ where the content differs: four FNV-1a sums with different starts. */
function fingerprint(parts: readonly Uint8Array[]): string {
  const sums = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const part of parts) {
    for (let index = 0; index < sums.length; index++) {
      let sum = sums[index] ?? 0;
      for (const byte of part) sum = Math.imul(sum ^ byte, 0x01000193);
      sums[index] = sum;
    }
  }
  return sums.map((sum) => (sum >>> 0).toString(16).toUpperCase().padStart(8, '0')).join('');
}
