/** The year of a date written YYYY-MM-DD. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** A day some days later, YYYY-MM-DD. */
export function daysAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** From the first day to the second, negative where the second comes first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}
