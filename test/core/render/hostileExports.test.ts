import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { renderHtml, textFormats } from '../../../server/src/core/render';
import { hostileTexts } from '../../lib/hostileTexts';
import { everything, withTexts } from './everything';
import { postingOf } from './read';
import { readHtml } from './readHtml';

/**
 * Each text stands in each field once: in the first posting, field i has text i, in the next one text i + 1. Values
 * that only a few words can stand for stay as they are, so that the sections they open are there.
 */
const postings = hostileTexts.map((_, shift) => {
  let at = shift;
  const spec = withTexts(everything, () => hostileTexts[at++ % hostileTexts.length] ?? '');
  return postingOf(JSON.stringify({ ...Object(spec), language: 'en', posting: { status: 'open' } }));
});

/** A reader that lets everything through, unlike ours. */
const openReader = new MarkdownIt({ html: true });
openReader.validateLink = () => true;

const made = (id: string): string[] => {
  const format = textFormats.find((each) => each.id === id);
  return postings.map((posting) => format?.write(posting, { faqData: true }) ?? '');
};

/** Control characters but those that make lines, halves of letters, signs that are none. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

describe('120 hostile texts in every field', () => {
  test('are 120', () => expect(new Set(hostileTexts).size).toBe(120));

  test.each(textFormats.map(({ id }) => id))('%s holds no sign that no file may hold', (id) => {
    for (const text of made(id)) expect(text).not.toMatch(unprintable);
  });

  test('stay text in the page', () => {
    for (const { view } of postings) expect(readHtml(renderHtml(view)).alarms).toEqual([]);
  });

  test('leave the frame of the page alone', () => {
    for (const page of made('html')) {
      const scripts = page.match(/<script\b[\s\S]*?<\/script>/gi) ?? [];
      expect(scripts.length).toBe(2);
      for (const script of scripts) {
        const [, data = ''] =
          /^<script type="application\/ld\+json">\n([\s\S]*)\n<\/script>$/.exec(script) ?? [];
        expect(data).not.toMatch(/<(?=[/!s])/i);
        expect(['JobPosting', 'FAQPage']).toContain(JSON.parse(data)['@type']);
      }
      const frame = page
        .replace(/<script type[\s\S]*?<\/script>/g, '')
        .replace(/<article [\s\S]*<\/article>/, '')
        .replace(/<title>[^<]*<\/title>/, '')
        .replace(/<style>[^<]*<\/style>/, '');
      expect(frame.match(/<[^>]*>/g)).toEqual([
        ...['<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">'],
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        ...['</head>', '<body>', '<main>', '</main>', '</body>', '</html>'],
      ]);
    }
  });

  test('stay text in Markdown, for any reader', () => {
    for (const markdown of made('markdown')) {
      const html = openReader.render(markdown);
      expect(html).not.toMatch(
        /<(?!\/?(h[1-6]|p|ul|ol|li|a|strong|em|s|code|pre|blockquote|hr|br|table|thead|tbody|tr|t[hd])\b)/,
      );
      for (const [tag] of html.matchAll(/<[^>]*>/g))
        expect(tag).not.toMatch(/ (on\w+|src|style)="(?!text-align:)/);
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) {
        expect(address).toMatch(/^(https?:|mailto:)/i);
      }
    }
  });

  test('stay the same data in JSON-LD', () => {
    for (const json of made('json-ld')) {
      const [job] = JSON.parse(json);
      expect(job['@type']).toBe('JobPosting');
      expect(readHtml(job.description ?? '').alarms).toEqual([]);
      expect(job.directApply).toBe(true);
    }
  });

  test('are made again letter by letter', () => {
    for (const { id } of textFormats) expect(made(id)).toEqual(made(id));
  });
});
