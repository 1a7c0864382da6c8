'use strict';
// Mocha's usual output, and after it one line from which the test script takes the counts:
//
//   mocha --reporter scripts/test/reporter.cjs [--reporter-option quiet]
const Mocha = require('mocha');

module.exports = function Reporter(runner, options) {
  const { Dot, Spec } = Mocha.reporters;
  const shown = options.reporterOptions?.quiet ? new Dot(runner, options) : new Spec(runner, options);
  runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
    const { passes: passed, failures: failed } = runner.stats;
    console.log(`cablewright-test-results ${JSON.stringify({ passed, failed })}`);
  });
  return shown;
};
