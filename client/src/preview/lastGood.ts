import type { RenderResult } from '../../../server/src/protocol';

/** What is known of a file from when it could be read. */
export interface LastGood {
  readonly text: string;
  /** How it is looked at: another view or theme needs another page. */
  readonly look: string;
  /** Undefined where what the file holds now is as good. */
  readonly page?: RenderResult;
}

/**
 * What is shown while the file cannot be read, once the server has answered.
 * @param now The text the answer is about, and how it is looked at.
 * @param render Asks for the page of an earlier text.
 */
export async function lastGoodAfter(
  answer: RenderResult,
  before: LastGood | undefined,
  now: Pick<LastGood, 'text' | 'look'>,
  render: (text: string) => Promise<RenderResult | null>,
): Promise<LastGood | undefined> {
  if (!answer.broken) return { ...now, page: answer };
  if (!before || (before.page && before.look === now.look)) return before;
  const known = { text: before.text, look: now.look };
  if (!answer.guessed) return known;
  const page = await render(before.text);
  return page && !page.guessed ? { ...known, page } : known;
}
