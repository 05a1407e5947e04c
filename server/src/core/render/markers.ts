import type { Token } from 'markdown-it';
import type { Verbatim } from '../document';
import { escapeHtml } from './escape';
import { type ProseRenderer, wrapSegments } from './prose';
import { type MarkedFinding, mapText, segmentsOf, traceBlock, traceInline, tracePlain } from './tracing';
import type { JobView, SourceRef, TextView } from './types';

/** Writes what only the preview has: where each block and each letter was written, and the findings there. */
export interface Markers {
  /** `data-source="start-end"`, and `data-uri` where that is not the spec itself. */
  block(source: SourceRef): string;
  /** A text within a line, and the attribute `data-map` for the element around it. */
  text(text: TextView): { readonly html: string; readonly map: string };
  /** Markdown as elements of their own. */
  blocks(text: TextView, heading: number): string;
  /**
   * A heading, for the findings that stand on the key it was made from.
   * @param key empty where the author wrote the heading: then all findings there count.
   */
  heading(words: string, source: SourceRef, key: string): string;
}

export function createMarkers(
  view: JobView,
  prose: ProseRenderer,
  findings: readonly MarkedFinding[] = [],
): Markers {
  const attributes = ({ uri, start, end }: SourceRef): [string, string][] => {
    const index = view.sources.indexOf(uri);
    const source: [string, string] = ['data-source', `${start}-${end}`];
    return index > 0 ? [source, ['data-uri', `${index}`]] : [source];
  };
  /** Findings are about the spec's own file only. The others keep their index, but touch nothing. */
  const findingsAt = ({ uri, start, end }: SourceRef): readonly MarkedFinding[] => {
    const here = (finding: MarkedFinding): boolean => finding.start < end && finding.end > start;
    return uri === view.sources[0] && findings.some(here) ? findings : [];
  };

  function segmentTokens(of: Map<Token, Verbatim[]>, here: readonly MarkedFinding[]): void {
    if (here.length === 0) return;
    for (const [token, stretches] of of) {
      const segments = segmentsOf(token.content.length, stretches, here);
      if (segments.some((segment) => segment.findings.length > 0)) {
        wrapSegments(
          token,
          segments.map((segment) => ({ ...segment, ...wrap(segment.findings) })),
        );
      }
    }
  }

  function wrap(indexes: readonly number[]): { open: string; close: string } {
    if (indexes.length === 0) return { open: '', close: '' };
    const worst = (['error', 'warning', 'info', 'hint'] as const).find((severity) =>
      indexes.some((index) => findings[index]?.severity === severity),
    );
    return {
      open: `<span data-finding="${indexes.join(' ')}" data-severity="${worst ?? 'hint'}">`,
      close: '</span>',
    };
  }

  function whole(words: string, indexes: readonly number[]): string {
    const { open, close } = wrap(indexes);
    return `${open}${escapeHtml(words)}${close}`;
  }

  /** Words of ours stand for all of what the file says there. */
  function inside({ start, end, uri }: SourceRef): number[] {
    if (uri !== view.sources[0]) return [];
    return findings.flatMap((finding, index) =>
      finding.end > finding.start && finding.start >= start && finding.end <= end ? [index] : [],
    );
  }

  function plain(text: TextView): { html: string; map: string } {
    const words = text.text.trim();
    if (!text.written) return { html: whole(words, inside(text.source)), map: '' };
    const { stretches } = tracePlain(text);
    const html = segmentsOf(words.length, stretches, findingsAt(text.source))
      .map((segment) => whole(words.slice(segment.start, segment.end), segment.findings))
      .join('');
    return { html, map: mapText(stretches) };
  }

  return {
    block: (source) => attributesText(attributes(source)),
    text(text) {
      if (text.format === 'plain') {
        const { html, map } = plain(text);
        return { html, map: map && attributesText([['data-map', map]]) };
      }
      const tokens = prose.inlineTokens(text.text);
      const { of, stretches } = traceInline(text, tokens);
      segmentTokens(of, findingsAt(text.source));
      return { html: prose.render(tokens), map: attributesText([['data-map', mapText(stretches)]]) };
    },
    blocks(text, heading) {
      const tokens = prose.blockTokens(text.text, heading);
      const spans = text.lines ?? [];
      const written = linesOf(text.text);
      const traced = text.trace?.();
      const here = findingsAt(text.source);
      let around: Token | undefined;
      for (const token of tokens) {
        if (token.type === 'inline') {
          const { of, stretches } = traceBlock(token, token.map?.[0] ?? 0, token.map ? written : [], traced);
          segmentTokens(of, here);
          if (around && !around.attrGet('data-map')) around.attrSet('data-map', mapText(stretches));
          continue;
        }
        if (!token.map || token.nesting < 0 || token.hidden) continue;
        const [first, end] = token.map;
        const start = spans[first]?.start ?? text.source.start;
        const source = { ...text.source, start, end: spans[end - 1]?.end ?? text.source.end };
        for (const [name, value] of attributes(source)) token.attrSet(name, value);
        around = token;
      }
      return prose.render(tokens);
    },
    heading(words, source, key) {
      const onKey = inside(source).filter((index) => {
        const finding = findings[index];
        if (!finding || key === '') return true;
        return finding.start === source.start && finding.end - finding.start <= key.length + 2;
      });
      return whole(words, onKey);
    },
  };
}

function attributesText(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { text: line, start };
    start += line.length + 1;
    return here;
  });
}
