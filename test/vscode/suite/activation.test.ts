import { equal } from '../lib/assert';
import { activateExtension } from '../lib/extension';
import { openFixture } from '../lib/files';

suite('activation', () => {
  test('the extension activates without an error', async () => {
    const extension = await activateExtension();
    equal(extension.isActive, true, 'state of the extension');
  });

  test('a file named *.jobspec.yaml is a job description', async () => {
    const { document } = await openFixture('engineer.jobspec.yaml');
    equal(document.languageId, 'jobspec', 'language');
  });
});
