import { isJustBegun } from './begun';
import { defineRule } from './defineRule';

/** Too few duties to picture the work, or more than anybody keeps in mind. */
export const itemCount = defineRule({
  id: 'item-count',
  category: 'structure',
  severity: 'hint',
  options: { min: 3, max: 12 },
  *check({ analysis, facts }, { min, max }) {
    if (facts.isFragment || isJustBegun(facts)) return;
    for (const { key, keySpan, node } of analysis.bullets) {
      const count = node.items.length;
      if (key === 'responsibilities' && count < min) {
        yield {
          span: keySpan,
          message: `${count === 1 ? 'One line does' : `${count} lines do`} not show what the work is like. Name at least ${min} things the person will do, the most important one first.`,
        };
      } else if ((key === 'responsibilities' || key === 'items') && count > max) {
        yield {
          span: keySpan,
          message: `A list of ${count} lines is skimmed, not read. Keep the ${max} that matter most, and join what belongs together.`,
        };
      }
    }
  },
});
