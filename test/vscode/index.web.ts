import { suites } from 'jobspec:suites';
import { runMocha } from './lib/runMocha';

/** Called by VS Code in the extension host of a browser. Rejects when a test fails. */
export function run(): Promise<void> {
  return runMocha(suites);
}
