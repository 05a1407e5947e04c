import type { ProseText } from './analysis';
import { defineRule } from './defineRule';
import { type Sentence, sentencesOf } from './sentenceList';
import type { RuleFinding } from './types';

/** A sentence too long to be read in one go. Statements have their own language, often set by law. */
export const longSentence = defineRule({
  id: 'long-sentence',
  category: 'language',
  severity: 'hint',
  profiles: { strict: 'info' },
  options: { words: 35 },
  *check({ analysis }, { words }) {
    for (const text of analysis.prose) {
      if (text.text.length < words * 3 || text.node.path[0] === 'statements') continue;
      for (const sentence of sentencesOf(text)) {
        if (sentence.words > words) yield finding(text, sentence, words);
      }
    }
  },
});

function finding({ prose }: ProseText, sentence: Sentence, limit: number): RuleFinding {
  const joint = bestJoint(prose.text, sentence);
  const span = prose.toSource(sentence.start, sentence.end);
  return {
    span,
    message: `This sentence has ${sentence.words} words. Many readers lose the thread after ${limit}: split it, or make a list of it.`,
    ...(joint
      ? { data: { part: prose.toSource(joint.start, joint.end), replacements: [joint.replacement] } }
      : {}),
  };
}

interface Joint {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Where two sentences are joined by a semicolon, or by "and" with somebody new who acts. */
const joints = /(?:;\s|,\s(?:and|but|so)\s)(?=(you|we|they|it|this|your|our)\s)/g;

/** The joint nearest to the middle. */
function bestJoint(text: string, { start, end }: Sentence): Joint | undefined {
  const middle = (start + end) / 2;
  const found = [...text.slice(start, end).matchAll(joints)].map((match): Joint => {
    const at = start + match.index;
    const next = at + match[0].length;
    const conjunction = /but|so/.exec(match[0])?.[0];
    const initial = text.charAt(next);
    const replacement = conjunction
      ? `. ${capitalized(conjunction)} ${initial}`
      : `. ${capitalized(initial)}`;
    return { start: at, end: next + 1, replacement };
  });
  return found.sort((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))[0];
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
