import type { ExportFormat } from '../formats';

/** A format whose files are made of the paper, by a bundle of its own. */
export interface PaperFormat extends ExportFormat {
  readonly id: 'pdf' | 'docx';
}

export const paperFormats: readonly PaperFormat[] = [
  { id: 'pdf', title: 'PDF', use: 'to send, print and file', extension: 'pdf' },
  { id: 'docx', title: 'Word', use: 'to edit with others', extension: 'docx' },
];
