/** What is left of a name once the ways to spell it are gone: "Node.js", "node js" and "NodeJS" are one. */
export function normalizeSkill(name: string): string {
  return name.toLowerCase().replace(/[\s._/'’-]+/g, '');
}
