import { once } from '../text/once';

/**
 * The formats that `schemas/jobspec.schema.json` names, as checks, and the code tables behind them.
 *
 * Each check takes the text of a value and says whether it has the format. None throws, and all take time
 * in proportion to the length of the text. Tables hold codes only; `Intl.DisplayNames` gives their names.
 */
export const formats: Record<FormatName, (value: string) => boolean> = {
  country: (value) => COUNTRIES.has(value),
  'country-or-region': isCountryOrRegion,
  currency: (value) => CURRENCIES.has(value),
  date: isDate,
  'date-or-words': (value) => !looksLikeDate(value) || isDate(value),
  email: isEmail,
  language: isLanguage,
  region: (value) => REGION.test(value),
  slug: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  timezone: isTimeZone,
  uri: isWebAddress,
};

export type FormatName =
  | 'country'
  | 'country-or-region'
  | 'currency'
  | 'date'
  | 'date-or-words'
  | 'email'
  | 'language'
  | 'region'
  | 'slug'
  | 'timezone'
  | 'uri';

/** ISO 3166-1 alpha-2, the officially assigned codes only (as of 2026-11; so GB but not UK, EU or XK). */
export const COUNTRIES: ReadonlySet<string> = table(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
   CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
   GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
   KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
   MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
   SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
   UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`,
);

/**
 * ISO 4217 codes of the money in use (as of 2026-11): without funds, metals, test codes and currencies that
 * have been replaced (HRK 2023, SLL 2024, ZWL 2024, ANG 2025, BGN 2026 …).
 */
export const CURRENCIES: ReadonlySet<string> = table(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
   CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
   IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
   MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
   SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
   WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`,
);

/** ISO 639-1, the two-letter language codes. */
export const LANGUAGES: ReadonlySet<string> = table(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
   es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
   ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
   no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
   te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`,
);

/** ISO 3166-2 parts of the countries whose states matter most for pay rules; complete for each country listed. */
export const REGIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['AT', table('1 2 3 4 5 6 7 8 9')],
  ['AU', table('ACT NSW NT QLD SA TAS VIC WA')],
  ['CA', table('AB BC MB NB NL NS NT NU ON PE QC SK YT')],
  ['DE', table('BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH')],
  [
    'US',
    table(
      `AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY
       OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY`,
    ),
  ],
]);

const REGION = /^[A-Z0-9]{1,3}$/;

function table(codes: string): ReadonlySet<string> {
  return new Set(codes.split(/\s+/));
}

/** `DE`, or `US-CA`: the region is looked up where {@link REGIONS} lists the country. */
function isCountryOrRegion(value: string): boolean {
  const [country = '', region, ...rest] = value.split('-', 3);
  if (!COUNTRIES.has(country) || rest.length > 0) return false;
  if (region === undefined) return true;
  return REGIONS.get(country)?.has(region) ?? REGION.test(region);
}

/** A day of the Gregorian calendar as year-month-day, the extended form of ISO 8601. */
function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Three numbers, which in words would leave open what is the day and what is the month. */
function looksLikeDate(value: string): boolean {
  return /^\s*\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}(?![\d/.-])/.test(value);
}

/** One `@`, a name before it and a domain with at least one dot after it; no spaces, no display names. */
function isEmail(value: string): boolean {
  const [local = '', domain = '', ...rest] = value.split('@', 3);
  if (rest.length > 0 || local.length > 64 || !/^[^\s"<>(),:;[\]\\]+$/.test(local)) return false;
  return !local.startsWith('.') && !local.endsWith('.') && !local.includes('..') && isDomain(domain);
}

function isDomain(value: string): boolean {
  const labels = value.split('.');
  return (
    value.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}-]{1,63}$/u.test(label) && !/^-|-$/.test(label))
  );
}

/** An absolute address on the web: http or https, a host, no spaces. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/?#]+[^\s<>"]*$/i.test(value) && URL.canParse(value);
}

/**
 * A BCP 47 tag that begins with a known language. Longer codes count only where no two-letter code exists
 * (`gsw`, but not `eng`), and the region has to be a country or a UN area number.
 */
function isLanguage(value: string): boolean {
  if (!/^[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,9}$/.test(value)) return false;
  const [language = '', ...subtags] = value.split('-');
  if (!LANGUAGES.has(language.toLowerCase()) && !isRareLanguage(language)) return false;
  try {
    Intl.getCanonicalLocales(value);
  } catch {
    return false;
  }
  const extension = subtags.findIndex((subtag) => subtag.length === 1);
  const main = extension < 0 ? subtags : subtags.slice(0, extension);
  return main.every((subtag) => subtag.length !== 2 || COUNTRIES.has(subtag.toUpperCase()));
}

function isRareLanguage(code: string): boolean {
  if (!/^[a-z]{3}$/i.test(code) || Intl.getCanonicalLocales(code)[0]?.length !== 3) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined;
}

/** A zone of the IANA time zone database by area and city, or `UTC`; no offsets and no abbreviations. */
const zones = once(() => new Set<string>(Intl.supportedValuesOf('timeZone')));

function isTimeZone(value: string): boolean {
  if (value === 'UTC') return true;
  if (!/^[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_+-]{1,40}){1,2}$/.test(value)) return false;
  if (zones().has(value)) return true;
  // Old names, such as US/Pacific. Slow to ask for, so only where the list does not hold the name.
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}
