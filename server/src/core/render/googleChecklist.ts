import google from '../../../generated/google.json';
import type { SpecContext } from '../context';
import { mergeBases, nodeAt, type Spec, type SpecDocument } from '../document';
import { type GoogleCheck, googleChecks } from '../knowledge/googleChecks';
import type { SourceRef } from './types';

/** One line of the check list beside the structured data. */
export interface ChecklistEntry {
  /** The name of the property in the structured data. */
  readonly property: string;
  readonly level: GoogleCheck['level'];
  readonly state: GoogleCheck['state'];
  /** What people call it. */
  readonly title: string;
  /** What to write, or why nothing is needed; undefined where all is well. */
  readonly advice: string | undefined;
  /** The address of the page behind it. */
  readonly source: string;
  /** Where it stands, or the nearest place that exists. */
  readonly where: SourceRef | undefined;
  /** The line of `where` in its file, counted from 1. */
  readonly line: number | undefined;
}

/** The day on which the sources of the list were last read, YYYY-MM-DD, and the guide they are about. */
export const googleGuide: { readonly checked: string; readonly address: string } = {
  checked: google.checked,
  address: google.guide,
};

/** What Google's job search asks of a listing, and how far the spec has it, in the order of the guide. */
export function googleChecklist(document: SpecDocument, spec: Spec, context: SpecContext): ChecklistEntry[] {
  const merged = mergeBases(document, spec, context);
  const words = new Map(google.properties.map((entry) => [entry.property, entry]));
  return googleChecks(merged.root).map(({ property, level, state, path }) => {
    const entry: Words | undefined = words.get(property);
    const node = nearest(path);
    const file = node && merged.sourceOf(node);
    return {
      property,
      level,
      state,
      title: entry?.title ?? property,
      advice: entry && adviceFor(state, entry),
      source: entry?.source ?? google.guide,
      where: node && file && { uri: file.uri, start: node.range.start, end: node.range.end },
      line: node && file && file.document.lines.positionAt(node.range.start).line + 1,
    };
  });

  function nearest(path: GoogleCheck['path']) {
    for (let length = path.length; length > 0; length--) {
      const node = nodeAt(merged.root, path.slice(0, length));
      if (node) return node;
    }
    return undefined;
  }
}

interface Words {
  readonly title: string;
  readonly missing?: string;
  readonly wrong?: string;
  readonly notNeeded?: string;
  readonly source: string;
}

function adviceFor(state: GoogleCheck['state'], words: Words): string | undefined {
  if (state === 'there') return undefined;
  return { missing: words.missing, wrong: words.wrong ?? words.missing, 'not-needed': words.notNeeded }[
    state
  ];
}
