/** Cuts a stream of bytes into the messages in it, each with its length in front, as the base protocol says. */
export interface FrameReader {
  /**
   * Takes the next bytes and returns the texts that are complete now.
   * @throws {Error} where there is no length to be read: nobody knows where the next message begins.
   */
  read(bytes: Buffer): string[];
}

/** Longer than any header that an editor sends. */
const maxHeaderLength = 4096;
const emptyLine = '\r\n\r\n';

export function createFrameReader(): FrameReader {
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  /** The bytes that must be there before it is worth looking again. */
  let wanted = 1;

  return {
    read(bytes) {
      waiting.push(bytes);
      waitingLength += bytes.length;
      if (waitingLength < wanted) return [];
      let all = waiting.length === 1 ? bytes : Buffer.concat(waiting, waitingLength);
      const texts: string[] = [];
      for (;;) {
        const header = headerOf(all);
        if (!header) {
          wanted = all.length + 1;
          break;
        }
        const end = header.end + header.contentLength;
        if (all.length < end) {
          wanted = end;
          break;
        }
        texts.push(all.toString('utf8', header.end, end));
        all = all.subarray(end);
      }
      waiting = all.length > 0 ? [all] : [];
      waitingLength = all.length;
      return texts;
    },
  };
}

/** A text as one message. */
export function frame(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

interface Header {
  /** Where the content begins. */
  readonly end: number;
  /** In bytes. */
  readonly contentLength: number;
}

function headerOf(bytes: Buffer): Header | undefined {
  const end = bytes.subarray(0, maxHeaderLength).indexOf(emptyLine) + emptyLine.length;
  if (end < emptyLine.length) {
    if (bytes.length > maxHeaderLength) throw new Error('The header of a message does not end.');
    return undefined;
  }
  const text = bytes.toString('latin1', 0, end);
  const length = /(?:^|\n)content-length:[ \t]*(\d{1,10})[ \t]*\r\n/i.exec(text)?.[1];
  if (length === undefined) throw new Error('The header of a message does not tell its length.');
  return { end, contentLength: Number(length) };
}
