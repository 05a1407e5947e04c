import { runCompiled } from './host/compileCache';
import { keepLean } from './host/lean';
import { answerToPeople } from './host/serverCall';

// First, before anything takes memory.
keepLean();

const answer = answerToPeople(process.argv);
if (answer) {
  (answer.code === 0 ? process.stdout : process.stderr).write(answer.text);
  process.exitCode = answer.code;
} else {
  // Only what is loaded from here on is kept; that is why the server itself is a file of its own.
  runCompiled(__filename, './server.node.js', 'long');
}
