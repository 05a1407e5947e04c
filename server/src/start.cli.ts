import { runCompiled } from './host/compileCache';

// Only what is loaded from here on is kept; that is why the command line itself is a file of its own.
runCompiled(__filename, './cli.node.js');
