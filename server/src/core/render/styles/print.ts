/** On paper: black on white, nothing torn apart, and addresses that can be read. */
export const printStyle = `@page {
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
    --posting-leading: 1.43;
    --posting-title-size: 24pt;
    --posting-gap: 18pt;
  }
  .posting {
    max-width: none;
    padding: 0;
  }
  .posting h2 {
    margin-block-end: 5pt;
    font-size: 14.5pt;
  }
  .posting h3 {
    margin-block: 9pt 3pt;
    font-size: 11pt;
  }
  .posting :is(p, ul, ol, dl, blockquote, pre, table) {
    margin-block-end: 7pt;
  }
  .posting li + li {
    margin-block-start: 3pt;
  }
  .posting .posting-facts {
    gap: 6pt 18pt;
    margin-block-start: 12pt;
    padding-block: 9pt;
  }
  .posting .posting-details {
    row-gap: 2pt;
  }
  .posting-summary {
    font-size: 1.1em;
    line-height: inherit;
  }
  .posting-question + .posting-question {
    margin-block-start: 9pt;
  }
  .posting .posting-skill-list {
    gap: 4pt;
  }
  .posting .posting-action {
    margin-block: 9pt;
  }
  .posting .posting-notice {
    margin-block-end: 9pt;
  }
  .posting :is(.posting-statements, .posting-posting) {
    padding-block-start: 12pt;
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
