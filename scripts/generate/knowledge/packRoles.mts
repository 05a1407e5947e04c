import type { RoleEntry } from '../../../server/src/core/knowledge/types.ts';
import type { PackedRole, RoleTexts } from '../../../server/src/core/knowledge/unpack.ts';

export function roleHead({
  summary,
  responsibilities,
  qualifications,
  faqs,
  ...head
}: RoleEntry): PackedRole {
  return head;
}

export function roleTexts({ summary, responsibilities, qualifications, faqs }: RoleEntry): RoleTexts {
  return { summary, responsibilities, qualifications, faqs };
}
