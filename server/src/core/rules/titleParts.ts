import type { Span } from '../document';

/** What does not belong into a title. */
export type TitlePartKind =
  | 'emoji'
  | 'exclamation'
  | 'star'
  | 'code'
  | 'pay'
  | 'place'
  | 'hours'
  | 'company'
  | 'call';

/** A stretch of a title that could be left out. */
export interface TitlePart extends Span {
  readonly kind: TitlePartKind;
}

export interface TitleContext {
  readonly company: string | undefined;
  /** Cities, regions and countries of the spec, as they are written. */
  readonly places: readonly string[];
}

/**
 * What could go from a title, in order. The first segment only goes where it is the name of the company or a call,
 * and something follows.
 */
export function titleParts(title: string, context: TitleContext): TitlePart[] {
  const parts: TitlePart[] = [];
  const add = (kind: TitlePartKind, start: number, end: number): void => {
    if (!parts.some((part) => start < part.end && end > part.start)) parts.push({ kind, start, end });
  };
  for (const segment of segmentsOf(title)) {
    const kind = kindOf(segment.text, context);
    if (kind && (!segment.first || ((kind === 'company' || kind === 'call') && !segment.only)))
      add(kind, segment.start, segment.end);
  }
  for (const [kind, pattern] of inline) {
    for (const match of title.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  }
  return parts.sort((a, b) => a.start - b.start);
}

/** The title without these parts, and without the separators and brackets that they leave. */
export function withoutParts(title: string, parts: readonly TitlePart[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of parts) {
    kept += `${title.slice(at, start)} `;
    at = end;
  }
  return (kept + title.slice(at))
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s([,;:])/g, '$1')
    .replace(/(?:\s?[-–—|,;:•·@/]\s?){2,}/g, ' – ')
    .replace(/^[\s–—|,;:•·@/-]+|[\s–—|,;:•·@/-]+$/g, '')
    .replace(/\s+at$/i, '');
}

interface Segment extends Span {
  readonly text: string;
  readonly first: boolean;
  readonly only: boolean;
}

/** What commas, dashes, bars and brackets part from each other. */
function segmentsOf(title: string): Segment[] {
  const pieces = [...title.matchAll(/(?:(?!\s[-–—|/]\s)[^,|()[\]•·])+/g)].flatMap((match) => {
    const lead = /^[\s–—|/-]*/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(lead).trimEnd();
    return text === '' ? [] : [{ text, start: match.index + lead, end: match.index + lead + text.length }];
  });
  return pieces.map((piece, index) => ({ ...piece, first: index === 0, only: pieces.length === 1 }));
}

function kindOf(text: string, { company, places }: TitleContext): TitlePartKind | undefined {
  if (company !== undefined && text.toLowerCase() === company.toLowerCase()) return 'company';
  if (code.test(text) && !/^20\d\d$/.test(text)) return 'code';
  if (hours.test(text)) return 'hours';
  if (call.test(text)) return 'call';
  if (workplace.test(text)) return 'place';
  const isPlace = (place: string): boolean =>
    place.length > 3 ? place.toLowerCase() === text.toLowerCase() : place === text;
  return places.some(isPlace) ? 'place' : undefined;
}

const code =
  /^(?:(?:#|(?:req(?:uisition)?|job|ref(?:erence)?)\.?\s?(?:id|no\.?|nr\.?|number|code|#)?\s?[:#-]?\s?|id\s?[:#]\s?)(?=[a-z-]{0,6}\d)[a-z0-9][a-z0-9/_-]{1,20}|[A-Z]{1,4}-?\d{4,}(?:-\d+)?|\d{4,})$/i;
const hours =
  /^(?:(?:full|part)[- ]time|(?:ft|pt)|\d{1,2}(?:[-–]\d{1,2})?\s?(?:h|hrs?|hours)(?:\s?(?:\/|per|a)\s?week)?|\d{2,3}\s?%)$/i;
const calls =
  "now hiring|we(?:['’]re| are) hiring|hiring(?: now| immediately)?|urgent(?:ly)?(?: (?:hiring|requirement|need))?|immediate (?:start|hire|hiring|opening|joiner)s?|apply (?:now|today)|join (?:us|our team)|great (?:pay|benefits)|sign[- ]on bonus|start (?:now|today)";
const call = new RegExp(`^(?:${calls})!*$`, 'i');
const workplace =
  /^(?:fully |100\s?% )?(?:remote|hybrid|on-?site|work from home|wfh|home ?office)(?:[ -](?:only|first|ok|possible|friendly|role|position|job|us|usa|uk|eu|europe|emea|canada|germany|worldwide|anywhere))?$/i;

const inline: readonly (readonly [TitlePartKind, RegExp])[] = [
  // In front of it only signs may stand; a call that is shouted twice is one.
  ['call', new RegExp(`^(?:[^\\p{L}\\p{N}]*(?:${calls})\\s?[!:]+(?=\\s+\\S))+`, 'giu')],
  [
    'emoji',
    /(?![©®™])\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]|\p{Extended_Pictographic})*/gu,
  ],
  ['code', /#\d{3,}\b|\b(?:REQ|JR|JOB)[-_ ]?\d{3,}\b/g],
  [
    'pay',
    /(?:\b(?:up to|from|to)\s)?[$€£]\s?\d{2}[\d.,]{0,12}(?:\s?k\b)?\+?(?:\s?(?:-|–|—|to)\s?[$€£]?\s?\d[\d.,]{1,12}(?:\s?k\b)?)?(?![\d.,]*\s?(?:m|b|bn|mm|million|billion)\b)(?:\s?(?:\/|per |an |a )\s?(?:hr|hour|h|yr|year|month|week|day|annum)\b)?/gi,
  ],
  ['pay', /\b\d{2,3}\s?k(?:\s?[-–]\s?\d{2,3}\s?k)\b/gi],
  ['exclamation', /(?<!yahoo)!+/gi],
  ['star', /\*+/g],
];
