import { describe, expect, test } from 'vitest';
import { folderWith, jobspec } from './jobspec';
import { valid } from './specs';

const location = 'location: { workplace: onsite, places: [{ city: Denver, region: CO, country: US }] }\n';
const denver = valid.replace(/^location:\n(?: .*\n)+/m, location);
const note =
  /^jobspec: What JobSpec knows of laws about postings was last checked on \d{4}-\d\d-\d\d\. [^\n]+\n$/;

async function noteOn(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  return (await jobspec(['lint', '.', ...args], { cwd: folderWith(files) })).error;
}

describe('that laws may have changed', () => {
  const files = { 'a.jobspec.yaml': denver, 'b.jobspec.yaml': denver };

  test('is one note on standard error, for however many files', async () => {
    const [now, later] = [await noteOn(files), await noteOn(files, '--today', '2031-01-31')];
    expect(now).toBe('');
    expect(later).toMatch(note);
  });

  test('is not told to who does not want to hear it', async () => {
    const args = ['--today', '2031-01-31', '--rule', 'law-data-review-due=off'];
    expect(await noteOn(files, ...args)).toBe('');
  });

  test('is a finding in the house rules where there are some', async () => {
    const house = { ...files, 'jobspec.config.yaml': 'profile: public\n' };
    expect(await noteOn(house, '--today', '2031-01-31')).toBe('');
    const { out } = await jobspec(['lint', '.', '--today', '2031-01-31'], { cwd: folderWith(house) });
    expect(out.match(/law-data-review-due/g)).toHaveLength(1);
  });
});
