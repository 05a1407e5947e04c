import { readFile } from 'node:fs/promises';
import { runToEnd } from '../lib/processes.mts';

/** Processor time a process has used so far, user and system, all threads, in milliseconds; NaN where nobody knows. */
export async function cpuTime(pid: number): Promise<number> {
  if (process.platform !== 'linux') return clockTime(await ps(pid, 'time'));
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold spaces. Behind it: state, ten other fields, utime, stime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Memory a process holds, in bytes; NaN where nobody knows. */
export async function residentMemory(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number(await ps(pid, 'rss')) * 1024;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/** The kernel reports to user space in hundredths of a second, whatever its own clock does. */
const ticksPerSecond = 100;

async function ps(pid: number, field: 'time' | 'rss'): Promise<string> {
  const { code, output } = await runToEnd('ps', ['-o', `${field}=`, '-p', String(pid)]);
  return code === 0 ? output.trim() : 'unknown';
}

/** Reads `ps`'s `[[hh:]mm:]ss[.cc]`. */
function clockTime(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
