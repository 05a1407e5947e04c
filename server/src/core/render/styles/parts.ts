/** The parts that only a posting has: its facts, sections, skills, stages, questions and ways to apply. */
export const partsStyle = `.posting .posting-logo {
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
  break-inside: avoid;
}
.posting .posting-facts dd + dd {
  margin-block-start: 0.2rem;
}
.posting .posting-facts > div:nth-child(-n + 3) dd {
  font-weight: 600;
}
.posting .posting-facts > div:has(> dd:nth-of-type(6)) {
  grid-column: 1 / -1;
  columns: 13rem;
  column-gap: 2rem;
}
.posting .posting-facts dt {
  column-span: all;
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
`;
