import { once } from '../text/once';
import type { KnowledgePart } from './knowledgeParts';
import type { LawGroup } from './lawTypes';
import { unpackCues } from './mentions/cues';
import type { ScoreWeights } from './scoreWeights';
import type { FieldFaqs, GoogleGuide, Knowledge, RoleEntry, Terms } from './types';
import { unpackSkills } from './unpackSkills';

/**
 * The compiled knowledge.
 *
 * @param read Gives the text of a part, JSON but for the first two; asked once for each, at the first question about what is in it.
 */
export function unpackKnowledge(read: (part: KnowledgePart) => string): Knowledge {
  const readRoleTexts = once((): readonly RoleTexts[] => JSON.parse(read('roleTexts')));
  const readRoles = once(() => unpackRoles(JSON.parse(read('roles')), readRoleTexts));
  const readFields = once((): FieldFaqs => JSON.parse(read('fields')));
  const readTerms = once((): Terms => JSON.parse(read('terms')));
  const readLaws = once((): readonly LawGroup[] => JSON.parse(read('laws')));
  const readGoogle = once((): GoogleGuide => JSON.parse(read('google')));
  const readWeights = once((): ScoreWeights => JSON.parse(read('weights')));
  const readCues = once(() => unpackCues(read('cues')));
  const readSkills = once(() =>
    unpackSkills({
      columns: read('skills'),
      texts: () => read('skillTexts'),
      ambiguities: () => read('ambiguities'),
    }),
  );
  return {
    get skills() {
      return readSkills();
    },
    get roles() {
      return readRoles();
    },
    get fields() {
      return readFields();
    },
    get terms() {
      return readTerms();
    },
    get laws() {
      return readLaws();
    },
    get google() {
      return readGoogle();
    },
    get weights() {
      return readWeights();
    },
    get cues() {
      return readCues();
    },
  };
}

/** What of a role only those read who look at it. */
export type RoleTexts = Pick<RoleEntry, 'summary' | 'responsibilities' | 'qualifications' | 'faqs'>;
/** What it takes to recognize a role. */
export type PackedRole = Omit<RoleEntry, keyof RoleTexts>;

const noRoleTexts: RoleTexts = { summary: '', responsibilities: [], qualifications: [], faqs: [] };

function unpackRoles(packed: readonly PackedRole[], texts: () => readonly RoleTexts[]): RoleEntry[] {
  return packed.map((head, at): RoleEntry => {
    const own = (): RoleTexts => texts()[at] ?? noRoleTexts;
    return {
      ...head,
      get summary() {
        return own().summary;
      },
      get responsibilities() {
        return own().responsibilities;
      },
      get qualifications() {
        return own().qualifications;
      },
      get faqs() {
        return own().faqs;
      },
    };
  });
}
