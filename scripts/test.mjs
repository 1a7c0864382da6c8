// npm test: runs every suite, and prints how many tests passed and failed.
import { ensureInstalled, runTypeScript } from './bootstrap.mjs';

ensureInstalled();
await runTypeScript('./test/main.ts');
