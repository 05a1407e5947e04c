/** Every element and attribute that a posting may consist of. */
const tags = new Set(
  'article header section h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div span strong em s a code pre blockquote hr br table thead tbody tr th td'.split(
    ' ',
  ),
);
const attributes: Readonly<Record<string, RegExp>> = {
  class: /^[\w -]*$/,
  id: /^[\w.]+$/,
  lang: /^[\w-]+$/,
  dir: /^rtl$/,
  'aria-label': /^Summary$/,
  href: /^(https?:\/\/|mailto:)/,
  rel: /^noopener noreferrer$/,
  title: /^/,
  start: /^\d+$/,
  style: /^text-align:(left|right|center)$/,
  'data-source': /^\d+-\d+$/,
  'data-uri': /^\d+$/,
  'data-map': /^(\d+:\d+:\d+(,|$))*$/,
};

export interface HtmlReading {
  readonly text: string;
  /** Tags, attributes, addresses and signs that a posting may not have. */
  readonly alarms: string[];
}

/** Reads strictly: a tag that is not spelled exactly as we spell ours counts as an alarm. */
export function readHtml(html: string): HtmlReading {
  const alarms: string[] = [];
  const text = html.replace(
    /<\/?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g,
    (tag: string, name: string, list: string) => {
      if (!tags.has(name)) alarms.push(tag);
      for (const [, attribute = '', value = ''] of list.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (!attributes[attribute]?.test(value)) alarms.push(tag);
      }
      return '';
    },
  );
  alarms.push(...(text.match(/[<>"].{0,20}/g) ?? []));
  return { text: decode(text), alarms };
}

export function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
