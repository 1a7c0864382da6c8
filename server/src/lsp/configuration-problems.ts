import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { ConfigurationFile } from '../configuration/file';
import { rangeOf } from '../service/positions';

/** Shows what is wrong in configuration files, in the files themselves. They are no cables, so it is always pushed. */
export class ConfigurationProblems {
  private readonly connection: Connection;
  /** What the client has been told of files with problems, as JSON. */
  private readonly told = new Map<string, string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** The URIs of the files that the client sees problems in. */
  shown(): readonly string[] {
    return [...this.told.keys()];
  }

  /** Shows the problems of files that are not shown yet. */
  async show(files: readonly ConfigurationFile[]): Promise<void> {
    for (const file of files) await this.renew(file.place, file);
  }

  /** @param file null when there is none any more */
  async renew(uri: string, file: ConfigurationFile | null): Promise<void> {
    const diagnostics = file?.problems.map((problem): Diagnostic => ({
      range: rangeOf(file.lines, problem),
      severity: problem.broken ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: 'cable',
      message: problem.message,
    })) ?? [];
    const now = diagnostics.length > 0 ? JSON.stringify(diagnostics) : undefined;
    // Nothing is said twice, and nothing taken back that was never said.
    if (now === this.told.get(uri)) return;
    if (now === undefined) this.told.delete(uri);
    else this.told.set(uri, now);
    await this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
