// First, before anything takes memory.
import './host/lean';

import { createRequire } from 'node:module';
import { keepCompiled } from './host/compileCache';

// Only what is loaded from here on is kept; that is why the server itself is a file of its own.
keepCompiled();
createRequire(__filename)('./server.node.js');
