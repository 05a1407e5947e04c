import { wordNamespace, xmlFile } from './xml';

/** Lists of a document: bullets share one numbering, each numbered list has its own. */
export interface Numbering {
  /** The id for `w:numId`. @param start the first number; undefined for bullets. */
  idFor(start: number | undefined, level: number): number;
  /** The part `word/numbering.xml`. */
  part(): string;
}

/** Levels that WordprocessingML has (ECMA-376, part 1, 17.9.6). Deeper lists stay on the last. */
export const listLevels = 9;

/** Twentieths of a point that each level is moved in. */
export const levelIndent = 360;

export function createNumbering(): Numbering {
  const numbered: { readonly start: number; readonly level: number }[] = [];
  return {
    idFor: (start, level) => (start === undefined ? 1 : 1 + numbered.push({ start, level })),
    part: () =>
      xmlFile(
        `<w:numbering ${wordNamespace}>${abstract(0, bullet)}${abstract(1, decimal)}` +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
          numbered
            .map(
              ({ start, level }, index) =>
                `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}">` +
                `<w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
            )
            .join('') +
          '</w:numbering>',
      ),
  };
}

function abstract(id: number, level: (index: number) => string): string {
  const levels = Array.from({ length: listLevels }, (_, index) => {
    const indent = `<w:pPr><w:ind w:left="${levelIndent * (index + 1)}" w:hanging="${levelIndent}"/></w:pPr>`;
    return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/>${level(index)}<w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}

function bullet(): string {
  return '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>';
}

function decimal(index: number): string {
  return `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${index + 1}."/>`;
}
