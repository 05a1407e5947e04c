/**
 * The English name of a country, or of a state or province of one of the {@link countriesWithRegions}.
 * @param code ISO 3166-1 alpha-2 or ISO 3166-2: `DE`, `US-CA`.
 */
export function regionName(code: string): string | undefined {
  if (code.length > 2) return names.get(code);
  try {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

/** Written as "CA California, CO Colorado". */
const regions: Readonly<Record<string, string>> = {
  US: `AK Alaska, AL Alabama, AR Arkansas, AZ Arizona, CA California, CO Colorado, CT Connecticut,
    DC District of Columbia, DE Delaware, FL Florida, GA Georgia, HI Hawaii, IA Iowa, ID Idaho, IL Illinois, IN Indiana,
    KS Kansas, KY Kentucky, LA Louisiana, MA Massachusetts, MD Maryland, ME Maine, MI Michigan, MN Minnesota,
    MO Missouri, MS Mississippi, MT Montana, NC North Carolina, ND North Dakota, NE Nebraska, NH New Hampshire,
    NJ New Jersey, NM New Mexico, NV Nevada, NY New York, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania,
    PR Puerto Rico, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VA Virginia,
    VT Vermont, WA Washington, WI Wisconsin, WV West Virginia, WY Wyoming`,
  CA: `AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NS Nova Scotia,
    NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec, SK Saskatchewan, YT Yukon`,
  DE: `BB Brandenburg, BE Berlin, BW Baden-Württemberg, BY Bavaria, HB Bremen, HE Hesse, HH Hamburg,
    MV Mecklenburg-Western Pomerania, NI Lower Saxony, NW North Rhine-Westphalia, RP Rhineland-Palatinate,
    SH Schleswig-Holstein, SL Saarland, SN Saxony, ST Saxony-Anhalt, TH Thuringia`,
  AU: `ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland, SA South Australia,
    TAS Tasmania, VIC Victoria, WA Western Australia`,
};

/** Countries whose states or provinces have names here. */
export const countriesWithRegions: ReadonlySet<string> = new Set(Object.keys(regions));

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).flatMap(([country, list]) =>
    list.split(',').map((entry): [string, string] => {
      const [code = '', ...words] = entry.trim().split(' ');
      return [`${country}-${code}`, words.join(' ')];
    }),
  ),
);
