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
