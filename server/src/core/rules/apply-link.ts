import { formats } from '../schema/formats';
import { inQuotes } from '../text/inQuotes';
import type { Field } from './facts';
import type { Rule, RuleFinding, RuleInput } from './types';

/** A link to apply that will not work, looks unsafe or leads to the wrong page, or an address that looks private. */
export const applyLink: Rule = {
  id: 'apply-link',
  category: 'publishing',
  severity: 'info',
  *check(input) {
    const { facts } = input;
    const url = facts.field('apply', 'url');
    if (url?.text !== undefined && formats.uri(url.text)) yield* aboutUrl(url, url.text, input);
    const email = facts.field('apply', 'email');
    const domain = email?.text?.split('@')[1]?.toLowerCase();
    if (email && domain !== undefined && freeMail.has(domain)) {
      yield {
        span: email.span,
        severity: 'hint',
        message: `An address at ${domain} looks private, and fraudulent postings use such ones. Take an address at your own domain if you have one.`,
      };
    }
  },
};

function* aboutUrl(field: Field, text: string, { facts }: RuleInput): Iterable<RuleFinding> {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/i.exec(text) ?? [];
  const name = host.toLowerCase().replace(/^www\.|:\d+$/g, '');
  const change = (to: string) => (field.own ? { data: { path: field.node.path, replacements: [to] } } : {});
  if (isInner(name)) {
    yield {
      span: field.span,
      severity: 'warning',
      message: `${inQuotes(host)} can only be reached from inside, so nobody outside can apply. Write the public address of the form.`,
    };
    return;
  }
  if (scheme.toLowerCase() === 'http') {
    yield {
      span: field.span,
      message:
        'The link begins with http://, and browsers warn of such pages. People send personal data there: use https://.',
      ...change(`https${text.slice(4)}`),
    };
  }
  if (shorteners.has(name)) {
    yield {
      span: field.span,
      message: `A short link hides where it leads, and people do not trust ${name} with their data. Write the whole address.`,
    };
  }
  const isPath = /^\/[^?#]/.test(rest) || /[?#]./.test(rest);
  if (!isPath && !shorteners.has(name)) {
    yield {
      span: field.span,
      severity: 'hint',
      message: 'This leads to a home page, where people have to search for the job. Link to its form.',
    };
  }
  const page = facts.field('posting', 'url')?.text;
  const direct = facts.field('apply', 'direct');
  if (direct?.text === 'true' && page !== undefined && hostOf(page) !== hostOf(text)) {
    yield {
      span: direct.span,
      severity: 'hint',
      message: `The form is on ${hostOf(text)}, the posting on ${hostOf(page)}. Only an application on the page itself counts as direct for Google: write false if people have to go elsewhere (source: https://developers.google.com/search/blog/2021/07/job-posting-updates).`,
      ...(direct.own ? { data: { path: direct.node.path, replacements: ['false'] } } : {}),
    };
  }
}

/** Without a subdomain, which is the same company's. */
function hostOf(url: string): string {
  const host = /^[a-z]+:\/\/([^/:?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return host.split('.').slice(-2).join('.');
}

function isInner(host: string): boolean {
  return (
    /(?:^|\.)(?:localhost|local|internal|intranet|lan|test)$/.test(host) ||
    /^(?:127|10)(?:\.\d{1,3}){3}$|^192\.168(?:\.\d{1,3}){2}$/.test(host)
  );
}

const shorteners: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'cutt.ly',
  'rb.gy',
  'rebrand.ly',
  'lnkd.in',
]);

const freeMail: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'live.com', 'icloud.com'],
  ...['aol.com', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'proton.me', 'protonmail.com', 'yandex.com'],
]);
