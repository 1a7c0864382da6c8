import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { ConfigurationFile } from '../config/file';
import { rangeOf } from './convert';

/** Shows what is wrong in configuration files, in the files themselves. They are no cables, so it is always pushed. */
export class ConfigurationProblems {
  private readonly connection: Connection;
  /** The files with problems that the client knows of. */
  private readonly byUri = new Map<string, ConfigurationFile>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** The URIs of the files that the client sees problems in. */
  shown(): readonly string[] {
    return [...this.byUri.keys()];
  }

  /** Shows the problems of files that are not shown yet. */
  async show(files: readonly ConfigurationFile[]): Promise<void> {
    for (const file of files) if (this.byUri.get(file.place) !== file) await this.renew(file.place, file);
  }

  /** @param file null when there is none any more */
  async renew(uri: string, file: ConfigurationFile | null): Promise<void> {
    const problems = file?.problems ?? [];
    if (file && problems.length > 0) this.byUri.set(uri, file);
    // Nothing is taken back that was never said.
    else if (!this.byUri.delete(uri)) return;
    await this.connection.sendDiagnostics({ uri, diagnostics: file ? problems.map((problem): Diagnostic => ({
      range: rangeOf(file.lines, problem),
      severity: problem.broken ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: 'cable',
      message: problem.message,
    })) : [] });
  }
}
