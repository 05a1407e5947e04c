import { specWith, tellOfWords as tell } from './support';

/** `code: flagged text` of each finding of a list of skills. */
export const inSkills = (skills: string) =>
  tell(specWith({ skills })).map(({ code, flagged }) => `${code}: ${flagged}`);
const everyday =
  '[Docker, Go, GPT-5, Java, Kotlin, Kubernetes, Node.js, React, React Native, Rust, Terraform, TypeScript]';
export const inText = (sentence: string, skills = everyday) =>
  tell(specWith({ qualifications: `['${sentence.replaceAll("'", "''")}']`, skills })).map(
    ({ code, flagged }) => `${code}: ${flagged.replaceAll("''", "'")}`,
  );
