import { unzlibSync } from 'fflate';
import { typefaces } from '../../../../../generated/typefaces';
import { once } from '../../../text/once';
import { type Face, readFace } from './face';

export type FaceName = keyof typeof typefaces;

/** The face of this name, read at its first use. */
export function faceOf(name: FaceName): Face {
  return faces[name]();
}

const faces: Readonly<Record<FaceName, () => Face>> = {
  regular: once(() => load('regular')),
  bold: once(() => load('bold')),
  italic: once(() => load('italic')),
};

function load(name: FaceName): Face {
  return readFace(unzlibSync(fromBase64(typefaces[name])));
}

function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
