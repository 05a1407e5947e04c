/** The line with which the suite tells how many tests passed and failed; see `test/vscode/lib/runMocha.ts`. */
export const resultMarker = /##jobspec-result## (\{.*?\})/;

/** The line with which the suite tells that the test of this name has just failed. */
export const failedTestMarker = /##jobspec-failed## (.*)/;

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The counts that a suite printed; undefined when it never came to its end. */
export function readCounts(output: string): Counts | undefined {
  const text = output.match(resultMarker)?.[1];
  if (text === undefined) return undefined;
  const { passed, failed }: Counts = JSON.parse(text);
  return { passed, failed };
}

/** What the suite prints starts like this; anything else is VS Code's own log. */
export const suiteLine = /^( {2}|##jobspec-)/;
