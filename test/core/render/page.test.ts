import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobPosting, renderHtml, renderPage, writeJsonLd } from '../../../server/src/core/render';
import { examples, fixtures, postingOf, postingOfFile, specFiles } from './read';

const files = [...specFiles(examples), ...specFiles(fixtures)].map((file) => [basename(file), file] as const);

describe('a page', () => {
  test.each(files)('%s holds what the preview shows, without its markers', (_name, file) => {
    const posting = postingOfFile(file);
    const preview = renderHtml(posting.view, { markers: true });
    const shown = preview
      .replace(/ data-(source|uri|map)="[^"]*"/g, '')
      .replace(/<span>([^<]*)<\/span>/g, '$1');
    const [article] = /<article [\s\S]*<\/article>/.exec(renderPage(posting)) ?? [];
    expect(article?.replace(/<span>([^<]*)<\/span>/g, '$1')).toBe(shown);
  });

  test.each(files)('%s leads nowhere but where the author does', (_name, file) => {
    const page = renderPage(postingOfFile(file));
    const frame = page.replace(/<article [\s\S]*<\/article>/, '').replace(/<script [\s\S]*?<\/script>/g, '');
    expect(frame).not.toMatch(/https?:|\/\/|url\(|@import/);
    const elements = page.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
    expect(elements).not.toMatch(/<(script|link|img|iframe|object|embed|video|audio|source)\b/);
  });

  test('has the data of an open job, and none of a draft or a closed one', () => {
    const scripts = (status: string) =>
      renderPage(postingOf(`title: T\nposting: { status: ${status} }`)).match(/<script[^>]*>/g);
    expect(scripts('open')).toEqual(['<script type="application/ld+json">']);
    expect(scripts('draft')).toBeNull();
    expect(scripts('closed')).toBeNull();
    const posting = postingOf('title: T');
    expect(renderPage(posting)).toContain(writeJsonLd(jobPosting(posting.view, posting.facts)));
  });

  test('has questions as data only where they are asked for', () => {
    const posting = postingOf('title: T\nfaqs: [{ question: Why?, answer: Because. }]');
    expect(renderPage(posting)).not.toContain('FAQPage');
    expect(renderPage(posting, { faqData: true })).toContain('"@type": "FAQPage"');
  });

  test('is named after the job and the employer, in the language of the posting', () => {
    const page = renderPage(postingOf('language: ar\ntitle: خباز\norganization: { name: "A & B" }'));
    expect(page).toContain('<title>خباز – A &amp; B</title>');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(renderPage(postingOf('language: de\nsummary: x'))).toContain('<title>Stellenbeschreibung</title>');
  });

  test('carries the logo of the house, but no other address', () => {
    const posting = postingOf('title: T\norganization: { name: "A & B" }');
    const withLogo = (logo: string) => renderPage(posting, { look: { logo } });
    expect(withLogo('data:image/svg+xml;base64,PHN2Zy8+')).toContain(
      '<img class="posting-logo" src="data:image/svg+xml;base64,PHN2Zy8+" alt="A &amp; B">',
    );
    for (const logo of [
      'https://example.org/x.png',
      'data:text/html;base64,AAAA',
      'data:image/png;base64,"onerror="',
    ]) {
      expect(withLogo(logo)).not.toContain('<img');
    }
  });
});
