// What a person sees of a language server that dies.
import assert from 'node:assert/strict';
import { Workbench } from './workbench';

/** As many as the client forgives; see `Restarts` in the client. */
const FORGIVEN = 4;
/** How often a button is clicked, and looked whether that did something. */
const ATTEMPTS = 4;
const TURNS = 80;

describe('a language server that dies', () => {
  let workbench: Workbench;
  const status = (): ReturnType<Workbench['page']['locator']> => workbench.page.locator('.statusbar-item[id="status.languageStatus"]');
  const told = (): ReturnType<Workbench['page']['locator']> => workbench.page.locator('.hover-language-status');

  /** Kills the server, and waits until it is gone and, if wanted, another is there. */
  async function kill(): Promise<void> {
    let servers = workbench.languageServers();
    while (servers.length !== 1) {
      await workbench.page.waitForTimeout(50);
      servers = workbench.languageServers();
    }
    process.kill(servers[0]!, 'SIGKILL');
    while (workbench.languageServers().includes(servers[0]!)) await workbench.page.waitForTimeout(50);
  }

  /** What the status item says, when it says that. */
  async function says(text: string): Promise<void> {
    await workbench.page.mouse.move(700, 300);
    // What was clicked in it keeps it open.
    await workbench.page.keyboard.press('Escape');
    await told().first().waitFor({ state: 'hidden' });
    await workbench.pointAt(status(), told().filter({ hasText: text }).first());
  }

  /** Clicks what starts a server, and again where no server comes: a busy editor draws the list anew under the pointer, and the click is lost. */
  async function clickUntilStarted(restart: ReturnType<Workbench['page']['locator']>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await restart.click();
      for (let turn = 0; turn < TURNS; turn++) {
        if (workbench.languageServers().length > 0) return;
        await workbench.page.waitForTimeout(50);
      }
      assert.ok(attempt < ATTEMPTS, 'the button starts the server');
      await says('Cable checks are off');
    }
  }

  before(async () => {
    workbench = await Workbench.open('server-death');
    await workbench.openFile('07GUANGZHOU208.cable');
    await workbench.command('View: Focus Problems');
    await workbench.problem('fused-header-line').waitFor();
  });
  after(() => workbench.close());

  it('is there again, and the status item says so', async () => {
    await kill();
    await says('was started again');
    await workbench.problem('fused-header-line').waitFor();
  });

  it('is given up after a while: the status item says so, and has the button that brings it back', async function () {
    this.timeout(120_000);
    for (let deaths = 1; deaths <= FORGIVEN; deaths++) await kill();
    await says('Cable checks are off');
    await workbench.shoot('checks-are-off');
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Cable: Compare with…');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'The language server is not running.' }).waitFor();
    await says('Cable checks are off');
    const restart = told().locator('a', { hasText: 'Restart' });
    const [button, all] = await Promise.all([restart.boundingBox(), told().first().boundingBox()]);
    assert.ok(button && all && button.x + button.width <= all.x + all.width, 'the button is seen whole');
    await clickUntilStarted(restart);
    await says('was started again');
    await workbench.problem('fused-header-line').waitFor();
  });

  it('brings up no notification', async () => {
    assert.deepEqual(await workbench.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(), []);
  });
});
