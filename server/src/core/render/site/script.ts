/**
 * Search and filters of the list, in the page itself. It reads attributes and hides entries; it writes text only, and
 * asks nobody anything.
 */
export const listScript = `(() => {
  const form = document.forms[0];
  const status = document.querySelector('.site-count');
  const forms = JSON.parse(status.dataset.counts);
  const language = document.documentElement.lang;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const count = (n) => (forms[plurals.select(n)] ?? forms.other).replace('{n}', numbers.format(n));
  const jobs = [...document.querySelectorAll('.site-jobs > li')].map((element) => ({
    element,
    text: element.dataset.text,
    place: JSON.parse(element.dataset.place),
    team: JSON.parse(element.dataset.team),
    type: JSON.parse(element.dataset.type),
  }));
  const squeeze = (text) => text.replace(/\\s+/g, ' ').trim();
  const update = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const words = squeeze(wanted.text.toLowerCase()).split(' ');
    let shown = 0;
    for (const job of jobs) {
      const fits =
        words.every((word) => job.text.includes(word)) &&
        ['place', 'team', 'type'].every(
          (key) => !wanted[key] || job[key].some((value) => squeeze(value) === wanted[key]),
        );
      job.element.hidden = !fits;
      if (fits) shown++;
    }
    status.textContent = shown === 0 ? status.dataset.none : count(shown);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  update();
})();
`;
