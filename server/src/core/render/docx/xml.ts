import { escapeHtml } from '../escape';

/** Makes text safe in XML 1.0, as text and as the value of an attribute. */
export function escapeXml(text: string): string {
  return escapeHtml(text);
}

/** A part of the package as a file of its own. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

export const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
