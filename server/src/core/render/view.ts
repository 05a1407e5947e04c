import type { SpecContext } from '../context';
import type { Spec, SpecDocument } from '../document';
import { labelOf, type SectionId, sectionIds } from './labels';
import { createReader, type Reader } from './reader';
import {
  apply,
  customSections,
  faqs,
  hiringProcess,
  linked,
  organization,
  posting,
  statements,
} from './sections/closing';
import { listSection, qualifications, skills, summary } from './sections/duties';
import { headerFacts } from './sections/facts';
import { background, compensation, employment, location } from './sections/terms';
import type { JobView, SectionView, TextView } from './types';

/** The posting a spec makes together with what it extends. Works on any spec, as far as that goes. */
export function buildView(document: SpecDocument, spec: Spec, context: SpecContext): JobView {
  const reader = createReader(document, spec, context);
  const view = {
    language: reader.format.locale,
    direction: reader.format.direction,
    country: country(reader),
    employer: employer(reader),
    title: reader.text(reader.get(reader.root, 'title')),
    notice: notice(reader),
    facts: headerFacts(reader),
    sections: orderedSections(reader),
  };
  return { ...view, sources: [...reader.sources] };
}

const builders: Readonly<
  Record<Exclude<SectionId, 'sections'>, (reader: Reader) => SectionView | undefined>
> = {
  summary,
  responsibilities: (reader) => listSection(reader, 'responsibilities'),
  qualifications,
  skills,
  background,
  employment,
  location,
  compensation,
  benefits: (reader) => listSection(reader, 'benefits'),
  hiringProcess,
  organization,
  apply,
  faqs,
  statements,
  posting,
};

/** A section of the spec's own follows the one it names, even where that one is missing. */
function orderedSections(reader: Reader): SectionView[] {
  const custom = customSections(reader);
  const known = new Set<string>(Object.keys(builders));
  const homeless = custom.filter(({ after }) => after === undefined || !known.has(after));
  return sectionIds.flatMap((id) => {
    if (id === 'sections') return homeless.map(({ section }) => section);
    const section = builders[id](reader);
    const followers = custom.filter(({ after }) => after === id).map((follower) => follower.section);
    return section ? [section, ...followers] : followers;
  });
}

function country(reader: Reader): string | undefined {
  const { root, get, items } = reader;
  const location = get(root, 'location');
  const [place] = items(get(location, 'places'));
  const [remote] = items(get(location, 'remoteFrom'));
  const named = reader.text(get(place, 'country')) ?? reader.text(remote);
  return /^([A-Z]{2})(-|$)/.exec(named?.text.trim() ?? '')?.[1];
}

function employer(reader: Reader): TextView | undefined {
  const { root, get } = reader;
  const node = get(root, 'organization');
  const name = reader.text(node?.kind === 'map' ? get(node, 'name') : node);
  const href = linked(reader.text(get(node, 'url')))?.href;
  return name && href ? { ...name, href } : name;
}

function notice(reader: Reader): TextView | undefined {
  const { root, get, labels } = reader;
  const status = reader.text(get(get(root, 'posting'), 'status'));
  const words = status && labelOf(labels.notices, status.text);
  return words && words !== status.text ? reader.words(words, status.source) : undefined;
}
