import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../rules/settings';
import type { Client } from './client';
import type { Guard } from './guard';
import { isRecord, readRuleSettings } from './rule-settings';

/** The section of the editor's settings. */
const SECTION = 'cable';

/** The settings of a document; equal ones are the same object and have the same number. */
export interface DocumentSettings {
  readonly serial: number;
  readonly rules: RuleSettings;
}

/**
 * The settings that hold for a document. A client that answers `workspace/configuration` is asked,
 * once for each document until something changes; from any other they come with `initialize` and
 * `workspace/didChangeConfiguration`.
 */
export class Settings {
  private readonly connection: Connection;
  private readonly guard: Guard;
  private readonly asksClient: boolean;
  /** From a client that is not asked. */
  private pushed: DocumentSettings;
  private readonly asked = new Map<string, Promise<DocumentSettings>>();
  private readonly known = new Map<string, DocumentSettings>();

  /** @param section what came with `initialize` */
  constructor(connection: Connection, guard: Guard, client: Client, section: unknown) {
    this.connection = connection;
    this.guard = guard;
    this.asksClient = client.configuration;
    this.pushed = this.read(section);
  }

  /** Never fails: where the client gives no answer, the defaults hold. */
  of(uri: string): Promise<DocumentSettings> {
    if (!this.asksClient) return Promise.resolve(this.pushed);
    let settings = this.asked.get(uri);
    if (!settings) this.asked.set(uri, settings = this.ask(uri));
    return settings;
  }

  /** @param payload the `settings` of `workspace/didChangeConfiguration` */
  changed(payload: unknown): void {
    this.asked.clear();
    if (!this.asksClient) this.pushed = this.read(isRecord(payload) ? payload[SECTION] : undefined);
  }

  /** Settings of a document that is closed are not kept. */
  forget(uri: string): void {
    this.asked.delete(uri);
  }

  /** Asks the client to tell when the settings change. */
  async register(): Promise<void> {
    await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  private async ask(uri: string): Promise<DocumentSettings> {
    let value: unknown;
    await this.guard.run('workspace/configuration', async () => {
      value = await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    });
    return this.read(value);
  }

  private read(value: unknown): DocumentSettings {
    const { settings: rules } = readRuleSettings(value);
    const key = JSON.stringify([rules.profile, rules.lineWidth, Object.entries(rules.severities).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = this.known.get(key) ?? { serial: this.known.size, rules };
    this.known.set(key, known);
    return known;
  }
}
