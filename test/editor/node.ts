// What VS Code calls in the Node extension host.
import Mocha from 'mocha';
import { serverDeathSuite } from './server-death.suite';
import { defineSuites, report } from './suites';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuites('node');
  serverDeathSuite();
  const runner = await new Promise<Mocha.Runner>(resolve => {
    const running = mocha.run(() => resolve(running));
  });
  report(runner.stats?.passes ?? 0, runner.stats?.failures ?? 1);
}
