import {
  entryOf,
  isTrue,
  type MapEntry,
  type MergedSpec,
  type ResolvedNode,
  resolveAlias,
  type Span,
  type Spec,
  type SpecDocument,
  type SpecNode,
  stringOf,
  valueNode,
} from '../document';
import type { RoleMatch, RoleTable } from '../knowledge/roles';
import type { SkillTable } from '../knowledge/skills';
import { once } from '../text/once';
import { everything, type Reads } from './reads';
import { type SkillUse, skillUses } from './skillUses';

/** A field of the merged spec, with the place in this file where a finding about it belongs. */
export interface Field {
  readonly node: ResolvedNode;
  /** True where this file says it itself; what is inherited is told at `extends`. */
  readonly own: boolean;
  /** Of the value, or of what `extends` names. */
  readonly span: Span;
  /** Of the key. */
  readonly keySpan: Span;
  readonly text: string | undefined;
  readonly number: number | undefined;
}

/** What rules ask a spec for. Everything is read when first asked for. */
export interface SpecFacts {
  /** True for a partial spec that others extend: nothing is missing there. */
  readonly isFragment: boolean;
  /** The language the posting is written in, without region, in lower case; English where it does not say. */
  readonly language: string;
  readonly role: RoleMatch | undefined;
  /** The skills that the spec or what it extends lists. */
  readonly skills: readonly SkillUse[];
  readonly level: string | undefined;
  /** Number of people who work for the employer. */
  readonly employees: number | undefined;
  readonly workplace: string | undefined;
  readonly places: readonly Place[];
  /** ISO 3166 codes of where people may work from, in capitals: "US", "US-CA". */
  readonly remoteFrom: readonly string[];
  /** The field under these keys; undefined where neither the spec nor what it extends has it, or it is empty. */
  field(...keys: readonly string[]): Field | undefined;
  /** Where to tell that something is missing: the key of the innermost of these maps that is there, else the title. */
  home(...keys: readonly string[]): Span;
}

export interface Place {
  readonly city: string | undefined;
  /** ISO 3166-2 without the country, in capitals. */
  readonly region: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | undefined;
  readonly span: Span;
}

export interface FactSources {
  readonly spec: Spec;
  readonly document: SpecDocument;
  readonly merged: MergedSpec;
  /** Opened only where a rule asks for the role, or for skills. */
  readonly knowledge: { readonly roles: RoleTable; readonly skills: SkillTable };
  /** Hears what is asked for. */
  readonly reads: Pick<Reads, 'add'>;
}

export function createFacts({ spec, document, merged, knowledge, reads }: FactSources): SpecFacts {
  const isOwn = (node: SpecNode): boolean => merged.sourceOf(innermost(node)).document === document;
  const fallback = once((): Span => {
    const entry = entryOf(spec.root, 'extends') ?? entryOf(spec.root, 'title') ?? firstEntry(spec.root);
    return entry?.keyRange ?? { start: spec.range.start, end: spec.range.start };
  });
  const top = new FieldPlace(merged.root, undefined);

  function fieldOf(entry: MapEntry): Field | undefined {
    const node = resolveAlias(entry.value);
    if (!node || isEmpty(node)) return undefined;
    const own = isOwn(entry.value);
    const text = node.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
    return {
      node,
      own,
      span: own ? entry.value.range : fallback(),
      keySpan: own ? entry.keyRange : fallback(),
      text,
      number: node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined,
    };
  }

  function field(...keys: readonly string[]): Field | undefined {
    reads.add(keys[0] ?? everything);
    let place = top;
    for (const key of keys) place = place.below(key);
    return place.field(fieldOf);
  }

  const places = once(() => {
    const list = field('location', 'places');
    if (list?.node.kind !== 'list') return [];
    return list.node.items.map(
      ({ value }): Place => ({
        city: stringOf(valueNode(value, 'city')),
        region: stringOf(valueNode(value, 'region'))?.toUpperCase(),
        country: stringOf(valueNode(value, 'country'))?.toUpperCase(),
        span: list.own ? value.range : list.span,
      }),
    );
  });
  const remoteFrom = once(() => {
    const node = field('location', 'remoteFrom')?.node;
    const values = node?.kind === 'list' ? node.items.map(({ value }) => value) : node ? [node] : [];
    return values.flatMap((value) => stringOf(value)?.toUpperCase() ?? []);
  });
  const role = once(() => {
    const title = field('title')?.text;
    return title === undefined ? undefined : knowledge.roles.match(title);
  });

  const language = once(() => (field('language')?.text ?? 'en').toLowerCase().split('-')[0] ?? 'en');
  const skills = once(() => skillUses(merged.root, knowledge.skills));

  return new HeardFacts(
    { ...{ field, fallback, places, remoteFrom, role, language, skills }, root: spec.root },
    reads,
  );
}

