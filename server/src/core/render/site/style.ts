/** What the pages of a site have beyond the posting itself. */
export const siteStyle = `.site,
.site-back {
  box-sizing: border-box;
  max-width: calc(var(--posting-measure) + 6rem);
  margin-inline: auto;
  padding: 1.5rem clamp(1rem, 5vw, 3rem) 0;
  color: var(--posting-ink);
  font: 400 var(--posting-size) / var(--posting-leading) var(--posting-font);
}
.site {
  padding-block: clamp(1.5rem, 5vw, 4rem);
}
.site-back a {
  font-size: 0.9375rem;
}
:is(.site, .site-back) a {
  color: var(--posting-accent);
  text-underline-offset: 0.18em;
}
:is(.site, .site-back) :focus-visible {
  outline: 2px solid var(--posting-accent);
  outline-offset: 2px;
}
.site h1 {
  margin: 0 0 1.25rem;
  font-family: var(--posting-heading-font);
  font-size: var(--posting-title-size);
  font-weight: var(--posting-heading-weight);
  line-height: 1.15;
}
.site-logo {
  display: block;
  max-width: min(14rem, 60%);
  max-height: 3.5rem;
  margin-block-end: 1.25rem;
}
.site form {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  margin-block-end: 1rem;
}
.site form[hidden] {
  display: none;
}
.site :is(input, select) {
  box-sizing: border-box;
  min-width: 0;
  max-width: 100%;
  padding: 0.5em 0.7em;
  border: 1px solid var(--posting-quiet);
  border-radius: 0.375rem;
  background: var(--posting-paper);
  color: inherit;
  font: inherit;
}
.site input {
  flex: 1 1 16rem;
}
.site select {
  flex: 0 1 auto;
  max-width: min(16rem, 100%);
}
.site-count {
  margin-block: 0 1rem;
  color: var(--posting-quiet);
}
.site-jobs {
  margin: 0;
  padding: 0;
  list-style: none;
}
.site-jobs > li {
  padding-block: 1rem;
  border-block-start: 1px solid var(--posting-line);
}
.site-jobs > li[hidden] {
  display: none;
}
.site-jobs h2 {
  margin: 0 0 0.2rem;
  font-family: var(--posting-heading-font);
  font-size: 1.15em;
  font-weight: var(--posting-heading-weight);
  line-height: 1.3;
}
.site-jobs p {
  margin: 0;
  color: var(--posting-quiet);
}
@media print {
  .site-back,
  .site form {
    display: none;
  }
}
`;
