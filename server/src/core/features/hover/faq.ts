import { sourceWord } from '../../knowledge/sources';
import type { FaqEntry } from '../../knowledge/types';
import { escapeName, tameMarkdown, webLink } from './markdown';

/** Questions and answers as Markdown, each answer with the source of its claim. */
export function faqText(faqs: readonly FaqEntry[]): string {
  return faqs
    .map(
      ({ question, answer, source }) =>
        `**${tameMarkdown(question)}**  \n${tameMarkdown(answer)}${sourceText(source)}`,
    )
    .join('\n\n');
}

function sourceText(source: string | undefined): string {
  if (!source) return '';
  const word = sourceWord(source);
  const label = word.charAt(0).toUpperCase() + word.slice(1);
  return ` ${webLink((host) => `${label}: ${host}`, source) ?? `${label}: ${escapeName(source)}`}`;
}
