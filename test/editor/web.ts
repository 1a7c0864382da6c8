// What VS Code calls in the web worker extension host.
import './location';
import 'mocha/mocha';
import { defineSuites, report } from './suites';

declare const mocha: BrowserMocha;

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000 });
  defineSuites('web');
  const runner = await new Promise<Mocha.Runner>(resolve => {
    const running = mocha.run(() => resolve(running));
  });
  report(runner.stats?.passes ?? 0, runner.stats?.failures ?? 1);
}
