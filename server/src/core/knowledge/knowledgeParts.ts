/**
 * The parts of the compiled knowledge. Those of one stream are compressed together, since they share words, and are
 * unpacked together: none waits for much that is needed at another time.
 */
export const knowledgeStreams = [
  ['cues', 'skills', 'ambiguities', 'roles'],
  ['roleTexts', 'skillTexts', 'fields'],
  ['terms'],
  ['laws', 'google', 'weights'],
  ['specSchema', 'catalogSchema', 'configSchema', 'labelKeys', 'snippetTexts'],
] as const;

export type KnowledgePart = (typeof knowledgeStreams)[number][number];

/** Stands between the parts of a stream: no text has it. */
export const partEnd = '\x01';
