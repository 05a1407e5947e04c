import type { Location, TextEdit } from 'vscode-languageserver-types';
import {
  type DocumentKind,
  type HouseRules,
  isSameSkill,
  type JobSpecLanguageService,
  type SkillIdentity,
  type SkillName,
} from '../core/languageService';
import type { CancellationToken } from '../rpc/cancellation';
import type { House } from './house';
import type { WorkspaceIndex } from './workspaceIndex';

/** Finds skills in all files of the workspace. Empty where nobody waits for the answer any more. */
export interface SkillSearch {
  /** Every place that names the skill, by any of its names, and its entry where that is wanted. */
  references(
    skill: SkillIdentity,
    house: HouseRules | undefined,
    withEntry: boolean,
    token: CancellationToken,
  ): Promise<Location[]>;
  /** The changes that give the skill a new name, by file. */
  rename(
    skill: SkillIdentity,
    newName: string,
    house: HouseRules | undefined,
    token: CancellationToken,
  ): Promise<ReadonlyMap<string, readonly TextEdit[]>>;
}

/** Files that are read at the same time. */
const atOnce = 16;

export function createSkillSearch(
  index: WorkspaceIndex,
  house: House,
  service: Pick<JobSpecLanguageService, 'identify' | 'renameEdits'>,
): SkillSearch {
  async function placesIn(
    { uri, kind, rules }: File,
    skill: SkillIdentity,
  ): Promise<{ uri: string; places: SkillName[] }> {
    const [names, own] = await Promise.all([index.names(uri, kind), rules ?? house.rulesFor(uri)]);
    // The same few names come back all the time.
    const meanings = new Map<string, boolean>();
    const places = names.filter(({ name }) => {
      const meant = meanings.get(name) ?? isSameSkill(service.identify(name, own), skill);
      meanings.set(name, meant);
      return meant;
    });
    return { uri, places };
  }

  async function find(
    skill: SkillIdentity,
    rules: HouseRules | undefined,
    token: CancellationToken,
  ): Promise<{ uri: string; places: SkillName[] }[]> {
    const specs = await index.specs(token);
    const files: File[] = [
      ...catalogsOf(rules).map((uri): File => ({ uri, kind: 'catalog', rules })),
      ...specs.map((uri): File => ({ uri, kind: 'spec' })),
    ];
    const found: { uri: string; places: SkillName[] }[] = [];
    for (let at = 0; at < files.length; at += atOnce) {
      if (token.isCancellationRequested) return [];
      const some = files.slice(at, at + atOnce).map((file) => placesIn(file, skill));
      found.push(...(await Promise.all(some)).filter(({ places }) => places.length > 0));
    }
    return found;
  }

  return {
    async references(skill, rules, withEntry, token) {
      const found = await find(skill, rules, token);
      return found.flatMap(({ uri, places }) =>
        places
          .filter(({ role }) => withEntry || role !== 'entry')
          .map(({ range }): Location => ({ uri, range })),
      );
    },
    async rename(skill, newName, rules, token) {
      const found = await find(skill, rules, token);
      const edits = found.map(({ uri, places }) => {
        const changes = places.flatMap((place) => service.renameEdits(place, skill, newName, rules));
        return [uri, changes] as const;
      });
      return new Map(edits.filter(([, changes]) => changes.length > 0));
    },
  };
}

interface File {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** Those of the file itself where left out. */
  readonly rules?: HouseRules | undefined;
}

function catalogsOf(rules: HouseRules | undefined): string[] {
  return (rules?.catalogs ?? []).flatMap(({ uri, document }) => (uri !== undefined && document ? [uri] : []));
}
