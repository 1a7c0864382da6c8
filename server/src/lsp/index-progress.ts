import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Client } from './client';
import type { Guard } from './guard';

/** So few files are read before anybody has seen that they are. */
const FEW = 100;

/** Shows how far the reading of the folders is, where the client can, and hears when the user wants it to end. */
export class IndexProgress {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly canShow: boolean;
  /** Of nothing where the client refuses. */
  private reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  private token: CancellationToken | null = null;
  private percentage = -1;

  constructor(connection: Connection, guard: Guard, client: Client) {
    this.connection = connection;
    this.guard = guard;
    this.canShow = client.showsProgress;
  }

  /** Whether the user has ended it. */
  get isCancelled(): boolean {
    return this.token?.isCancellationRequested === true;
  }

  /** Tells how many files of how many were read; a client hears of it only where there are many, and once for each hundredth. */
  report(done: number, total: number): void {
    if (!this.canShow || total < FEW) return;
    const percentage = Math.floor(done * 100 / total);
    if (percentage === this.percentage) return;
    this.percentage = percentage;
    this.show(reporter => reporter.report(percentage, `${done} of ${total} files`));
  }

  /** Takes the progress away, if it was ever shown. */
  end(): void {
    if (this.reporter) this.show(reporter => reporter.done());
  }

  private show(what: (reporter: WorkDoneProgressServerReporter) => void): void {
    void this.guard.run('window/workDoneProgress', async () => {
      const reporter = await (this.reporter ??= this.begin());
      if (reporter) what(reporter);
    });
  }

  private async begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    const reporter = await this.guard.run('window/workDoneProgress/create', () => this.connection.window.createWorkDoneProgress());
    if (reporter) {
      this.token = reporter.token;
      reporter.begin('Reading cables', 0, undefined, true);
    }
    return reporter;
  }
}
