import { strFromU8, unzipSync } from 'fflate';
import { all, readXml, type XmlElement } from './readXml';

export interface DocxFile {
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly document: XmlElement;
  /** Paragraphs with their style and their text as it reads, with bullets and numbers. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
}

/** Reads a Word file. Throws where something in it leads nowhere, which Word calls “unreadable content”. */
export function readDocx(bytes: Uint8Array): DocxFile {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, readXml(strFromU8(part))]),
  );
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  const document = part('word/document.xml');
  checkTypes(parts, part('[Content_Types].xml'));
  const ids = relations(parts, part('word/_rels/document.xml.rels'), 'word/');
  relations(parts, part('_rels/.rels'), '');
  const styles = new Set(
    all(part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
  );
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
    for (const root of [document, part('word/styles.xml'), part('word/footer.xml')]) {
      for (const { attributes } of all(root, name)) {
        if (!styles.has(attributes['w:val'])) throw new Error(`no style ${attributes['w:val']}`);
      }
    }
  }
  for (const { attributes } of [...all(document, 'w:hyperlink'), ...all(document, 'w:footerReference')]) {
    if (!ids.has(attributes['r:id'] ?? '')) throw new Error(`no relation ${attributes['r:id']}`);
  }
  const numbering = readNumbering(part('word/numbering.xml'));
  const paragraphs = all(document, 'w:p').map((paragraph) => {
    const label = labelOf(paragraph, numbering);
    return { style: valOf(paragraph, 'w:pStyle') ?? 'Normal', text: `${label}${textOf(paragraph)}` };
  });
  return { parts, document, paragraphs };
}

interface Numbered {
  readonly isBullet: boolean;
  next: number;
}

function readNumbering(part: XmlElement): Map<string, Numbered> {
  const bullets = new Set(
    all(part, 'w:abstractNum')
      .filter((each) => valOf(each, 'w:numFmt') === 'bullet')
      .map(({ attributes }) => attributes['w:abstractNumId']),
  );
  return new Map(
    all(part, 'w:num').map((each) => [
      each.attributes['w:numId'] ?? '',
      {
        isBullet: bullets.has(valOf(each, 'w:abstractNumId')),
        next: Number(valOf(each, 'w:startOverride') ?? 1),
      },
    ]),
  );
}

function labelOf(paragraph: XmlElement, numbering: ReadonlyMap<string, Numbered>): string {
  const id = valOf(paragraph, 'w:numId');
  if (id === undefined) return '';
  const list = numbering.get(id);
  if (!list) throw new Error(`no list ${id}`);
  return list.isBullet ? '• ' : `${list.next++}. `;
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      if (child.name === 'w:br') return '\n';
      return child.name === 'w:tab' ? '\t' : textOf(child);
    })
    .join('');
}

function valOf(element: XmlElement, name: string): string | undefined {
  return all(element, name)[0]?.attributes['w:val'];
}

/** Every part has a type, by its name or its ending. */
function checkTypes(parts: ReadonlyMap<string, XmlElement>, types: XmlElement): void {
  const names = new Set(all(types, 'Override').map(({ attributes }) => attributes.PartName));
  for (const name of names)
    if (!parts.has((name ?? '').slice(1))) throw new Error(`a type for no part: ${name}`);
  for (const name of parts.keys()) {
    if (!/\.(xml|rels)$/.test(name)) throw new Error(`a part without a type: ${name}`);
  }
}

/** The ids of relations, each of which leads to a part or to an address outside. */
function relations(parts: ReadonlyMap<string, XmlElement>, rels: XmlElement, folder: string): Set<string> {
  const ids = new Set<string>();
  for (const { attributes } of all(rels, 'Relationship')) {
    const { Id = '', Target = '', TargetMode } = attributes;
    if (ids.has(Id)) throw new Error(`${Id} twice`);
    ids.add(Id);
    if (TargetMode === 'External') {
      if (!/^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(Target)) throw new Error(`a link to ${Target}`);
    } else if (!parts.has(folder + Target)) throw new Error(`no part ${Target}`);
  }
  return ids;
}
