import { defineRule } from './defineRule';

/** More demands than one person is likely to meet; what is preferred does not count. */
export const tooManyRequirements = defineRule({
  id: 'too-many-requirements',
  category: 'requirements',
  severity: 'info',
  options: { maxQualifications: 10, maxSkills: 15 },
  *check({ analysis, facts }, { maxQualifications, maxSkills }) {
    if (facts.isFragment) return;
    for (const { key, optional, keySpan, node } of analysis.bullets) {
      if (key !== 'qualifications' || optional || node.items.length <= maxQualifications) continue;
      yield {
        span: keySpan,
        message: `${node.items.length} qualifications are asked for at once. Good people apply less when they do not meet them all: keep the ${maxQualifications} that the work cannot do without, and make the others “preferred”.`,
      };
    }
    const required = facts.field('skills', 'required') ?? facts.field('skills');
    if (required?.own && required.node.kind === 'list' && required.node.items.length > maxSkills) {
      yield {
        span: required.keySpan,
        message: `${required.node.items.length} skills are asked for at once. Hardly anybody has them all: keep the ${maxSkills} that count from the first day, and make the others “preferred”.`,
      };
    }
  },
});
