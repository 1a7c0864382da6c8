import assert from 'node:assert/strict';
import { describe as describeFault } from '../../server/src/lsp/guard';

describe('lsp/guard: a fault as a line of the log', () => {
  const thrown = (fault: unknown): unknown => {
    try {
      throw fault;
    } catch (error) {
      return error;
    }
  };

  it('tells the kind of the fault and where it came from', () => {
    const line = describeFault(thrown(new RangeError('no such offset')));
    assert.match(line, /^RangeError at .*guard\.test\.ts:\d+/);
    assert.doesNotMatch(line, /\n/);
  });

  it('says nothing of its message, which may quote the document', () => {
    const messages = ['SECRET TALKS', 'SECRET\nTALKS', 'SECRET\n    at TALKS (file.ts:1:1)', '    at SECRET', '(SECRET).*', ''];
    for (const message of messages) {
      const line = describeFault(thrown(new Error(message)));
      assert.doesNotMatch(line, /SECRET|TALKS/);
      assert.match(line, /guard\.test\.ts/);
    }
  });

  it('takes no place from a stack that does not hold the message', () => {
    const fault = new Error('SECRET');
    // The stack is written when it is first looked at.
    assert.match(String(fault.stack), /SECRET/);
    fault.message = 'changed';
    assert.equal(describeFault(fault), 'Error');
    const bare = new TypeError('SECRET');
    delete bare.stack;
    assert.equal(describeFault(bare), 'TypeError');
  });

  it('takes no kind that is no word', () => {
    const fault = new Error('x');
    fault.name = 'SECRET TALKS';
    assert.match(describeFault(fault), /^Error at /);
  });

  it('copes with what is no error', () => {
    for (const fault of ['SECRET', null, undefined, { message: 'SECRET' }]) assert.match(describeFault(fault), /^something of type \w+ was thrown$/);
  });
});
