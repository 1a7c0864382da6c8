import type { Connection } from 'vscode-languageserver';
import type { Publisher } from './diagnostics';
import type { Guard } from './guard';
import type { Session } from './session';

/** Has found again, and asked for again, what depends on more than the text of one document: on settings, and on the index. */
export class Refresher {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly session: () => Session;
  private readonly publisher: Publisher;
  /** Of the index, when lenses were last to be asked for: they tell where references lead. */
  private lensesOf = 0;

  constructor(connection: Connection, guard: Guard, session: () => Session, publisher: Publisher) {
    this.connection = connection;
    this.guard = guard;
    this.session = session;
    this.publisher = publisher;
  }

  /** What was found in documents is to be found again. @param uris of which documents; of all that are open if not given */
  recheck(uris = this.openUris()): void {
    const { client } = this.session();
    if (!client.pullsDiagnostics) for (const uri of uris) this.publisher.schedule(uri);
    else if (client.refreshesDiagnostics) this.ask('workspace/diagnostic/refresh', () => this.connection.languages.diagnostics.refresh());
  }

  /** Other settings hold: nothing that was found or shown does. */
  settingsChanged(): void {
    this.recheck();
    this.guidanceChanged();
  }

  /** The index may have changed. */
  indexChanged(): void {
    const { version } = this.session().index.lately;
    if (version !== this.lensesOf) this.guidanceChanged('codeLens');
    this.lensesOf = version;
  }

  /** The URIs of all open documents. */
  openUris(): string[] {
    return [...this.session().documents.all()].map(({ uri }) => uri);
  }

  /** Lenses, hints and colours depend on the settings. @param only which of them; all if not given */
  private guidanceChanged(only?: string): void {
    for (const name of this.session().client.refreshes) if (name === (only ?? name)) this.ask(name, () => this.connection.sendRequest(`workspace/${name}/refresh`));
  }

  /** Asks the client for something on which nothing else is to wait. */
  private ask(method: string, request: () => Promise<void>): void {
    void this.guard.run(method, request);
  }
}
