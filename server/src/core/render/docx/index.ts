import { strToU8, zipSync } from 'fflate';
import type { Paper, PaperSize } from '../paper';
import { bodyOf } from './body';
import { stylesPart } from './styles';
import { escapeXml, relationNamespace, wordNamespace, xmlFile } from './xml';

/**
 * The paper as a Word document (WordprocessingML, ECMA-376) with real styles, lists and links. The same paper
 * always makes the same bytes.
 */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const { xml, links, numbering } = bodyOf(paper);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/app.xml': xmlFile(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>JobSpec</Application></Properties>',
    ),
    'docProps/core.xml': coreProperties(paper),
    'word/_rels/document.xml.rels': documentRelations(links),
    'word/document.xml': xmlFile(
      `<w:document ${wordNamespace} xmlns:r="${relationNamespace}"><w:body>${xml}${section(paper)}</w:body></w:document>`,
    ),
    'word/footer.xml': footer,
    'word/numbering.xml': numbering.part(),
    'word/settings.xml': settings(paper),
    'word/styles.xml': stylesPart(regional(paper.language)),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    // Zip files count from 1980, in local time; a fixed one keeps the bytes the same everywhere.
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
}

/** Sizes in twentieths of a point: ISO 216 A4, and 8.5 by 11 inches. */
const pageSizes: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  a4: [11906, 16838],
  letter: [12240, 15840],
};

function section({ size, direction }: Paper): string {
  const [width, height] = pageSizes[size];
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${width}" w:h="${height}"/>` +
    '<w:pgMar w:top="1280" w:right="1480" w:bottom="1360" w:left="1480" w:header="680" w:footer="680" w:gutter="0"/>' +
    `${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
  );
}

/** Word knows languages by their region: `en` becomes `en-US`. */
function regional(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return locale.region ? `${locale.language}-${locale.region}` : language;
}

function coreProperties({ title, author, language }: Paper): string {
  return xmlFile(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escapeXml(title)}</dc:title>` +
      (author ? `<dc:creator>${escapeXml(author)}</dc:creator>` : '') +
      `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`,
  );
}

function settings({ language }: Paper): string {
  const tag = escapeXml(regional(language));
  return xmlFile(
    `<w:settings ${wordNamespace}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      `<w:themeFontLang w:val="${tag}"/></w:settings>`,
  );
}

const footer = xmlFile(
  `<w:ftr ${wordNamespace}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}` +
    `<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
);

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = xmlFile(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${mainType}.document.main+xml"/>` +
    ['styles', 'numbering', 'settings', 'footer']
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${mainType}.${name}+xml"/>`)
      .join('') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
    '</Types>',
);

const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const packageRelations = xmlFile(
  `<Relationships ${relations}>` +
    `<Relationship Id="document" Type="${relationNamespace}/officeDocument" Target="word/document.xml"/>` +
    '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    `<Relationship Id="app" Type="${relationNamespace}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
);

function documentRelations(links: ReadonlyMap<string, string>): string {
  const parts = ['styles', 'numbering', 'settings', 'footer'].map(
    (name) => `<Relationship Id="${name}" Type="${relationNamespace}/${name}" Target="${name}.xml"/>`,
  );
  const addresses = [...links].map(
    ([id, href]) =>
      `<Relationship Id="${id}" Type="${relationNamespace}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  return xmlFile(`<Relationships ${relations}>${parts.join('')}${addresses.join('')}</Relationships>`);
}
