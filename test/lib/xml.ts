/** An element of XML with what it holds. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads XML strictly; throws where it is not well-formed. Without DTDs, which nobody here writes. */
export function readXml(source: string): XmlNode {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML may hold.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(source))
    throw new Error('a forbidden sign');
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token =
    /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)>|<([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(body); match; match = token.exec(body)) {
    at = token.lastIndex;
    const [, cdata, closed, opened, attributes = '', isEmpty, text] = match;
    const parent = open.at(-1) ?? root;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decode(text);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else if (opened !== undefined) {
      const node: XmlNode = { name: opened, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(node);
      if (!isEmpty) open.push(node);
    }
  }
  if (at < body.length) throw new Error(`no XML: ${body.slice(at, at + 40)}`);
  const [only, ...more] = root.children;
  if (open.length > 1 || !only || more.length > 0 || root.text.trim() !== '')
    throw new Error('not one element');
  return only;
}

export function childText(node: XmlNode, name: string): string | undefined {
  return node.children.find((child) => child.name === name)?.text;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    const letter = name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : predefined[name];
    if (letter === undefined || !entity.endsWith(';')) throw new Error(`unknown entity ${entity}`);
    return letter;
  });
}
