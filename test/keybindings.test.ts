import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly linux?: string;
}

const { contributes: { keybindings } } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { contributes: { keybindings: Keybinding[] } };

describe('keys', () => {
  for (const { command, key, mac, linux = key } of keybindings) {
    it(`of ${command} are Cmd on macOS, and on Linux none that lead to another console`, () => {
      assert.equal(mac, key.replaceAll('ctrl', 'cmd'));
      assert.doesNotMatch(linux, /ctrl\+alt\+(?:shift\+)?f\d/);
    });
  }
});
