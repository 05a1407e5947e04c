/** What `node:assert` would do; the extension host of a browser has no Node. */
export function equal<T>(actual: T, expected: T, what = 'value'): void {
  const [is, shouldBe] = [stable(actual), stable(expected)];
  if (is !== shouldBe) throw new Error(`Wrong ${what}.\nexpected: ${shouldBe}\nactual:   ${is}`);
}

export function match(actual: string, pattern: RegExp, what = 'text'): void {
  if (!pattern.test(actual)) throw new Error(`Wrong ${what}.\nexpected: ${pattern}\nactual:   ${actual}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** JSON with sorted keys, so that equal values give equal text. */
function stable(value: unknown): string {
  return String(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );
}
