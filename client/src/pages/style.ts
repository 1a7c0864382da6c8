import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PageStyle } from '../../../server/src/lsp/messages';

const known = new WeakMap<BaseLanguageClient, Promise<string>>();

/** The style sheet of all pages, which the server has; asked for once. */
export function pageStyle(client: BaseLanguageClient): Promise<string> {
  let style = known.get(client);
  if (!style) {
    style = client.sendRequest<PageStyle['result']>('cable/pageStyle' satisfies PageStyle['method'], {});
    known.set(client, style);
    // A server that did not answer is asked again.
    style.catch(() => known.delete(client));
  }
  return style;
}
