import { closest } from '../../core/text/distance';
import { choice, didYouMean, readArguments } from '../arguments';
import { type Command, UsageError } from '../command';
import { printable } from '../report/excerpt';
import { jsonRules, prettyRule, prettyRules } from '../report/ruleList';
import { type RulePage, readRulePages } from '../rulePages';

/** `jobspec rules`: what can be reported, and why. */
export const rules: Command = {
  name: 'rules',
  summary: 'list and explain what can be reported',
  help: `Usage: jobspec rules [ID] [options]

Lists all rules and all codes of the format, with how much they weigh where no house rules say otherwise.
With an ID, explains that one: why it matters, what to write instead, and what people ask about it. An ID
may have “jobspec:” in front of it.

Options:
  --format pretty|json      how to print them (default: pretty)

Exit code: 0 found, 1 there is none of this name, 2 the call could not be carried out.
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { format: { type: 'string', default: 'pretty' } },
      'rules',
    );
    const format = choice('format', values.format, ['pretty', 'json']);
    if (positionals.length > 1) throw new UsageError('Name one rule, or none. Try: jobspec rules --help');
    const id = positionals[0]?.toLowerCase().replace(/^jobspec:/, '') || undefined;
    const pages = await readRulePages();
    const chosen = id === undefined ? pages : pages.filter((page) => page.id === id);
    if (format === 'json') terminal.out(jsonRules(chosen));
    else if (id === undefined) terminal.out(prettyRules(pages, terminal));
    else terminal.out(chosen.map((page) => prettyRule(page, terminal)).join('') || none(id, pages));
    return chosen.length > 0 ? 0 : 1;
  },
};

function none(id: string, pages: readonly RulePage[]): string {
  const ids = pages.map((page) => page.id);
  const similar = ids.filter((each) => each.includes(id));
  const others = similar.length > 0 ? ` Similar: ${similar.join(', ')}.` : didYouMean(closest(id, ids));
  return `Unknown rule “${printable(id)}”.${others}\n`;
}
