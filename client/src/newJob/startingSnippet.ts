import { titleAsYaml } from './title';

const name = 'New job description';

/**
 * The snippet of a whole posting, with the title in its place. Without a title, it is what the snippet asks for first.
 * @param file The text of the file of snippets.
 */
export function startingSnippet(file: string, title: string): string {
  const body = bodyOf(JSON.parse(file));
  if (title === '') return body;
  const literal = titleAsYaml(title).replace(/[\\$}]/g, '\\$&');
  return body.replace(/\$\{1:[^}]*\}/, () => literal);
}

function bodyOf(snippets: unknown): string {
  const snippet: unknown = typeof snippets === 'object' && snippets !== null && Reflect.get(snippets, name);
  const body: unknown = typeof snippet === 'object' && snippet !== null && Reflect.get(snippet, 'body');
  return Array.isArray(body) ? body.join('\n') : '';
}
