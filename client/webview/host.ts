import type { FromPage, PageState } from '../src/pages/messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const host = acquireVsCodeApi();

/** Tells the extension what was done on the page. */
export function send(message: FromPage): void {
  host.postMessage(message);
}

/** Keeps for a restart of the window what document the page shows. */
export function keepState(): void {
  const { uri } = document.body.dataset;
  if (uri !== undefined) host.setState({ uri });
}
