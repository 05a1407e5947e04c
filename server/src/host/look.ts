import type { HouseRules } from '../core/languageService';
import { resolveReference } from './addresses';
import type { FileReader } from './bases';

/** How the postings of a house look: a theme by its name, and the files the house adds, as far as they can be read. */
export interface HouseLookFiles {
  readonly theme: string | undefined;
  /** The text of the style sheet. */
  readonly css: string | undefined;
  /** The logo as a `data:` address. */
  readonly logo: string | undefined;
  /** The files that are missing, too large or of no known kind, as the configuration names them. */
  readonly unread: readonly string[];
}

/** In bytes: it becomes part of every page. */
const maxLogoSize = 200_000;
const maxStyleLength = 200_000;

/** The endings of the files that a look can be made with. */
export const lookEndings = ['css', 'svg', 'png', 'jpg', 'jpeg', 'webp'] as const;

const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
]);

/** The addresses of the files a look is made with, whether there are such files or not. */
export function lookFiles(
  rules: Pick<HouseRules, 'uri' | 'look'> | undefined,
  roots: readonly string[],
): string[] {
  return [rules?.look.css, rules?.look.logo].flatMap(
    (reference) => (reference && rules && resolveReference(reference, rules.uri, roots)) || [],
  );
}

export async function readLook(
  rules: Pick<HouseRules, 'uri' | 'look'> | undefined,
  files: FileReader,
  roots: readonly string[],
): Promise<HouseLookFiles> {
  if (!rules) return { theme: undefined, css: undefined, logo: undefined, unread: [] };
  const { theme, css, logo } = rules.look;
  const addressOf = (reference: string) => resolveReference(reference, rules.uri, roots);
  const [style, picture] = await Promise.all([
    css === undefined ? undefined : readStyle(addressOf(css)),
    logo === undefined ? undefined : readPicture(addressOf(logo)),
  ]);
  const unread = [
    ...(css !== undefined && style === undefined ? [css] : []),
    ...(logo !== undefined && picture === undefined ? [logo] : []),
  ];
  return { theme, css: style, logo: picture, unread };

  async function readStyle(uri: string | undefined): Promise<string | undefined> {
    const text = uri === undefined ? undefined : await files.read(uri, rules?.uri);
    return text !== undefined && text.length <= maxStyleLength ? text : undefined;
  }

  async function readPicture(uri: string | undefined): Promise<string | undefined> {
    const type = pictureTypes.get(/\.([a-z]+)$/i.exec(uri ?? '')?.[1]?.toLowerCase() ?? '');
    if (uri === undefined || type === undefined) return undefined;
    const data = await files.readBase64?.(uri, rules?.uri);
    if (data === undefined || data === '' || data.length > (maxLogoSize * 4) / 3 + 4) return undefined;
    return `data:${type};base64,${data}`;
  }
}
