import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { fromRoot, root } from '../lib/paths.mts';
import { serveVSCode } from '../lib/serveVSCode.mts';
import { chooseTheme, postingOf, runCommand } from '../vscode/workbench.mts';
import { takePicture } from './takePicture.mts';

/** A job description with something to find in it, so that the pictures show that as well. */
const sample = `title: Baker
level: mid
organization: { name: Example Bakery, url: https://example.com }
summary: >-
  You bake the bread of our street: forty loaves a morning, most of them
  **sourdough**, and the rolls that three cafés wait for. Be our rockstar.
responsibilities:
  - Bake bread and rolls, from the dough of the evening before to the shelf
  - Keep the oven, the cold room and the books of both in order
  - Show two apprentices how it is done
qualifications:
  - Two years in a bakery, or a finished apprenticeship
  - You like to be up before the others
skills: [Baking, Food safety]
employment: { type: full-time, hours: 38 }
location: { workplace: onsite, places: [{ city: Portland, region: OR, country: US }] }
compensation: { currency: USD, period: hour, min: 22, max: 27 }
posting: { status: open, datePosted: 2026-11-20 }
apply: { email: jobs@example.com }
`;

const views = [
  { name: 'findings', view: 'page' },
  { name: 'search', view: 'search' },
  { name: 'print', view: 'print' },
  { name: 'data', view: 'data' },
] as const;

const file = 'baker.jobspec.yaml';

/** Takes pictures of the preview alone, in one of the editor's themes. */
export async function viewPictures(
  theme: { readonly name: string; readonly label: string },
  folder: string,
  browser: Browser,
): Promise<void> {
  await writeFile(join(folder, file), sample);
  const server = await serveVSCode({
    workspace: folder,
    extensionPath: root,
    openFile: join(folder, file),
    settings: { 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden' },
  });
  const page = await browser.newPage({ viewport: { width: 1360, height: 640 } });
  try {
    await page.goto(server.url);
    await page.locator('.view-line', { hasText: 'Baker' }).first().waitFor();
    await chooseTheme(page, theme.label);
    await runCommand(page, 'View: Close Primary Side Bar');
    await runCommand(page, 'JobSpec: Open Preview to the Side');
    const posting = postingOf(page);
    await posting.getByRole('heading', { level: 1 }).waitFor();
    await posting.locator('[data-finding]').first().waitFor();
    for (const { name, view } of views) {
      await posting.locator('#toolbar select[title="View"]').selectOption(view);
      await posting.locator(`body[data-view="${view}"] #preview > *`).first().waitFor();
      if (name === 'findings') {
        await posting.locator('[data-finding]', { hasText: 'rockstar' }).first().hover();
        await posting.locator('#popover').waitFor();
      }
      // Until the last color and the last letter are drawn.
      await page.waitForTimeout(500);
      const path = fromRoot('docs', 'images', `preview-${name}-${theme.name}.png`);
      await takePicture(page.locator('.editor-group-container').last(), path);
      console.log(`  docs/images/preview-${name}-${theme.name}.png`);
    }
  } finally {
    await page.close();
    await server.close();
  }
}
