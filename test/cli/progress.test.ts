import assert from 'node:assert/strict';
import type { Sink } from '../../server/src/cli/io';
import { Progress } from '../../server/src/cli/progress';

describe('cli/progress', () => {
  const at = (redraws: boolean, columns = 80): { progress: Progress; sink: Sink; written: string[]; pass: (ms: number) => void } => {
    const written: string[] = [];
    let time = 0;
    const write = (data: string | Uint8Array): Promise<void> => {
      written.push(String(data));
      return Promise.resolve();
    };
    const sink: Sink = { write, writeStyled: write, isTerminal: true, redraws, columns: () => columns, color: false };
    return { progress: new Progress(sink, () => Promise.resolve(4), () => time), sink, written, pass: ms => { time += ms; } };
  };

  it('draws a bar when work takes long, with the number of files once it is known', async () => {
    const { progress, written, pass } = at(true);
    await progress.step();
    assert.deepEqual(written, []);
    pass(1500);
    await progress.step();
    pass(1500);
    await progress.step();
    assert.deepEqual(written, ['\r2 files\x1b[K', `\r[${'#'.repeat(22)}${'-'.repeat(8)}] 3 of 4 files\x1b[K`]);
  });

  it('fits into the line of a narrow terminal, which could not take back what goes on in the next', async () => {
    const drawn = async (columns: number): Promise<string> => {
      const { progress, written, pass } = at(true, columns);
      for (let step = 0; step < 2; step++) {
        pass(1500);
        await progress.step();
      }
      return written[1]?.slice(1, -'\x1b[K'.length) ?? '';
    };
    assert.equal(await drawn(28), '[######------] 2 of 4 files');
    assert.equal(await drawn(20), '2 of 4 files');
  });

  it('does not draw more often than a person can see', async () => {
    const { progress, written, pass } = at(true);
    pass(2000);
    for (let step = 0; step < 50; step++) await progress.step();
    assert.equal(written.length, 1);
  });

  it('makes room for what else is written, and goes when all is done', async () => {
    const { progress, sink, written, pass } = at(true);
    pass(2000);
    await progress.step();
    await progress.around(sink).write('finding\n');
    await progress.around(sink).write('finding\n');
    await progress.clear();
    assert.deepEqual(written.slice(1), ['\r\x1b[K', 'finding\n', 'finding\n']);
  });

  it('is never seen where it could not be taken back', async () => {
    const { progress, written, pass } = at(false);
    pass(5000);
    await progress.step();
    await progress.clear();
    assert.deepEqual(written, []);
  });
});
