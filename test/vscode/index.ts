import { suites } from 'jobspec:suites';
import { runMocha } from './lib/runMocha';

/** Called by VS Code in an extension host with Node. Rejects when a test fails. */
export function run(): Promise<void> {
  return runMocha(suites);
}
