/** How the views look that are no careers page. Colors are those of the posting. */
export const viewStyle = `.view {
  box-sizing: border-box;
  margin: 0;
  padding: clamp(1rem, 5vw, 2.5rem) clamp(1rem, 5vw, 3rem);
  color: var(--posting-ink);
  font: 400 1rem / 1.55 var(--posting-font);
  overflow-wrap: break-word;
}
.view * {
  box-sizing: border-box;
}
.view :is(h1, h2) {
  margin: 0 0 0.5rem;
  font-size: 1.25rem;
  line-height: 1.3;
}
.view h2 {
  margin-block-start: 2rem;
  font-size: 1.0625rem;
}
.view :is(p, ul) {
  margin: 0 0 0.75rem;
}
.view a {
  color: var(--posting-accent);
  text-decoration: underline;
}
.view :is(code, pre) {
  background: none;
  color: inherit;
  font-family: var(--posting-mono);
  font-size: 0.875rem;
}
.view code {
  padding: 0;
}
.view pre {
  margin: 0;
  padding: 0.75rem 1rem;
  border: 1px solid var(--posting-line);
  border-radius: 0.5rem;
  background: var(--posting-tint);
  font-size: clamp(0.625rem, 1.85vw, 0.875rem);
  line-height: 1.5;
  white-space: pre-wrap;
}
.view .outside {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.card {
  display: flex;
  gap: 1rem;
  max-width: 46rem;
}
.card-logo {
  display: grid;
  flex: none;
  place-items: center;
  width: 3rem;
  height: 3rem;
  border: 1px solid var(--posting-line);
  border-radius: 0.5rem;
  background: var(--posting-tint);
  font-size: 1.375rem;
  font-weight: 600;
}
.card-body {
  flex: 1;
  min-width: 0;
}
.card h1 {
  margin-block-end: 0.125rem;
}
.card p {
  margin-block-end: 0.375rem;
}
.card :is(.card-line, .card-excerpt) {
  color: var(--posting-quiet);
}
.card-pay {
  font-weight: 600;
}
.card .card-skills {
  display: flex;
  flex-wrap: wrap;
  gap: 0.375rem;
  margin-block: 0.75rem 0;
  padding: 0;
  list-style: none;
}
.card-skills > li {
  padding: 0.1rem 0.6rem;
  border: 1px solid var(--posting-line);
  border-radius: 1rem;
  background: var(--posting-tint);
  font-size: 0.875rem;
}
.result {
  max-width: 40rem;
  padding: 1rem 1.25rem;
  border: 1px solid var(--posting-line);
  border-radius: 0.75rem;
}
.result h1 {
  margin-block-end: 0.25rem;
  font-size: 1.125rem;
  font-weight: 500;
}
.result p {
  margin-block-end: 0.125rem;
  color: var(--posting-quiet);
  font-size: 0.9375rem;
}
.result .result-chips {
  display: flex;
  flex-wrap: wrap;
  gap: 0.375rem 1rem;
  margin-block: 0.5rem 0;
  color: var(--posting-ink);
}
.advice {
  max-width: 40rem;
}
.view table {
  width: 100%;
  border-collapse: collapse;
}
.view :is(th, td) {
  padding: 0.4rem 0.6rem;
  border-block-end: 1px solid var(--posting-line);
  text-align: start;
  vertical-align: top;
}
.data td {
  font-size: 0.9375rem;
}
.data tbody th {
  font-weight: 500;
}
.data tbody th code {
  display: block;
  color: var(--posting-quiet);
  font-weight: 400;
}
.data .state-missing td:nth-of-type(2),
.data .state-wrong td:nth-of-type(2) {
  font-weight: 650;
}
/* Beside the editor there is no room for four columns. */
@media (max-width: 40rem) {
  .data :is(thead, tbody, tr, th, td) {
    display: block;
  }
  .data thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .data tbody :is(th, td) {
    padding: 0;
    border: 0;
  }
  .data tbody tr {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--posting-line);
  }
  .data tbody :is(td, th code) {
    display: inline;
  }
  .data tbody td:empty {
    display: none;
  }
  .data tbody td:first-of-type::before {
    content: "Google ";
  }
  .data tbody td:nth-of-type(n + 2)::before {
    content: "\\a0· ";
  }
}
.changes table {
  table-layout: fixed;
}
.changes .is-heading td {
  font-weight: 650;
}
.changes .gap td {
  color: var(--posting-quiet);
  font-size: 0.875rem;
}
.changes :is(.added td:last-child, .removed td:first-child) {
  background: var(--posting-tint);
}
.changes .added td:last-child {
  border-inline-start: 3px solid #1a7f37;
}
.changes .removed td:first-child {
  border-inline-start: 3px solid #cf222e;
}
.changes :is(ins, del) {
  background: var(--posting-tint);
  font-weight: 600;
}
.changes .mark {
  color: var(--posting-quiet);
  font-size: 0.8125rem;
  font-weight: 400;
}
`;
