import { type SpecNode, stringOf, valueNode } from '../document';
import type { RoleTable } from '../knowledge/roles';
import type { FaqEntry, RoleEntry } from '../knowledge/types';

/** Questions that candidates usually ask about a role. */
export interface UsualQuestions {
  readonly role: RoleEntry;
  /** Those that the list does not have yet. */
  readonly missing: readonly FaqEntry[];
}

/** The questions about the role that a title names, without those of the list; undefined where it names none. */
export function usualQuestions(
  title: string,
  faqs: SpecNode | undefined,
  roles: RoleTable,
): UsualQuestions | undefined {
  const role = roles.match(title)?.role;
  if (!role) return undefined;
  const asked = new Set(
    faqs?.kind === 'list'
      ? faqs.items.map(({ value }) => plain(stringOf(valueNode(value, 'question')) ?? ''))
      : [],
  );
  return { role, missing: role.faqs.filter(({ question }) => !asked.has(plain(question))) };
}

/** What is left of a text when case, punctuation and spaces do not count. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
