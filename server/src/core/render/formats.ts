import { ashby, greenhouse, lever, writeAts } from './ats/ats';
import { faqPage, jobPosting } from './jobPosting';
import { writeJsonLd } from './jsonLd';
import { renderMarkdown } from './markdown';
import { renderPage } from './page';
import type { ExportOptions, Posting } from './posting';
import { renderText } from './text';

/** What a posting can be exported to. */
export interface ExportFormat {
  /** As people write it on the command line. */
  readonly id: string;
  /** As people read it in a list. */
  readonly title: string;
  /** What it is for, in a few words. */
  readonly use: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
}

/** A format that is text, and made at once. */
export interface TextFormat extends ExportFormat {
  write(posting: Posting, options?: ExportOptions): string;
}

export const textFormats: readonly TextFormat[] = [
  {
    id: 'html',
    title: 'HTML',
    use: 'a page in one file, for your website',
    extension: 'html',
    write: renderPage,
  },
  {
    id: 'markdown',
    title: 'Markdown',
    use: 'for wikis, repositories and chats',
    extension: 'md',
    write: ({ view }) => renderMarkdown(view),
  },
  {
    id: 'text',
    title: 'Plain text',
    use: 'for mail and application systems',
    extension: 'txt',
    write: ({ view }) => renderText(view),
  },
  {
    id: 'json-ld',
    title: 'JSON-LD',
    use: 'structured data for search engines',
    extension: 'jsonld',
    write: writeStructuredData,
  },
  {
    id: 'greenhouse',
    title: 'Greenhouse',
    use: 'fields for its Harvest API, as JSON',
    extension: 'greenhouse.json',
    write: writeAts(greenhouse),
  },
  {
    id: 'lever',
    title: 'Lever',
    use: 'fields of a posting for its API, as JSON',
    extension: 'lever.json',
    write: writeAts(lever),
  },
  {
    id: 'ashby',
    title: 'Ashby',
    use: 'fields of a job posting for its API, as JSON',
    extension: 'ashby.json',
    write: writeAts(ashby),
  },
];

function writeStructuredData({ view, facts }: Posting, { faqData = false }: ExportOptions = {}): string {
  const job = jobPosting(view, facts);
  const faqs = faqData ? faqPage(view) : undefined;
  return `${writeJsonLd(faqs ? [job, faqs] : job)}\n`;
}
