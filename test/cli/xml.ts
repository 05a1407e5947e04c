/** An element of a document as a strict reader of XML 1.0 understands it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/(?<close>[a-z-]+)>|<(?<open>[a-z-]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+)/gy;

/** Reads the XML that reports are made of. @throws {Error} where it is not well-formed. */
export function readXml(source: string): XmlNode {
  const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
  if (!allowed.test(source)) throw new Error('a character that XML does not allow');
  const root = { name: '', attributes: {}, children: [] as XmlNode[], text: '' };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(token)) {
    if (match.index !== end) break;
    end += match[0].length;
    const { close, open: opened, attributes = '', empty, text } = match.groups ?? {};
    const current = open.at(-1) ?? root;
    if (text !== undefined) current.text += decode(text);
    if (close !== undefined && open.pop()?.name !== close)
      throw new Error(`</${close}> closes something else`);
    if (opened === undefined) continue;
    const node = {
      name: opened,
      attributes: readAttributes(attributes),
      children: [] as XmlNode[],
      text: '',
    };
    current.children.push(node);
    if (empty === '') open.push(node);
  }
  if (end !== source.length) throw new Error(`cannot be read from “${source.slice(end, end + 40)}” on`);
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one whole element');
  return only;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    // A line break that is not escaped is read as a space.
    decode(value.replace(/[\t\n\r]/g, ' ')),
  ]);
  const attributes: Record<string, string> = Object.fromEntries(pairs);
  if (Object.keys(attributes).length !== pairs.length) throw new Error('an attribute twice');
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (whole, number?: string, name?: string) => {
    const letter = number === undefined ? named[name ?? ''] : String.fromCodePoint(Number(number));
    if (letter === undefined) throw new Error(`“${whole}” stands for nothing`);
    return letter;
  });
}
