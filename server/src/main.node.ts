import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createClientFiles } from './host/clientFiles';
import { createNodeFiles } from './host/nodeFiles';
import { readKnowledge } from './host/nodeKnowledge';
import { localDate } from './host/today';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), {
  files: (connection, { initializationOptions }, roots) =>
    initializationOptions?.readFiles === true ? createClientFiles(connection) : createNodeFiles(roots),
  knowledge: readKnowledge(),
  today: () => localDate(new Date()),
});
