// npm run demo: opens VS Code with the extension on the sample cables.
import { ensureInstalled, runTypeScript } from './bootstrap.mjs';

ensureInstalled();
await runTypeScript('./demo.ts');
