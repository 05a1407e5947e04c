import { createClientFiles } from './host/clientFiles';
import { hurry } from './host/lean';
import { createNodeFiles } from './host/nodeFiles';
import { readKnowledge } from './host/nodeKnowledge';
import { createNodePages } from './host/nodePages';
import { nodePaperWriters } from './host/nodePaperWriters';
import { loadRenderer } from './host/nodeRenderer';
import { localDate } from './host/today';
import { connectToEditor } from './rpc/node';
import { startServer } from './server';

// Read while the editor says hello.
const knowledge = readKnowledge();

startServer(connectToEditor(), {
  files: (connection, { initializationOptions }, roots) =>
    initializationOptions?.readFiles === true ? createClientFiles(connection) : createNodeFiles(roots),
  knowledge: () => knowledge,
  renderer: () => loadRenderer(),
  paper: () => nodePaperWriters(),
  pages: createNodePages(),
  today: () => localDate(new Date()),
  hurry,
});
