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
    provider() {
        return {
            provide: () => [1],
            resolve: options.resolves
                ? (item) => {
                    return item;
                }
                : undefined
        };
    }
}
`;

describe('a library without what is not used', () => {
  it('lacks a statement, a method or a property, as far as it goes, and nothing else', () => {
    const rest = without({ blocks: ['const open = ', 'list.push(open.on(', 'async stop() {', 'resolve: '] }, SOURCE, 'client.js');
    assert.equal(rest, `class Client {
    start() {
        list.push(closed.on((event) => {
            this.tell(event);
        }));
    }
    provider() {
        return {
            provide: () => [1],
        };
    }
}
`);
  });

  it('lacks what a namespace is filled with the second time', () => {
    const names = "var Level;\n(function (Level) {\n    Level[Level[\"Off\"] = 0] = \"Off\";\n})(Level || (exports.Level = Level = {}));\n";
    const again = '(function (Level) {\n    function fromString() {\n    }\n    Level.fromString = fromString;\n})(Level || (exports.Level = Level = {}));\n';
    assert.equal(without({ filledAgain: ['Level'] }, `${names}${again}class Client {\n}\n`, 'client.js'), `${names}class Client {\n}\n`);
  });

  it('is not made where it is another than was known', () => {
    assert.throws(() => without({ blocks: ['restart() {'] }, SOURCE, 'client.js'), /client\.js has no restart\(\) \{/);
  });
});
