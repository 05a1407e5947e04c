import type { Diagnostic } from 'vscode-languageserver-types';
import { createHouses, readConfig } from '../../../server/src/core/config';
import { parse } from '../../../server/src/core/document';
import { toDiagnostic } from '../../../server/src/core/features/diagnostics';
import { findings } from '../../../server/src/core/features/findings';
import { underHouseRules } from '../../../server/src/core/features/houseRules';
import { createRuleKnowledge } from '../../../server/src/core/features/ruleKnowledge';
import { mergeCatalogs } from '../../../server/src/core/knowledge/house';
import { createRoleTable } from '../../../server/src/core/knowledge/roles';
import { createSkillTable } from '../../../server/src/core/knowledge/skills';
import { createTermBook } from '../../../server/src/core/knowledge/terms';
import type { RuleKnowledge } from '../../../server/src/core/rules';
import type { Finding } from '../../../server/src/core/schema/finding';
import { remember } from '../../../server/src/core/text/remember';
import { knowledge } from '../../lib/knowledge';
import { read } from '../../lib/read';

export const context = { uri: 'file:///spec.jobspec.yaml', today: '2026-11-22' };

/** A rule that throws fails the test. */
const deps: Parameters<typeof createRuleKnowledge>[0] = {
  skills: createSkillTable(knowledge.skills.skills, knowledge.skills.categories),
  roles: createRoleTable(knowledge.roles),
  terms: createTermBook(knowledge.terms),
  knowledge,
  onError: (_, error) => {
    throw error;
  },
};

export const ruleKnowledge: RuleKnowledge = createRuleKnowledge(deps);

export interface Told {
  readonly code: string;
  readonly flagged: string;
  readonly message: string;
  readonly severity: string;
}

/** All findings of a text, with the source they flag. */
export function tell(text: string, knowledge: RuleKnowledge = ruleKnowledge): Told[] {
  return found(text, knowledge).map(({ code, span, message, severity }) => ({
    code,
    flagged: text.slice(span.start, span.end),
    message,
    severity,
  }));
}

/**
 * What is told about the words of a text. What a spec lacks, which is a lot in the small ones of tests, is left to
 * the tests of the rules that tell it.
 */
export function tellOfWords(text: string, knowledge: RuleKnowledge = ruleKnowledge): Told[] {
  const lacking = new Set(
    found(text, knowledge).flatMap(({ code, data }) => (data?.keys && code !== 'missing-key' ? [code] : [])),
  );
  return tell(text, knowledge).filter(({ code }) => !lacking.has(code));
}

const answers = new WeakMap<RuleKnowledge, (text: string) => readonly Finding[]>();

/** The findings of a text. Most texts of tests are looked at from several sides, so the answer is kept. */
export function found(text: string, knowledge: RuleKnowledge = ruleKnowledge): readonly Finding[] {
  const answer = answers.get(knowledge) ?? remember(4000, (each) => findings(read(each), context, knowledge));
  answers.set(knowledge, answer);
  return answer(text);
}

/** The same as an editor is told it. */
export function diagnosed(text: string, knowledge: RuleKnowledge = ruleKnowledge): Diagnostic[] {
  return found(text, knowledge).map((finding) => toDiagnostic(finding, read(text), context));
}

const houses = remember(50, knowledgeOf);

/** The rules' knowledge under house rules; undefined for none. */
export function knowledgeUnder(config: string | undefined): RuleKnowledge {
  return config === undefined ? ruleKnowledge : houses(config);
}

/** The rules' knowledge with a house catalog. */
export function knowledgeWith(catalog: string): RuleKnowledge {
  const source = { uri: new URL('skills.yaml', context.uri).href, document: parse(catalog) };
  const { skills, categories } = mergeCatalogs(knowledge.skills, [source]).catalog;
  return createRuleKnowledge({ ...deps, skills: createSkillTable(skills, categories) });
}

function knowledgeOf(config: string): RuleKnowledge {
  const house = createHouses(knowledge.skills).resolve({
    uri: new URL('jobspec.config.yaml', context.uri).href,
    config: readConfig(parse(config)),
    catalogs: [],
  });
  return underHouseRules(ruleKnowledge, house, context.uri);
}

export function foundUnder(text: string, config: string | undefined): readonly Finding[] {
  return found(text, knowledgeUnder(config));
}

/** Long enough that nothing is said of its length. */
const base = `title: Back End Developer
summary: You build the booking service that nine hundred small hotels rely on, together with four colleagues.
responsibilities:
  - You build the parts that guests see when they choose a room.
  - You look after what runs at night, and write down what went wrong.
  - You read what your colleagues write, and tell them kindly what you would change.
`;

/** A whole spec with these skills and qualifications, each a piece of YAML behind its key. */
export function specWith({ skills = '[Teamwork]', qualifications = '[You like to build.]' }): string {
  return `${base}qualifications: ${qualifications}\nskills: ${skills}\n`;
}
