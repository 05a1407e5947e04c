/** The sheet, and what an author can write in Markdown on it. */
export const textStyle = `body {
  margin: 0;
  background: var(--posting-paper);
}
.posting {
  box-sizing: border-box;
  max-width: calc(var(--posting-measure) + 2 * var(--posting-gutter));
  margin-inline: auto;
  padding: clamp(1.5rem, 5vw, 4rem) var(--posting-gutter);
  --posting-gutter: clamp(1rem, 5vw, 3rem);
  color: var(--posting-ink);
  font: 400 var(--posting-size) / var(--posting-leading) var(--posting-font);
  text-align: start;
  overflow-wrap: break-word;
  hanging-punctuation: first;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.posting *,
.posting *::before {
  box-sizing: border-box;
}
.posting :is(h1, h2, h3, h4, h5, h6) {
  margin: 0;
  color: inherit;
  font-family: var(--posting-heading-font);
  font-weight: var(--posting-heading-weight);
  line-height: 1.25;
  text-wrap: balance;
  break-after: avoid;
}
.posting h1 {
  font-size: var(--posting-title-size);
  line-height: 1.15;
  letter-spacing: -0.018em;
}
.posting h2 {
  margin-block: 0 0.85rem;
  font-size: 1.35rem;
  letter-spacing: -0.008em;
}
.posting h3 {
  margin-block: 1.5rem 0.4rem;
  font-size: 1.0625rem;
}
.posting h2 + h3 {
  margin-block-start: 0;
}
.posting :is(h4, h5, h6) {
  margin-block: 1.25rem 0.35rem;
  font-size: 1em;
}
.posting :is(p, ul, ol, dl, blockquote, pre, table) {
  margin-block: 0 0.9rem;
}
.posting :is(p, li) {
  text-wrap: pretty;
}
.posting :is(.posting-section, div, li, dd, blockquote) > :last-child {
  margin-block-end: 0;
}
.posting a {
  color: var(--posting-accent);
  text-decoration-line: underline;
  text-decoration-thickness: 0.08em;
  text-underline-offset: 0.18em;
}
.posting :is(ul, ol) {
  padding-inline-start: 1.35em;
}
.posting li + li {
  margin-block-start: 0.45em;
}
.posting li::marker {
  color: var(--posting-quiet);
}
.posting code,
.posting pre {
  font-family: var(--posting-mono);
  font-size: 0.9em;
}
.posting code {
  padding: 0.1em 0.3em;
  border-radius: 0.25em;
  background: var(--posting-tint);
}
.posting pre {
  overflow-x: auto;
  padding: 0.75rem 1rem;
  border-radius: 0.5rem;
  background: var(--posting-tint);
}
.posting pre code {
  padding: 0;
  background: none;
}
.posting blockquote {
  margin-inline: 0;
  padding-inline-start: 1rem;
  border-inline-start: 3px solid var(--posting-line);
  color: var(--posting-quiet);
}
.posting table {
  display: block;
  overflow-x: auto;
  border-collapse: collapse;
}
.posting :is(th, td) {
  padding: 0.35rem 0.75rem;
  border: 1px solid var(--posting-line);
  text-align: start;
}
.posting hr {
  margin-block: 1.5rem;
  border: 0;
  border-block-start: 1px solid var(--posting-line);
}
`;
