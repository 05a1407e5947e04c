/** True for a title all in capital letters; abbreviations alone are none. */
export function isInCapitals(title: string): boolean {
  if (/\p{Ll}/u.test(title)) return false;
  const words = title.match(/\p{Lu}{2,}/gu) ?? [];
  return words.some((word) => word.length > 4 && !abbreviations.has(word));
}

/** SENIOR IT MANAGER → Senior IT Manager. */
export function inTitleCase(title: string): string {
  return title.replace(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu, (word, at: number) => {
    if (abbreviations.has(word) || /\d/.test(word)) return word;
    const small = word.toLowerCase();
    if (at > 0 && linking.has(small)) return small;
    return word.charAt(0) + small.slice(1);
  });
}

const linking: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'],
  ...['und', 'für', 'im', 'am', 'der', 'die', 'das', 'de', 'des', 'du', 'et', 'la', 'le'],
]);

const abbreviations: ReadonlySet<string> = new Set([
  ...['AI', 'API', 'AWS', 'BI', 'CAD', 'CDL', 'CEO', 'CFO', 'CIO', 'CNA', 'CNC', 'COO', 'CPA', 'CRM', 'CTO'],
  ...[
    'EHS',
    'EMEA',
    'EMT',
    'ER',
    'ERP',
    'ESL',
    'EU',
    'GIS',
    'HGV',
    'HR',
    'HVAC',
    'ICU',
    'II',
    'III',
    'IT',
    'IV',
  ],
  ...[
    'LPN',
    'LVN',
    'ML',
    'MRI',
    'NHS',
    'NLP',
    'NP',
    'OR',
    'PA',
    'PHP',
    'PR',
    'QA',
    'QC',
    'RN',
    'SAP',
    'SDET',
  ],
  ...[
    'SEO',
    'SQL',
    'SRE',
    'TV',
    'UI',
    'UK',
    'US',
    'USA',
    'UX',
    'VP',
    'SVP',
    'EVP',
    'VR',
    'WFH',
    'MBA',
    'DBA',
  ],
  ...['DEVOPS', 'SCADA', 'BSN', 'MSN', 'APAC', 'LATAM'],
]);
