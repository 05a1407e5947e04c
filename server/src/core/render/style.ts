/**
 * How a posting is laid out, in the preview and in every HTML export, whatever its theme. All colors and sizes
 * that a place may want to change are custom properties with the prefix `--posting-`: `themes.ts` sets them, and
 * docs/themes.md lists them.
 */
export const layoutStyle = `body {
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
.posting .posting-logo {
  display: block;
  width: auto;
  max-width: min(14rem, 60%);
  height: auto;
  max-height: 3.5rem;
  margin-block: 0 1.25rem;
}
.posting-employer {
  margin-block: 0 0.35rem;
  color: var(--posting-quiet);
  font-weight: 550;
}
.posting .posting-employer {
  margin-block-end: 0.35rem;
}
.posting .posting-notice {
  margin-block-end: 1.25rem;
  padding: 0.45rem 0.85rem;
  border: 1px solid var(--posting-line);
  border-inline-start: 4px solid var(--posting-quiet);
  border-radius: 0.375rem;
  background: var(--posting-tint);
  font-size: 0.9375em;
}
.posting dl {
  margin-inline: 0;
}
.posting dt {
  color: var(--posting-quiet);
  font-size: 0.875em;
}
.posting dd {
  margin: 0;
}
.posting .posting-facts {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
  gap: 1rem 2rem;
  margin-block: 1.75rem 0;
  padding-block: 1.25rem;
  border-block: 1px solid var(--posting-line);
}
.posting .posting-facts dd {
  text-wrap: balance;
  line-height: 1.4;
}
.posting .posting-facts dd + dd {
  margin-block-start: 0.2rem;
}
.posting .posting-facts > div:nth-child(-n + 3) dd {
  font-weight: 600;
}
.posting-section {
  margin-block-start: var(--posting-gap);
}
.posting-summary {
  font-size: 1.175em;
  line-height: 1.55;
}
.posting .posting-details {
  display: grid;
  gap: 0.55rem 1.5rem;
}
.posting .posting-details > div {
  display: grid;
  grid-template-columns: minmax(7.5rem, 10rem) minmax(0, 1fr);
  column-gap: 1.5rem;
}
.posting .posting-details dt {
  grid-column: 1;
  padding-block-start: 0.14em;
}
.posting .posting-details dd {
  grid-column: 2;
}
.posting .posting-skill-list {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  padding: 0;
  list-style: none;
}
.posting .posting-skill-list > li {
  margin: 0;
  padding: 0.25em 0.75em;
  border: 1px solid var(--posting-line);
  border-radius: 0.5em;
  background: var(--posting-tint);
  line-height: 1.4;
}
.posting .posting-skill-list > .posting-skill-noted {
  flex-basis: 100%;
}
.posting-skill-name {
  font-weight: 550;
}
.posting :is(.posting-skill-detail, .posting-skill-note) {
  color: var(--posting-quiet);
  font-size: 0.9em;
}
.posting-skill-note {
  display: block;
}
.posting-stages > li > span {
  display: block;
}
.posting-question + .posting-question {
  margin-block-start: 1.5rem;
}
.posting .posting-question h3 {
  margin-block-start: 0;
}
.posting .posting-action {
  margin-block: 1.1rem;
}
.posting .posting-action a {
  display: inline-block;
  padding: 0.6em 1.3em;
  border: 1px solid transparent;
  border-radius: 0.5em;
  background: var(--posting-action);
  color: var(--posting-on-action);
  font-weight: 600;
  line-height: 1.3;
  text-decoration: none;
}
.posting .posting-action a:hover {
  text-decoration: underline;
}
.posting a:focus-visible {
  outline: 2px solid var(--posting-accent);
  outline-offset: 2px;
}
.posting :is(.posting-statements, .posting-posting) {
  padding-block-start: 1.75rem;
  border-block-start: 1px solid var(--posting-line);
  font-size: 0.9375em;
}
.posting .posting-statements + .posting-posting {
  border-block-start: 0;
  padding-block-start: 0;
}
@media (max-width: 32rem) {
  .posting .posting-details > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .posting .posting-details dd {
    grid-column: 1;
  }
}
@page {
  margin: 18mm 16mm;
}
@media print {
  :root:root {
    color-scheme: light;
    --posting-paper: #ffffff;
    --posting-ink: #000000;
    --posting-quiet: #444444;
    --posting-line: #bbbbbb;
    --posting-tint: transparent;
    --posting-accent: #000000;
    --posting-action: transparent;
    --posting-on-action: #000000;
    --posting-size: 10.5pt;
  }
  .posting {
    max-width: none;
    padding: 0;
  }
  .posting :is(li, dd, .posting-question, .posting-skill-list) {
    break-inside: avoid;
  }
  .posting .posting-action a {
    border-color: currentColor;
  }
  .posting .posting-action a::after {
    content: " (" attr(href) ")";
    font-weight: 400;
  }
}
`;
