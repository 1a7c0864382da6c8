// A language server that can do nothing: what any server needs to be ready.
import { createConnection } from 'vscode-languageserver/node';

const connection = createConnection();
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
