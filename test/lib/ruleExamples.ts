/** What a part of a spec lacks to be a whole one; in front of it, so that a slip in the part does not swallow it. */
const required = {
  title: 'title: Role in an example',
  summary: 'summary: You do work that matters to others.',
  responsibilities: 'responsibilities: [You do the work.]',
  qualifications: 'qualifications: [You have done such work before.]',
  skills: 'skills: [Teamwork]',
};

/** The part with the required keys that it leaves out. */
export function completedSpec(text: string): string {
  const lacking = Object.entries(required).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return [...lacking.map(([, line]) => line), text].join('\n');
}
