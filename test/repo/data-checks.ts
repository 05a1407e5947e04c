/** A file of `server/data` that follows its schema, with the name it has there. */
export interface CatalogFile {
  readonly file: string;
  readonly category?: string;
  readonly title?: string;
  readonly description?: string;
  readonly faqs?: readonly unknown[];
  readonly skills: readonly CatalogSkill[];
}
export interface CatalogSkill {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly since?: number;
  readonly description?: string;
  readonly broader?: string;
  readonly related?: readonly string[];
  readonly alternatives?: readonly string[];
  readonly successors?: readonly string[];
  readonly ambiguous?: { readonly names?: readonly string[] };
  readonly category?: string;
  readonly renames?: string;
  readonly hide?: boolean;
}
export interface RoleFile {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly occupation?: object;
  readonly levels?: readonly { readonly level: string; readonly years?: { from: number; to?: number } }[];
  readonly skills: readonly string[];
  readonly faqs: readonly { readonly question: string }[];
}

/** What the schema cannot say about the built-in catalog; one sentence with file and entry per problem. */
export function checkCatalogs(files: readonly CatalogFile[]): string[] {
  return [
    ...files.flatMap(headProblems),
    ...files.flatMap(orderProblems),
    ...files.flatMap(({ file, skills }) => skills.flatMap((skill) => entryProblems(file, skill))),
    ...spellingProblems(files),
    ...referenceProblems(files),
    ...cycleProblems(files),
  ];
}

/** What the schema cannot say about the roles, given the names of all skills. */
export function checkRoles(roles: readonly RoleFile[], skillNames: readonly string[]): string[] {
  const known = new Map(skillNames.map((name) => [key(name), name]));
  const spellings = roles.flatMap((role) =>
    [role.title, ...(role.aliases ?? [])].map((spelling) => ({ spelling, owner: role.id, file: role.file })),
  );
  return [...roles.flatMap((role) => roleProblems(role, known)), ...duplicates(spellings)];
}

function headProblems({ file, category, title, description, faqs = [] }: CatalogFile): string[] {
  const problems: string[] = [];
  if (category !== file.replace(/\.yaml$/, ''))
    problems.push(`${file}: category "${category}" is not its name`);
  if (!title || !description) problems.push(`${file}: needs a title and a description`);
  if (faqs.length < 3) problems.push(`${file}: needs at least three questions about the category`);
  return problems;
}

function orderProblems({ file, skills }: CatalogFile): string[] {
  return skills.flatMap(({ name }, index) => {
    const before = skills[index - 1]?.name;
    return before !== undefined && key(before) > key(name) ? [`${file}: ${name}: sort before ${before}`] : [];
  });
}

function entryProblems(file: string, skill: CatalogSkill): string[] {
  const { name, description, since, category, renames, hide, ambiguous } = skill;
  const problems: string[] = [];
  if (!description) problems.push('has no description');
  else if (!/^\S[^\n]*[^.\s]\.$/.test(description)) problems.push('the description is not one sentence');
  else if (/[a-z]{3}\. [A-Z]/.test(description)) problems.push('the description is more than one sentence');
  if (description && description.length > 110)
    problems.push(`the description has ${description.length} characters`);
  if (since !== undefined && (since < 1940 || since > 2026)) problems.push(`was not public in ${since}`);
  if (category !== undefined || renames !== undefined || hide !== undefined) {
    problems.push('category, renames and hide are for the catalogs of companies');
  }
  for (const spelling of ambiguous?.names ?? []) {
    if (![name, ...(skill.aliases ?? [])].includes(spelling))
      problems.push(`"${spelling}" is none of its spellings`);
  }
  return problems.map((problem) => `${file}: ${name}: ${problem}`);
}

function spellingProblems(files: readonly CatalogFile[]): string[] {
  return duplicates(
    files.flatMap(({ file, skills }) =>
      skills.flatMap((skill) =>
        [skill.name, ...(skill.aliases ?? [])].map((spelling) => ({ spelling, owner: skill.name, file })),
      ),
    ),
  );
}

function duplicates(spellings: readonly { spelling: string; owner: string; file: string }[]): string[] {
  const first = new Map<string, { owner: string; file: string }>();
  return spellings.flatMap(({ spelling, owner, file }) => {
    const taken = first.get(key(spelling));
    if (!taken) first.set(key(spelling), { owner, file });
    return taken ? [`${file}: ${owner}: "${spelling}" is already ${taken.owner} in ${taken.file}`] : [];
  });
}

function referenceProblems(files: readonly CatalogFile[]): string[] {
  const known = new Map(files.flatMap(({ skills }) => skills.map(({ name }) => [key(name), name] as const)));
  return files.flatMap(({ file, skills }) =>
    skills.flatMap((skill) => {
      const { name, broader, related = [], alternatives = [], successors = [] } = skill;
      const targets = [
        ...(broader === undefined ? [] : [broader]),
        ...related,
        ...alternatives,
        ...successors,
      ];
      return targets.flatMap((target) => {
        if (target === name) return [`${file}: ${name}: refers to itself`];
        return missing(target, known).map((problem) => `${file}: ${name}: ${problem}`);
      });
    }),
  );
}

function cycleProblems(files: readonly CatalogFile[]): string[] {
  const broader = new Map(
    files.flatMap(({ skills }) => skills.map((skill) => [skill.name, skill.broader] as const)),
  );
  return files.flatMap(({ file, skills }) =>
    skills.flatMap(({ name }) => {
      const seen = new Set<string>();
      let at = broader.get(name);
      while (at !== undefined && at !== name && !seen.has(at)) {
        seen.add(at);
        at = broader.get(at);
      }
      return at === name ? [`${file}: ${name}: is broader than itself`] : [];
    }),
  );
}

function roleProblems(role: RoleFile, known: ReadonlyMap<string, string>): string[] {
  const problems = role.skills.flatMap((skill) => missing(skill, known));
  if (role.file !== `${role.id}.yaml`) problems.push(`the id is "${role.id}"`);
  if (!role.occupation) problems.push('has no occupation code');
  if (!role.levels) problems.push('has no levels');
  for (const { level, years } of role.levels ?? []) {
    if (years?.to !== undefined && years.to < years.from)
      problems.push(`${level}: years end before they begin`);
  }
  const levels = (role.levels ?? []).map(({ level }) => level);
  if (new Set(levels).size < levels.length) problems.push('names a level twice');
  const questions = role.faqs.map(({ question }) => question);
  if (new Set(questions).size < questions.length) problems.push('asks a question twice');
  return problems.map((problem) => `${role.file}: ${problem}`);
}

function missing(name: string, known: ReadonlyMap<string, string>): string[] {
  const nearest = known.get(key(name));
  if (nearest === name) return [];
  return [nearest ? `"${name}" is written ${nearest}` : `"${name}" is no skill of the catalog`];
}

function key(name: string): string {
  return name.toLowerCase();
}
