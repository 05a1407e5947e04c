import { readKnowledge } from '../host/nodeKnowledge';
import { localDate } from '../host/today';
import { run } from './run';

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const colors = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

// A reader that closes early, such as `head`, has seen enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  colors,
  columns: process.stdout.columns ?? 100,
  cwd: process.cwd(),
  today: localDate(new Date()),
  input: readInput,
  knowledge: () => readKnowledge(),
}).then((code) => {
  process.exitCode = code;
});
