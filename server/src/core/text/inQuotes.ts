/** Between the quotation marks that findings put around the author's words. */
export function inQuotes(words: string | number | undefined): string {
  return `“${words}”`;
}
