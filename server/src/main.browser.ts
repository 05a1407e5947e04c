import { fetchKnowledge } from './host/browserKnowledge';
import { browserPaperWriters } from './host/browserPaperWriters';
import { importRenderer } from './host/browserRenderer';
import { createClientFiles } from './host/clientFiles';
import { localDate } from './host/today';
import { connectToPage } from './rpc/browser';
import { startServer } from './server';

const scope: unknown = globalThis;
const port = scope as Parameters<typeof connectToPage>[0];

startServer(connectToPage(port), {
  files: createClientFiles,
  knowledge: ({ initializationOptions }) => fetchKnowledge(String(initializationOptions?.assets)),
  paper: ({ initializationOptions }) => browserPaperWriters(String(initializationOptions?.assets)),
  renderer: ({ initializationOptions }) => importRenderer(String(initializationOptions?.assets)),
  today: () => localDate(new Date()),
});
