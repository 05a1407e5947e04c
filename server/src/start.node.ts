import { runCompiled } from './host/compileCache';
import { keepLean } from './host/lean';

// First, before anything takes memory.
keepLean();

// Only what is loaded from here on is kept; that is why the server itself is a file of its own.
runCompiled(__filename, './server.node.js');
