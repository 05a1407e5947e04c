// First, before anything takes memory.
import './host/lean';

import { runCompiled } from './host/compileCache';

// Only what is loaded from here on is kept; that is why the server itself is a file of its own.
runCompiled(__filename, './server.node.js');
