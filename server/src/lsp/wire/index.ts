/** What stands in the place of `vscode-languageserver` in the bundles (scripts/build.mjs): the same names, as far as the server uses them. */
export { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
export * from './methods';
export * from './values';
