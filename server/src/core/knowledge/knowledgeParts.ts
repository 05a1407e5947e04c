/** The parts of the compiled knowledge, in the order in which its file has them. */
export const knowledgeParts = [
  'skills',
  'skillTexts',
  'ambiguities',
  'cues',
  'roles',
  'roleTexts',
  'fields',
  'terms',
  'laws',
  'google',
  'specSchema',
  'configSchema',
  'catalogSchema',
] as const;

export type KnowledgePart = (typeof knowledgeParts)[number];
