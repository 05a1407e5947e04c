/** One line of the result, ready to print. */
export interface Row {
  readonly name: string;
  readonly ours: string;
  /** Empty where there is nothing to compare with. */
  readonly theirs: string;
  readonly ratio: string;
  readonly budget: string;
  readonly ok: boolean;
}

const head = ['', 'ours', 'theirs', 'ratio', 'budget', ''];

/** Lays rows out in columns: words to the left, figures to the right. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [
    head,
    ...rows.map(({ name, ours, theirs, ratio, budget, ok }) => [
      name,
      ours,
      theirs,
      ratio,
      budget,
      budget === '' ? '' : ok ? 'ok' : 'OVER',
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}
