import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { fetchKnowledge } from './host/browserKnowledge';
import { importRenderer } from './host/browserRenderer';
import { createClientFiles } from './host/clientFiles';
import { localDate } from './host/today';
import { startServer } from './server';

const scope: unknown = globalThis;
const port = scope as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  files: createClientFiles,
  knowledge: ({ initializationOptions }) => fetchKnowledge(String(initializationOptions?.assets)),
  renderer: ({ initializationOptions }) => importRenderer(String(initializationOptions?.assets)),
  today: () => localDate(new Date()),
});
