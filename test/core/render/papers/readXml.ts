/** An element of a well-formed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Reads XML 1.0 as strictly as programs do that refuse a file at its first fault. Throws where it is not well-formed.
 * Knows no comments, sections or document types: ours have none.
 */
export function readXml(text: string): XmlElement {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (!text.startsWith(head)) throw new Error('no declaration');
  const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u.exec(text);
  if (forbidden) throw new Error(`U+${forbidden[0].codePointAt(0)?.toString(16)} at ${forbidden.index}`);
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const piece = /<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<>]*")*)(\/?)>|([^<>]+)/y;
  piece.lastIndex = head.length;
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, end, start, list = '', isEmpty, words] = found;
    if (words !== undefined) open.at(-1)?.children.push(decode(words));
    else if (start !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, name = '', value = ''] of list.matchAll(/ ([\w:]+)="([^"]*)"/g)) {
        if (name in attributes) throw new Error(`${name} twice`);
        attributes[name] = decode(value);
      }
      const element = { name: start, attributes, children: [] };
      open.at(-1)?.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (open.pop()?.name !== end) throw new Error(`</${end}> closes nothing`);
  }
  const [root, ...more] = open[0]?.children ?? [];
  if (open.length !== 1 || more.length > 0 || root === undefined || typeof root === 'string') {
    throw new Error('not one root');
  }
  return root;
}

export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The elements of a name anywhere below. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return [...elementsOf(element)].filter((each) => each.name === name);
}

function decode(text: string): string {
  if (/&(?!(?:lt|gt|amp|quot|#39);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
