import * as vscode from 'vscode';
import { citingCables, nameOf, type FolderCable } from '../workspace/folder';
import { equal, match, ok } from './assert';
import { activate, codeOf, hoverAt, inWorkspace, open, waitFor } from './support';

const COUNT = 200;
const FOLDER = 'citing';

type Symbols = vscode.SymbolInformation[];

/** Until a busy machine has told of a file. */
const PATIENCE_MS = 30_000;

/** A folder of cables that cite each other, as the editor walks through it. */
export function indexSuite(): void {
  describe(`a folder of ${COUNT} cables that cite each other`, () => {
    const cables = [...citingCables(COUNT, { seed: 20 })];
    const uriOf = ({ path }: FolderCable): vscode.Uri => inWorkspace(`${FOLDER}/${path}`);
    const citing = cables.findLast(({ cites }) => cites.length > 1);
    ok(citing, 'no cable cites others');
    const cited = cables.find(({ mrn }) => mrn === citing.cites[0]);
    ok(cited, 'the cited cable is missing');

    before(async function () {
      this.timeout(60_000);
      await activate();
      await Promise.all(cables.map(cable => vscode.workspace.fs.writeFile(uriOf(cable), new TextEncoder().encode(cable.text))));
      // The editor tells of them in an order of its own: none may be missing.
      const missing = new Set(cables);
      await waitFor('the cables', async () => {
        for (const cable of missing) {
          const found = await find(`${cable.mrn.post}${cable.mrn.number}`);
          if (found.some(({ location }) => location.uri.path === uriOf(cable).path)) missing.delete(cable);
        }
        return missing.size === 0;
      }, PATIENCE_MS);
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
    });

    const find = async (query: string): Promise<Symbols> =>
      (await vscode.commands.executeCommand<Symbols>('vscode.executeWorkspaceSymbolProvider', query)).filter(({ location }) => location.uri.path.includes(`/${FOLDER}/`));

    /** Where the first reference of a document stands. */
    const referenceIn = (document: vscode.TextDocument, { mrn: { post, number } }: FolderCable): vscode.Position => {
      const at = document.getText().indexOf(`${post} ${number}`);
      ok(at !== -1, `${post} ${number} is not cited`);
      return document.positionAt(at + 2);
    };
    const ownNumberIn = (document: vscode.TextDocument, { mrn: { post } }: FolderCable): vscode.Position =>
      document.positionAt((new RegExp(`^UNCLAS.* ${post} 0`, 'm').exec(document.getText())?.index ?? 0) + 'UNCLAS '.length + 2);

    it('leads from a reference to the cable', async () => {
      const document = await open(uriOf(citing));
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, referenceIn(document, cited));
      equal(link?.targetUri.path, uriOf(cited).path, 'target');
      const target = await vscode.workspace.openTextDocument(link?.targetUri ?? document.uri);
      match(target.getText(link?.targetSelectionRange), new RegExp(`^${cited.mrn.post} 0*${cited.mrn.number}$`), 'number there');
    });

    it('tells in a hover what the cable is', async () => {
      const document = await open(uriOf(citing));
      match(await hoverAt(document.uri, referenceIn(document, cited)), new RegExp(`${cited.mrn.post}[^]*TAGS`), 'hover');
    });

    it('lists who cites a cable', async () => {
      const document = await open(uriOf(cited));
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, ownNumberIn(document, cited));
      const expected = cables.filter(({ cites }) => cites.includes(cited.mrn)).map(cable => uriOf(cable).path);
      equal([...new Set(found.map(({ uri }) => uri.path))].filter(path => path !== document.uri.path).sort(), expected.sort(), 'citing cables');
    });

    it('hears of a cable whose ending is in capitals, and of another text in it', async () => {
      const uri = inWorkspace(`${FOLDER}/LOUD.CABLE`);
      for (const subject of ['Quagga', 'Okapi']) {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(cited.text.replace(/^SUBJECT: .*$/m, `SUBJECT: ${subject}`)));
        await waitFor(subject, async () => (await find(subject)).some(({ location }) => location.uri.path === uri.path), PATIENCE_MS);
      }
      await vscode.workspace.fs.delete(uri);
      await waitFor('the end of it', async () => (await find('Okapi')).length === 0, PATIENCE_MS);
    });

    it('finds cables by number, by a word of the subject and by TAGS', async () => {
      const subject = /^SUBJECT: (?:\(U\) )?(\w+)/m.exec(cited.text)?.[1] ?? '';
      const tag = /^TAGS: (\w+)/m.exec(cited.text)?.[1] ?? '';
      for (const query of [String(cited.mrn.number), subject, `${tag} ${cited.mrn.post}`]) {
        const found = await find(query);
        ok(found.some(({ location }) => location.uri.path === uriOf(cited).path), `${query} does not find ${nameOf(cited.mrn)} but ${found.map(({ name }) => name).join(' | ')}`);
      }
    });

    it('walks from cable to cable as a hierarchy', async () => {
      const document = await open(uriOf(citing));
      const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, new vscode.Position(0, 0));
      ok(item, 'the cable is no item');
      const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
      equal(outgoing.map(({ to }) => to.uri.path).sort(), cables.filter(({ mrn }) => citing.cites.includes(mrn)).map(cable => uriOf(cable).path).sort(), 'cited');
      const [first] = outgoing;
      ok(first, 'nothing is cited');
      const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', first.to);
      ok(incoming.some(({ from }) => from.uri.path === document.uri.path), 'the way back is missing');
    });

    it('keeps the links when a file is renamed', async () => {
      const renamed = inWorkspace(`${FOLDER}/renamed here (1).cable`);
      // As the explorer does it: an editor that has the file open goes along.
      const rename = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(from, to);
        ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
      };
      await rename(uriOf(cited), renamed);
      const document = await open(uriOf(citing));
      const leads = (path: string) => async (): Promise<boolean> => {
        const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>('vscode.executeDefinitionProvider', document.uri, referenceIn(document, cited));
        return link !== undefined && ('targetUri' in link ? link.targetUri : link.uri).path === path;
      };
      await waitFor('the link to the new name', leads(renamed.path));
      await rename(renamed, uriOf(cited));
      await waitFor('the link to the old name', leads(uriOf(cited).path));
    });

    it('knows what is typed and not saved', async () => {
      const document = await open(uriOf(cited));
      const subject = document.getText().indexOf('SUBJECT: ') + 'SUBJECT: '.length;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(subject), 'Unheardof ');
      ok(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
      await waitFor('the new subject', async () => (await find('unheardof')).length === 1);
      ok(document.isDirty, 'it was saved');
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await waitFor('the old subject', async () => (await find('unheardof')).length === 0);
    });

    it('tells of two files with one number, for as long as there are two', async function () {
      // The file system's word of a file that came may be long on its way, or lost: then the file is written again.
      this.timeout(4 * PATIENCE_MS);
      const document = await open(uriOf(cited));
      const copy = inWorkspace(`${FOLDER}/copy.cable`);
      const told = (): vscode.Diagnostic | undefined => vscode.languages.getDiagnostics(document.uri).find(each => codeOf(each) === 'duplicate-mrn');
      const both = (): boolean => told()?.relatedInformation?.map(({ location }) => location.uri.path).join() === copy.path;
      await vscode.workspace.fs.copy(document.uri, copy);
      await waitFor('the finding with the other place', both, PATIENCE_MS).catch(() => undefined);
      if (!both()) await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(document.uri));
      await waitFor('the finding with the other place', both, PATIENCE_MS);
      await vscode.workspace.fs.delete(copy);
      await waitFor('its end', () => !told(), PATIENCE_MS);
    });

    it('forgets a folder that is deleted', async () => {
      const years = [...new Set(cables.map(({ path }) => path.slice(0, path.indexOf('/'))))];
      const [year = ''] = years;
      const gone = cables.filter(({ path }) => path.startsWith(`${year}/`));
      const one = gone.find(cable => cable !== cited && cable !== citing);
      ok(one, 'no cable is of that year');
      const query = `${one.mrn.post}${one.mrn.number}`;
      equal((await find(query)).length, 1, 'before');
      await vscode.workspace.fs.rename(inWorkspace(`${FOLDER}/${year}`), inWorkspace(`${FOLDER}/moved`));
      await waitFor('the folder under its new name', async () => (await find(query)).map(({ location }) => location.uri.path).join() === inWorkspace(`${FOLDER}/${one.path.replace(year, 'moved')}`).path);
      await vscode.workspace.fs.delete(inWorkspace(`${FOLDER}/moved`), { recursive: true });
      await waitFor('the end of the folder', async () => (await find(query)).length === 0);
    });
  });
}
