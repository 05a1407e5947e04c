import { inQuotes } from '../../text/inQuotes';
/** The words about house rules and house catalogs; part of `words`. */
export const houseWords = {
  noCatalog: (reference: string): string =>
    `${inQuotes(reference)} does not exist, so its skills are not known. Write the path from this file, such as ./skills.yaml.`,

  outside: (reference: string): string =>
    `${inQuotes(reference)} does not lie in this workspace, and files elsewhere are not read. Move the file in here, and write its path from this file, such as ./skills.yaml.`,

  unknownSkill(
    name: string,
    suggestion: string | undefined,
    purpose: 'hide' | 'renames' | 'mention',
  ): string {
    const meant = suggestion ? ` Did you mean ${inQuotes(suggestion)}?` : '';
    const start = `No catalog has a skill ${inQuotes(name)}.${meant}`;
    switch (purpose) {
      case 'hide':
        return `${start} There is nothing to hide: correct the name, or remove this entry.`;
      case 'renames':
        return `${start} This entry counts as a new skill until “renames” holds the name of another one.`;
      case 'mention':
        return `${start} Correct the name, or give it an entry of its own.`;
    }
  },

  twice: (name: string): string =>
    `${inQuotes(name)} has an entry in this file already. The first one counts: join the two, or remove one.`,

  nameTaken: (name: string, old: string): string =>
    `${inQuotes(old)} cannot be called ${inQuotes(name)}: another skill has this name. Choose another name, or hide that skill first.`,

  nameWasAlias: (name: string, owner: string): string =>
    `Until now, ${inQuotes(name)} was another name for ${inQuotes(owner)}. With this entry it is a skill of its own. If you mean the same skill, write “renames: ${owner}”.`,

  aliasIsName: (alias: string): string =>
    `${inQuotes(alias)} is the name of another skill, so it cannot be another name for this one. Remove it here.`,

  aliasTaken: (alias: string, owner: string): string =>
    `${inQuotes(alias)} is another name for ${inQuotes(owner)} already, in this file or in an earlier one. A name can mean one skill only: remove it here or there.`,

  unknownCategory: (id: string, suggestion: string | undefined): string =>
    `No category is called ${inQuotes(id)}.${suggestion ? ` Did you mean ${inQuotes(suggestion)}?` : ''} Use one of the known ones, or make this one known: write “category: ${id}” and a “title” at the top of the file.`,

  brokenConfig: (name: string): string =>
    `${name} has a mistake, so the usual rules hold until it is corrected. Open the file to see where.`,

  addTo: (name: string, catalog: string): string => `Add ${inQuotes(name)} to ${catalog}`,

  builtIn: (name: string): string =>
    `${inQuotes(name)} is built in. To call it something else, add an entry to a house catalog with the new name and “renames: ${name}”.`,

  notASkill: 'Nothing here can be renamed. Put the cursor on the name of a skill from a house catalog.',

  unknownHere: (name: string): string =>
    `No catalog has a skill ${inQuotes(name)}, so there is nothing to rename. Change the text itself.`,

  badName: 'A skill’s name is one line of up to 80 letters, without “|”. Write a shorter one.',

  takenName: (name: string, owner: string): string =>
    name === owner
      ? `Another skill is called ${inQuotes(name)}. Choose a different name.`
      : `${inQuotes(name)} is another name for ${inQuotes(owner)} already. Choose a different name.`,
};
