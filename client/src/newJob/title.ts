/** A title on one line, without the letters that nobody sees. */
export function tidyTitle(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

/** The title as a value of YAML: as it is, or in quotes where it would be read as something else. */
export function titleAsYaml(title: string): string {
  const isPlain = /^\p{L}/u.test(title) && !/: |:$| #/.test(title) && !isWordOfYaml(title);
  return isPlain ? title : JSON.stringify(title);
}

function isWordOfYaml(title: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(title);
}
