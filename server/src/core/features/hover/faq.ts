import type { FaqEntry } from '../../knowledge/types';

/** Questions and answers as Markdown, each answer with the source of its claim. */
export function faqText(faqs: readonly FaqEntry[]): string {
  return faqs
    .map(({ question, answer, source }) => `**${question}**  \n${answer}${sourceText(source)}`)
    .join('\n\n');
}

function sourceText(source: string | undefined): string {
  if (!source) return '';
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1];
  return host ? ` [Source: ${host}](${source})` : ` Source: ${source}`;
}
