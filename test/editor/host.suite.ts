import * as vscode from 'vscode';
import type { Flavour } from '../../client/src/session';
import { equal, ok } from './assert';
import { activate } from './support';

/**
 * That the suites run where they are believed to run: a wrong address makes VS Code load the
 * extension for the browser in Node, and everything passes.
 */
export function hostSuite(wanted: Flavour): void {
  describe(`the extension host is ${wanted}`, () => {
    it('by what its JavaScript has', () => {
      const node = typeof process === 'object' && typeof process.versions === 'object' && typeof process.versions.node === 'string';
      equal(node, wanted === 'node', 'there is Node');
      equal('importScripts' in globalThis, wanted === 'web', 'this is a worker');
    });

    it('by the entry of the extension that was loaded', async () => {
      equal((await activate()).flavour, wanted, 'flavour');
    });

    it('is the one that was asked for', () => {
      ok(vscode.version.length > 0, 'VS Code has no version');
      console.log(`    VS Code ${vscode.version}`);
    });
  });
}
