import { entryOf } from '../../document';
import { fill, labelOf } from '../labels';
import { isWebAddress } from '../links';
import type { Reader } from '../reader';
import type { BlockView, QuestionView, SectionView, StageView, TextView } from '../types';
import { bullets } from './duties';
import { labelled } from './facts';
import { fact, present, sectionOf, textBlock } from './section';
import { dateOrWords, factsBlock } from './terms';

export function hiringProcess(reader: Reader): SectionView | undefined {
  const { root, get } = reader;
  const items = reader.items(get(root, 'hiringProcess')).map((node): StageView | undefined => {
    const name = node.kind === 'map' ? reader.text(get(node, 'stage')) : reader.text(node, 'inline');
    return name && { name, detail: reader.text(get(node, 'detail'), 'inline'), source: reader.source(node) };
  });
  return sectionOf(reader, 'hiringProcess', 'hiringProcess', [{ kind: 'stages', items: present(items) }]);
}

/** Left out where only the name is known: that stands above the title. */
export function organization(reader: Reader): SectionView | undefined {
  const { root, get, labels, format } = reader;
  const node = get(root, 'organization');
  if (node?.kind !== 'map') return undefined;
  const name = reader.text(get(node, 'name'))?.text;
  const employees = get(node, 'employees');
  const count = reader.number(employees);
  const title = name ? fill(labels.aboutEmployer, { name }) : labels.sections.organization;
  return sectionOf(
    reader,
    'organization',
    'organization',
    [
      textBlock(reader.text(get(node, 'about'), 'markdown')),
      factsBlock([
        fact(reader, 'industry', [reader.text(get(node, 'industry'))]),
        fact(reader, 'employees', [
          employees && count !== undefined
            ? reader.words(format.count(labels.employees, count), reader.source(employees))
            : undefined,
        ]),
        fact(reader, 'website', [linked(reader.text(get(node, 'url')))]),
      ]),
    ],
    title,
  );
}

export function apply(reader: Reader): SectionView | undefined {
  const { root, get, labels } = reader;
  const node = get(root, 'apply');
  const url = linked(reader.text(get(node, 'url')));
  const direct = get(node, 'direct');
  const short = direct?.kind === 'scalar' && direct.value === true;
  return sectionOf(reader, 'apply', 'apply', [
    textBlock(reader.text(get(node, 'instructions'), 'markdown')),
    short ? textBlock(reader.words(labels.shortApplication, reader.source(direct))) : undefined,
    {
      kind: 'links',
      items: present([url?.href ? reader.words(labels.applyOnline, url.source, url.href) : url]),
    },
    factsBlock([fact(reader, 'email', [mailLink(reader.text(get(node, 'email')))])]),
  ]);
}

export function faqs(reader: Reader): SectionView | undefined {
  const { root, get } = reader;
  const items = reader.items(get(root, 'faqs')).map((node): QuestionView | undefined => {
    const question = reader.text(node.kind === 'map' ? get(node, 'question') : node);
    const answer = reader.text(get(node, 'answer'), 'markdown');
    return question || answer ? { question, answer, source: reader.source(node) } : undefined;
  });
  return sectionOf(reader, 'faqs', 'faqs', [{ kind: 'questions', items: present(items) }]);
}

export function statements(reader: Reader): SectionView | undefined {
  const { root, get, labels } = reader;
  const node = get(root, 'statements');
  const groups = Object.keys(labels.statements).map((key): BlockView | undefined => {
    const entry = entryOf(node, key);
    const text = textBlock(reader.text(get(node, key), 'markdown'));
    if (!entry || !text) return undefined;
    const title = labelOf(labels.statements, key);
    return { kind: 'group', id: key, title, source: reader.entrySource(entry), blocks: [text] };
  });
  return sectionOf(reader, 'statements', 'statements', groups);
}

/** Dates, reference number and other facts about the publication. */
export function posting(reader: Reader): SectionView | undefined {
  const { root, get } = reader;
  const node = get(root, 'posting');
  const key = entryOf(root, 'posting') ? 'posting' : 'occupation';
  return sectionOf(reader, 'posting', key, [
    factsBlock([
      fact(reader, 'datePosted', [dateOrWords(reader, get(node, 'datePosted'))]),
      fact(reader, 'validThrough', [dateOrWords(reader, get(node, 'validThrough'))]),
      fact(reader, 'openings', [reader.text(get(node, 'openings'))]),
      fact(reader, 'requisition', [reader.text(get(node, 'requisition'))]),
      fact(reader, 'postingUrl', [linked(reader.text(get(node, 'url')))]),
      fact(reader, 'occupation', [occupation(reader)]),
    ]),
  ]);
}

/** Sections of the spec's own, each with the section it wants to follow. */
export function customSections(reader: Reader): { section: SectionView; after: string | undefined }[] {
  const { root, get } = reader;
  return reader.items(get(root, 'sections')).flatMap((node, index) => {
    if (node.kind !== 'map') return [];
    const title = reader.text(get(node, 'title'));
    const blocks = present([
      textBlock(reader.text(get(node, 'body'), 'markdown')),
      get(node, 'items') && bullets(reader, get(node, 'items')),
    ]);
    if (!title && blocks.length === 0) return [];
    const section: SectionView = {
      id: `sections.${index}`,
      kind: 'sections',
      title: title?.text ?? reader.labels.sections.sections,
      untitled: false,
      source: title?.source ?? reader.source(node),
      blocks,
    };
    return [{ section, after: reader.text(get(node, 'after'))?.text }];
  });
}

export function linked(text: TextView | undefined): TextView | undefined {
  return text && isWebAddress(text.text) ? { ...text, href: text.text.trim() } : text;
}

function mailLink(text: TextView | undefined): TextView | undefined {
  return text && /^[^\s@:/?#]+@[^\s@:/?#]+$/.test(text.text)
    ? { ...text, href: `mailto:${text.text}` }
    : text;
}

function occupation(reader: Reader): TextView | undefined {
  const { root, get, labels } = reader;
  const node = get(root, 'occupation');
  const code = reader.text(get(node, 'code'));
  const list = labelled(reader, get(node, 'taxonomy'), labels.taxonomy);
  return code && list ? reader.words(`${code.text} (${list.text})`, code.source) : code;
}
