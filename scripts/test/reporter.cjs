'use strict';
// Mocha's usual output, and one line from which the test script takes the counts.
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed } = runner.stats;
      console.log(`cablewright-test-results ${JSON.stringify({ passed, failed })}`);
    });
  }
};
