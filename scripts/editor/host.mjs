#!/usr/bin/env node
// The executable that the extension tests take for VS Code: see host.ts.
import 'tsx';

await import('./host.ts');
