import { bulletLine } from '../document';
import type { Fix, FixRequest } from './types';

/** Begins the flagged line with a dash, and those below it that begin with a bullet as well. */
export function dashBullets({ document: { lines, text }, diagnostic }: FixRequest): Fix[] {
  const edits: Fix['edits'][number][] = [];
  for (let { line } = diagnostic.range.start; ; line++) {
    const { start, end } = lines.lineSpan(line);
    const [all, indent] = bulletLine.exec(text.slice(start, end)) ?? [];
    if (!all) break;
    edits.push({ range: lines.range({ start, end: start + all.length }), newText: `${indent}- ` });
  }
  return edits.length > 0 ? [{ title: 'Make it part of the list', edits, preferred: true }] : [];
}
