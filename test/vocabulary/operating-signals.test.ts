import assert from 'node:assert/strict';
import { findLinePrefix, findOperatingSignal } from '../../server/src/vocabulary/operating-signals';

describe('operating signals', () => {
  it('are found in any letter case, with a digit at the end or without', () => {
    assert.equal(findOperatingSignal('ZNR')?.signal, 'ZNR');
    assert.equal(findOperatingSignal('zfr')?.signal, 'ZFR');
    assert.equal(findOperatingSignal('ZFF4')?.signal, 'ZFF');
    assert.equal(findOperatingSignal('ZFF-4')?.signal, 'ZFF');
    assert.equal(findOperatingSignal('ZZZ'), undefined);
    assert.equal(findOperatingSignal(''), undefined);
  });

  it('say so when their meaning is not known', () => {
    assert.equal(findOperatingSignal('ZZH')?.meaning, null);
    assert.equal(findOperatingSignal('ZZH')?.authority, 'observed');
  });

  it('of relays are known where the publication for them says what they mean', () => {
    for (const signal of ['ZGC', 'ZOT', 'ZEX', 'ZFG', 'ZDK', 'ZFR']) assert.match(findOperatingSignal(signal)?.source ?? '', /^ACP 127\(G\) \d{3}/, signal);
  });
});

describe('prefixes of header lines', () => {
  it('tell their format line', () => {
    const lines: Record<string, number[]> = { VZCZC: [1], DE: [3], FM: [6], TO: [7], INFO: [8], XMT: [9], BT: [11, 13], NNNN: [16] };
    for (const [prefix, formatLines] of Object.entries(lines)) assert.deepEqual(findLinePrefix(prefix)?.formatLines, formatLines, prefix);
  });

  it('are no other words', () => {
    assert.equal(findLinePrefix('FROM'), undefined);
  });
});
