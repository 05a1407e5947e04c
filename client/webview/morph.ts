/**
 * Changes one element into another with as few changes to the page as possible, so that scroll position, focus
 * and selection stay where they are. Attributes named in `kept` belong to the page, not to its content.
 */
export function morph(current: Element, next: Element, kept: ReadonlySet<string>): void {
  for (const { name } of [...current.attributes]) {
    if (!next.hasAttribute(name) && !kept.has(name)) current.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  morphChildren(current, [...next.childNodes], kept);
}

/** What says the same at the start and at the end stays in place; what is between is changed or replaced. */
function morphChildren(parent: Element, next: readonly ChildNode[], kept: ReadonlySet<string>): void {
  const current = [...parent.childNodes];
  const shorter = Math.min(current.length, next.length);
  let head = 0;
  while (head < shorter && isSame(current[head], next[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(current.at(-1 - tail), next.at(-1 - tail))) tail++;

  const currentEnd = current.length - tail;
  const nextEnd = next.length - tail;
  for (let index = 0; index < head; index++) update(current[index], next[index], kept);
  for (let index = 0; index < tail; index++) update(current[currentEnd + index], next[nextEnd + index], kept);

  const old = current.slice(head, currentEnd);
  const fresh = next.slice(head, nextEnd);
  const anchor = current[currentEnd] ?? null;
  for (const [index, node] of fresh.entries()) {
    const replaced = old[index];
    if (replaced) update(replaced, node, kept);
    else parent.insertBefore(node, anchor);
  }
  for (const node of old.slice(fresh.length)) node.remove();
}

function update(
  current: ChildNode | undefined,
  next: ChildNode | undefined,
  kept: ReadonlySet<string>,
): void {
  if (current && next && !morphNode(current, next, kept)) current.replaceWith(next);
}

/** False where the nodes are of different kinds, so that one has to replace the other. */
function morphNode(current: ChildNode, next: ChildNode, kept: ReadonlySet<string>): boolean {
  if (current instanceof Element && next instanceof Element) {
    if (current.tagName !== next.tagName || current.id !== next.id) return false;
    morph(current, next, kept);
    return true;
  }
  if (current.nodeType !== next.nodeType) return false;
  if (current.nodeValue !== next.nodeValue) current.nodeValue = next.nodeValue;
  return true;
}

function isSame(current: ChildNode | undefined, next: ChildNode | undefined): boolean {
  if (current instanceof Element && next instanceof Element) {
    if (current.tagName !== next.tagName || current.id !== next.id) return false;
  } else if (current?.nodeType !== next?.nodeType) return false;
  return current?.textContent === next?.textContent;
}
