import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/harness';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly category: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const { scripts, contributes } = JSON.parse(read('package.json')) as Manifest;
const GUIDES = readdirSync(path.join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`);
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ARCHITECTURE.md', ...GUIDES];

/** What the pages have of a form, each with its page. */
function namesIn(form: RegExp): readonly (readonly [page: string, name: string])[] {
  return PAGES.flatMap(page => [...read(page).matchAll(form)].map(([, name]) => [page, name!.replace(/\s+/g, ' ')] as const));
}

/** What a page calls by its name is looked for under that name. */
describe('names in the docs are those of the code', () => {
  it('the requests that other editors send begin as docs/reading.md says', () => {
    const methods = [...read('server/src/lsp/messages.ts').matchAll(/readonly method: '([a-z]+\/)\w+';/g)].map(([, prefix]) => prefix);
    assert.ok(methods.length > 0);
    assert.deepEqual([...new Set(methods)], [/`([a-z]+\/)…`/.exec(read('docs/reading.md'))?.[1]]);
  });

  it('commands are called what the palette calls them', () => {
    const titles = new Set(contributes.commands.map(({ category, title }) => `${category}: ${title}`));
    const named = namesIn(/\*(Cable(?:wright)?: [^*|]{1,60})\*/g);
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter(([, name]) => !titles.has(name)), []);
  });

  it('settings and commands of the server are called what the manifest and the server call them; a setting may be named by its beginning', () => {
    const labels = /const LABELS = \{\n([^]*?)\n\}/.exec(read('server/src/lsp/structure.ts'))?.[1] ?? '';
    const commands = new Set([...labels.matchAll(/^ +(\w+):/gm)].map(([, name]) => `cable.${name!}`));
    const settings = Object.keys(contributes.configuration.properties);
    const isKnown = (name: string): boolean => commands.has(name) || settings.some(setting => setting === name || setting.startsWith(`${name}.`));
    // Who works on it reads of `cable.blocks` and the like: CONTRIBUTING.md and ARCHITECTURE.md are not asked.
    const named = namesIn(/`(cable\.[a-zA-Z.]+)`/g).filter(([page]) => page === 'README.md' || page.startsWith('docs/'));
    assert.ok(named.length > 30);
    assert.deepEqual(named.filter(([, name]) => !isKnown(name)), []);
  });

  it('scripts of npm are there', () => {
    assert.deepEqual(namesIn(/npm run ([\w:-]+\w)/g).filter(([, name]) => !Object.hasOwn(scripts, name)), []);
  });

  it('CONTRIBUTING.md names all facts that a rule may look at', () => {
    const facts = /export interface Facts \{\n([^]*?)\n\}/.exec(read('server/src/rules/kit/facts.ts'))?.[1] ?? '';
    const named = /`facts` \(([^)]*)\)/.exec(read('CONTRIBUTING.md'))?.[1]?.split(/,\s+/);
    assert.deepEqual(named, [...facts.matchAll(/readonly (\w+):/g)].map(([, name]) => name));
  });
});
