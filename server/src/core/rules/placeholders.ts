import type { Span } from '../document';

/** A stretch of text that stands for something else. */
export interface Placeholder extends Span {
  /** What it stands for, where the spec may know it. */
  readonly about?: 'company' | 'city';
}

/** The placeholders of a text, in order. Links, skills and ordinary words in brackets are none. */
export function placeholdersIn(text: string): Placeholder[] {
  // Hardly any text holds one, and each keystroke asks.
  if (!hint.test(text)) return [];
  const found: Placeholder[] = [];
  // What stands in code is quoted.
  const read = text.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  for (const pattern of patterns) {
    for (const match of read.matchAll(pattern)) {
      if (found.length >= mostFound) break;
      const end = match.index + match[0].length;
      const inner = match[1];
      if (inner !== undefined && !isPlaceholderName(inner)) continue;
      if (found.some((other) => match.index < other.end && end > other.start)) continue;
      const about = inner === undefined ? undefined : aboutOf(inner);
      found.push({ start: match.index, end, ...(about ? { about } : {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What every placeholder has one of. */
const hint = /[[<{_]|XX|TODO|FIXME|TB[ACD]|lorem|\bhere\b/i;

/** More than anybody wants to hear of in one text. */
const mostFound = 50;

const patterns: readonly RegExp[] = [
  /\blorem ipsum\b(?:[^.\n]{0,400}\.)?/gi,
  // In capitals only: "to-do lists" and "a todo app" are work.
  /\b(?:TODO|FIXME)\b(?!\s(?:app|list|comment|item)s?\b)/g,
  /\bTBD\b|^\W{0,3}(?:TBC|TBA)\W{0,3}$/g,
  /(?<![\]!\\])\[([^[\]\n]{2,40})\](?![([:])/g,
  // Small letters without a space are a tag of HTML.
  /<(?![a-z]+>)([^<>\n]{2,40})>/g,
  /\{\{?([^{}\n]{2,40})\}?\}/g,
  /(?<![\p{L}\p{N}_])_{3,40}(?![\p{L}\p{N}_])/gu,
  /[$€£]\s?X{2,20}(?:[,.]X{3}){0,4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}$€£-])X{2,20}(?:[,.]X{3}){0,4}(?=\s?(?:%|\+|k\b|(?:-|–|to)\s?X{2}|(?!chromosome)[a-z]{3,}))/gu,
  /(?<![\p{L}\p{N}$€£-])X{4,}(?![\p{L}\p{N}])/gu,
  /\b(?:insert|enter|add) (?:your )?(?:company|job|text|title|name|location|description|benefits|salary)(?: \w+){0,2} here\b/gi,
  /\b(?:your |the )?company name here\b/gi,
];

/** Words that forms and templates put between brackets. */
const name =
  /^(?:(?:insert|enter|add|your|our|the|job|company|employer|client|hiring|contact|start|team|role|office|e\.g\.?)[ _-]+){0,3}(?:company|employer|organi[sz]ation|name|city|location|address|role|title|job|position|department|team|manager|date|number|amount|salary|pay|range|benefits?|email|phone|url|link|website|text|x+|\d*x+|years?|skills?|technolog(?:y|ies)|tools?|language|industry|product|description|details?|here|here here)(?:[ _-]+(?:name|title|here|range|amount|number|address|description))?$/i;

function isPlaceholderName(inner: string): boolean {
  return name.test(inner.trim());
}

function aboutOf(inner: string): Placeholder['about'] | undefined {
  if (/^(?:insert |your |our |the )?(?:company|employer|organi[sz]ation)(?:[ _-]?name)?$/i.test(inner.trim()))
    return 'company';
  return /^(?:insert |your |our |the )?(?:city|location)$/i.test(inner.trim()) ? 'city' : undefined;
}