/** What the facts are made of; all of it is made when first asked for. */
interface FactMakers {
  readonly root: SpecNode | undefined;
  readonly field: SpecFacts['field'];
  readonly fallback: () => Span;
  readonly places: () => readonly Place[];
  readonly remoteFrom: () => readonly string[];
  readonly role: () => RoleMatch | undefined;
  readonly language: () => string;
  readonly skills: () => readonly SkillUse[];
}

class HeardFacts implements SpecFacts {
  readonly field: SpecFacts['field'];
  readonly #make: FactMakers;
  readonly #reads: FactSources['reads'];

  constructor(make: FactMakers, reads: FactSources['reads']) {
    this.field = make.field;
    this.#make = make;
    this.#reads = reads;
  }

  get isFragment(): boolean {
    this.#reads.add('fragment');
    return isTrue(valueNode(this.#make.root, 'fragment'));
  }

  get language(): string {
    this.#reads.add('language');
    return this.#make.language();
  }

  get role(): RoleMatch | undefined {
    this.#reads.add('title');
    return this.#make.role();
  }

  get skills(): readonly SkillUse[] {
    this.#reads.add('skills');
    return this.#make.skills();
  }

  get level(): string | undefined {
    return this.field('level')?.text;
  }

  get employees(): number | undefined {
    return this.field('organization', 'employees')?.number;
  }

  get workplace(): string | undefined {
    return this.field('location', 'workplace')?.text;
  }

  get places(): readonly Place[] {
    this.#reads.add('location');
    return this.#make.places();
  }

  get remoteFrom(): readonly string[] {
    this.#reads.add('location');
    return this.#make.remoteFrom();
  }

  home(...keys: readonly string[]): Span {
    for (let length = keys.length; length > 0; length--) {
      const found = this.field(...keys.slice(0, length));
      if (found?.own) return found.keySpan;
    }
    const title = this.field('title');
    if (title?.own) return title.span;
    this.#reads.add(everything);
    return this.#make.fallback();
  }
}

/** A place of the spec, whether something stands there or not. What was looked up once is found again by its keys. */
class FieldPlace {
  readonly #node: SpecNode | undefined;
  readonly #entry: MapEntry | undefined;
  #known: Map<string, FieldPlace> | undefined;
  #found: { readonly field: Field | undefined } | undefined;

  constructor(node: SpecNode | undefined, entry: MapEntry | undefined) {
    this.#node = node;
    this.#entry = entry;
  }

  below(key: string): FieldPlace {
    this.#known ??= new Map();
    const before = this.#known.get(key);
    if (before) return before;
    const entry = entryOf(this.#node, key);
    const place = new FieldPlace(entry?.value, entry);
    this.#known.set(key, place);
    return place;
  }

  field(read: (entry: MapEntry) => Field | undefined): Field | undefined {
    this.#found ??= { field: this.#entry && read(this.#entry) };
    return this.#found.field;
  }
}

function isEmpty(node: ResolvedNode): boolean {
  if (node.kind === 'list') return node.items.length === 0;
  if (node.kind === 'map') return node.entries.length === 0;
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
}

/** A map merged of two files begins with what the nearer one says. */
function innermost(node: SpecNode): SpecNode {
  const resolved = resolveAlias(node) ?? node;
  const first = resolved.kind === 'map' ? resolved.entries[0] : undefined;
  return first ? innermost(first.value) : resolved;
}

function firstEntry(node: SpecNode | undefined) {
  const map = node && resolveAlias(node);
  return map?.kind === 'map' ? map.entries[0] : undefined;
}
