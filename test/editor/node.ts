// What VS Code calls in the Node extension host.
import Mocha from 'mocha';
import { defineSuites, report } from './suites';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuites('node');
  const runner = await new Promise<Mocha.Runner>(resolve => {
    const running = mocha.run(() => resolve(running));
  });
  report(runner.stats?.passes ?? 0, runner.stats?.failures ?? 1);
}
