import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from '../lib/processes.mts';

/** Processor time a process has used so far, user and system, all threads, in milliseconds; NaN where nobody knows. */
export async function cpuTime(pid: number): Promise<number> {
  if (process.platform !== 'linux') return clockTime(await ps(pid, 'time'));
  const tasks = `/proc/${pid}/task`;
  const stats = await Promise.all(
    (await readdir(tasks)).map((task) => readFile(join(tasks, task, 'schedstat'), 'utf8').catch(() => '0')),
  );
  // Nanoseconds on the processor, then other figures. The sums in `stat` are rounded to hundredths of a second.
  return stats.reduce((sum, stat) => sum + Number.parseInt(stat, 10), 0) / 1e6;
}

/** Memory a process holds, in bytes; NaN where nobody knows. */
export async function residentMemory(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number(await ps(pid, 'rss')) * 1024;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

async function ps(pid: number, field: 'time' | 'rss'): Promise<string> {
  const { code, output } = await runToEnd('ps', ['-o', `${field}=`, '-p', String(pid)]);
  return code === 0 ? output.trim() : 'unknown';
}

/** Reads `ps`'s `[[hh:]mm:]ss[.cc]`. */
function clockTime(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
