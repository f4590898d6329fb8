/**
 * Loaded before each command (`node --import`, see package.json), in its threads too: keeps the compiled code, with
 * its types taken out, from run to run. That is 0.2 s and 60 MB of every command.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Where the folder cannot be written, code is compiled anew each time.
enableCompileCache(resolve(import.meta.dirname, '../.cache/code'));
