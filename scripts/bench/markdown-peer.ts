import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../editor/editors';
import type { ServerCommand } from './server-command';

interface Token {
  readonly type: string;
  readonly markup: string;
  readonly content: string;
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
}

type MarkdownIt = new (options: { readonly html: boolean }) => { parse(text: string, environment: object): readonly Token[] };

/** VS Code's Markdown server leaves the parsing to its client, which does it with markdown-it. The packager brings that along. */
function parser(): (text: string) => readonly Token[] {
  const require = createRequire(path.join(root, 'node_modules/@vscode/vsce/package.json'));
  const markdownIt = new (require('markdown-it') as MarkdownIt)({ html: true });
  const plain = ({ type, markup, content, map, children }: Token): Token => ({ type, markup, content, map, children: children?.map(plain) ?? null });
  return text => markdownIt.parse(text, {}).map(plain);
}

const ENABLED = { enabled: 'warning' };
const SETTINGS = {
  server: { log: 'off' },
  preferredMdPathExtensionStyle: 'auto',
  occurrencesHighlight: { enabled: false },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  validate: {
    enabled: true, referenceLinks: ENABLED, fragmentLinks: ENABLED, fileLinks: { ...ENABLED, markdownFragmentLinks: 'inherit' }, ignoredLinks: [],
    unusedLinkDefinitions: ENABLED, duplicateLinkDefinitions: ENABLED,
  },
};

/** @param main the module of the server */
export function markdownPeer(main: string): ServerCommand {
  return {
    name: 'Markdown',
    languageId: 'markdown',
    arguments: [main],
    options: { markdownFileExtensions: ['md'] },
    settings: { markdown: SETTINGS },
    prepare: (connection, text) => {
      const parse = parser();
      connection.onRequest('markdown/parse', (params: { readonly text?: string }) => parse(params.text ?? text()));
      connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
      for (const request of ['stat', 'readFile', 'readDirectory', 'watcher/create', 'watcher/delete']) connection.onRequest(`markdown/fs/${request}`, () => null);
    },
  };
}
