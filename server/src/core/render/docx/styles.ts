import { escapeXml, wordNamespace, xmlFile } from './xml';

/** Ids of the paragraph styles that blocks use. */
export const headingStyles = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const;

/** The part `word/styles.xml`: what people change in one place to change the whole document. */
export function stylesPart(language: string): string {
  const tag = escapeXml(language);
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('Calibri')}<w:color w:val="1C2024"/><w:sz w:val="22"/>` +
    `<w:szCs w:val="22"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="${tag}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  return xmlFile(`<w:styles ${wordNamespace}>${defaults}${styles.join('')}</w:styles>`);
}

interface StyleSource {
  readonly id: string;
  readonly name: string;
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly isDefault?: boolean;
}

function style({
  id,
  name,
  type = 'paragraph',
  basedOn,
  next,
  paragraph,
  run,
  isDefault,
}: StyleSource): string {
  return (
    `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '') +
    (next ? `<w:next w:val="${next}"/>` : '') +
    (isDefault && type !== 'paragraph' ? '' : '<w:qFormat/>') +
    (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '') +
    (run ? `<w:rPr>${run}</w:rPr>` : '') +
    '</w:style>'
  );
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** @param size in half points. */
function heading(index: number, size: number, before: number, after: number): string {
  return style({
    id: `Heading${index}`,
    name: `heading ${index}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${index - 1}"/>`,
    run: `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  });
}

const styles: readonly string[] = [
  style({ id: 'Normal', name: 'Normal', isDefault: true, paragraph: '<w:widowControl/>' }),
  style({
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:after="60" w:line="240" w:lineRule="auto"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
  }),
  style({
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:spacing w:after="180"/>',
    run: '<w:color w:val="5A636E"/><w:sz w:val="25"/><w:szCs w:val="25"/>',
  }),
  heading(1, 30, 360, 100),
  heading(2, 23, 200, 60),
  heading(3, 22, 160, 60),
  heading(4, 22, 160, 60),
  heading(5, 22, 160, 60),
  style({ id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', paragraph: '<w:spacing w:after="60"/>' }),
  style({ id: 'ListNumber', name: 'List Number', basedOn: 'Normal', paragraph: '<w:spacing w:after="60"/>' }),
  style({
    id: 'ListContinue',
    name: 'List Continue',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="60"/>',
  }),
  style({ id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: '<w:contextualSpacing/>' }),
  style({ id: 'Notice', name: 'Notice', basedOn: 'Normal', run: '<w:b/><w:bCs/>' }),
  style({
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="D3D9E0"/></w:pBdr><w:ind w:left="280"/>',
    run: '<w:color w:val="5A636E"/>',
  }),
  style({
    id: 'HTMLPreformatted',
    name: 'HTML Preformatted',
    basedOn: 'Normal',
    paragraph:
      '<w:shd w:val="clear" w:color="auto" w:fill="F1F4F7"/><w:spacing w:line="240" w:lineRule="auto"/>',
    run: `${fonts('Consolas')}<w:sz w:val="19"/><w:szCs w:val="19"/>`,
  }),
  style({
    id: 'HTMLCode',
    name: 'HTML Code',
    type: 'character',
    run: `${fonts('Consolas')}<w:sz w:val="20"/><w:szCs w:val="20"/><w:shd w:val="clear" w:color="auto" w:fill="F1F4F7"/>`,
  }),
  style({
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    run: '<w:color w:val="0B57B0"/><w:u w:val="single"/>',
  }),
  style({ id: 'Quiet', name: 'Quiet', type: 'character', run: '<w:color w:val="5A636E"/>' }),
  style({
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="0"/><w:jc w:val="right"/>',
    run: '<w:color w:val="5A636E"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  }),
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
    '<w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>' +
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D3D9E0"/>`)
      .join('') +
    '</w:tblBorders></w:tblPr></w:style>',
];
