import assert from 'node:assert/strict';
import { without } from '../../scripts/build/own-wire.mjs';

const SOURCE = `class Client {
    start() {
        const open = this.feature('open');
        list.push(open.on((event) => {
            this.tell(event, { kind: 1 });

        }));
        list.push(closed.on((event) => {
            this.tell(event);
        }));
    }
    async stop() {
        this.start();
    }
}
`;

describe('a library without what is not used', () => {
  it('lacks a statement or a method, as far as its braces go, and nothing else', () => {
    const rest = without({ blocks: ['const open = ', 'list.push(open.on(', 'async stop() {'] }, SOURCE, 'client.js');
    assert.equal(rest, `class Client {
    start() {
        list.push(closed.on((event) => {
            this.tell(event);
        }));
    }
}
`);
  });

  it('is not made where it is another than was known', () => {
    assert.throws(() => without({ blocks: ['restart() {'] }, SOURCE, 'client.js'), /client\.js has no restart\(\) \{/);
  });
});
