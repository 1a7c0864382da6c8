import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient';

/** A server that ends this often within this time is not started again. */
const MAX_RESTARTS = 4;
const WINDOW_MS = 3 * 60 * 1000;

/** How long to wait before the second restart; before each further one, twice as long. */
const PAUSE_MS = 250;

/** Restarts a server that has ended, without a word to the user; the status item tells. */
export class Restarts implements ErrorHandler {
  private ends: number[] = [];
  private endPause: (() => void) | undefined;

  /** A message that cannot be sent or read ends nothing. */
  error(): { action: ErrorAction; handled: boolean } {
    return { action: ErrorAction.Continue, handled: true };
  }

  /** Starts the server again, at once the first time, later after a pause; not when it ends again and again. */
  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.ends = [...this.ends.filter(end => now - end <= WINDOW_MS), now];
    if (this.ends.length > MAX_RESTARTS) return { action: CloseAction.DoNotRestart, handled: true };
    if (this.ends.length > 1) await this.pause(PAUSE_MS * 2 ** (this.ends.length - 2));
    return { action: CloseAction.Restart, handled: true };
  }

  /**
   * The user wants the server back: what was before is forgotten.
   * @returns whether a restart was waiting, which now happens at once
   */
  restartNow(): boolean {
    this.ends = [];
    const { endPause } = this;
    endPause?.();
    return endPause !== undefined;
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = undefined;
  }
}
