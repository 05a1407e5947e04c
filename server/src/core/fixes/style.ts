import { replaceProse } from './replaceProse';
import type { Fix, FixRequest } from './types';

/** Begins or ends a line as the others of its list do: the words stay, so it may be done without asking. */
export function restyle(request: FixRequest): Fix[] {
  const { document, diagnostic, data } = request;
  const { lines, text } = document;
  const old = text.slice(lines.offsetAt(diagnostic.range.start), lines.offsetAt(diagnostic.range.end));
  const isCase = data.replacements?.[0]?.toLowerCase() === old.toLowerCase();
  const adds = data.replacements?.[0]?.endsWith('.');
  const title = isCase ? 'Begin with a capital letter' : adds ? 'End with a full stop' : 'Leave out the sign';
  return replaceProse(request).map((fix) => ({ ...fix, title, safe: true }));
}
