/** What the page around the posting decides about its style sheet. */
export interface StyleChoice {
  readonly dark: boolean;
  readonly print: boolean;
}

/**
 * An export's style sheet for a part of a page. What asks for the window asks for the part instead: its width, its
 * color scheme, and whether it is printed. What it says of the document, it says of the part.
 */
export function styleForPart(css: string, { dark, print }: StyleChoice): string {
  return css
    .replaceAll(/@media \((max|min)-width:/g, '@container posting ($1-width:')
    .replaceAll(/\b([\d.]+)vw\b/g, '$1cqi')
    .replaceAll(/@media \(prefers-color-scheme: dark\)/g, dark ? '@media all' : '@media not all')
    .replaceAll('@media print', print ? '@media all' : '@media print')
    .replaceAll(':root', '#preview')
    .replaceAll(/(^|[},\s])body(?=[\s,{])/g, '$1#preview');
}
