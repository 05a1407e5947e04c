import { inQuotes } from '../text/inQuotes';
import { cleanTitle } from './cleanTitle';
import type { RuleFinding, RuleInput } from './types';

/**
 * A German job title in the masculine form alone. German law asks for neutral postings, and "(m/w/d)" behind the
 * title is the usual way (section 11 AGG; as of 2026-11-22,
 * https://haufe.de/recht/deutsches-anwalt-office-premium/4-arbeitsrecht-c-agg_idesk_PI17574_HI14756917.html).
 * Only a hint, since whether a noun is masculine is guessed by its ending.
 */
export function* masculineTitle(input: RuleInput): Iterable<RuleFinding> {
  const { analysis, facts, words } = input;
  if (facts.language !== 'de' || facts.isFragment) return;
  if (facts.places.length > 0 && !facts.places.some(({ country }) => country === 'DE')) return;
  const title = analysis.titles.find(({ node }) => node.path.length === 1);
  const text = title?.prose.text.trim();
  if (!title || !text || text.length > 120 || open.test(text)) return;
  const noun = text.match(/\p{L}+/gu)?.find((word) => masculine.test(word) && !other.test(word));
  if (noun === undefined || words.allow.has(noun.toLowerCase())) return;
  const start = title.prose.text.indexOf(text);
  yield {
    span: title.prose.toSource(start, start + text.length),
    message: `${inQuotes(noun)} is the masculine form alone. Write “${text} (m/w/d)”, or a neutral word, so that everybody is meant.`,
    severity: 'hint',
    data: { replacements: [`${cleanTitle(title.node, input)} (m/w/d)`] },
  };
}

/** Marks of several genders, and nouns that have none. */
const open =
  /\b[mwfdxi]\s?[/|,*]\s?[mwfdxi]\b|\bgn\b|all genders|geschlecht|[*:_/(·]-?in(?!\p{L})|(?<=\p{L}{3})in(?:nen)?(?!\p{L})|(?:kraft|kräfte|leitung|hilfe|person|assistenz|vertretung|ende|ender|frau|dienst|führung|praktikum|ausbildung)(?!\p{L})/iu;

/** How masculine names of jobs end. */
const masculine =
  /(?:ler|ner|ter|ker|ger|cher|zer|ßer|ser|mer|rer|fer|ber|der|äcker|ieur|ateur|iteur|ist|ologe|arzt|koch|anwalt|mann|wirt)$/i;

/** Words of titles that end alike and are no people. */
const other =
  /^(?:unter|über|oder|der|hinter|junior|senior|master|center|computer|winter|sommer|semester|filter|server|user|software|wasser|kinder|bilder|leder|räder|ist|mist|order|cluster|partner|member|per|customer|paper|power|interior|exterior|.*schwester|.*mutter)$/i;
