import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MaskDocument, MaskOccurrences, MaskSuggestions } from '../../../server/src/lsp/messages';
import { LANGUAGE } from '../options';
import { refusalToRead } from '../refusal';
import { explain, say } from '../say';
import { Marks, type MarkedStretch } from './marks';

/** Lets the user mark names and numbers of persons, and makes a copy of the cable in which they are masked. The marks are nowhere but in memory. */
export function registerMask(client: BaseLanguageClient): vscode.Disposable {
  const masking = new Masking(client);
  const command = (id: string, does: (editor: vscode.TextEditor, argument: unknown) => Promise<void>): vscode.Disposable => vscode.commands.registerCommand(id, async (argument?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const refusal = refusalToRead(client, editor?.document);
    if (refusal !== null) say(refusal);
    else if (editor) await does(editor, argument);
  });
  return vscode.Disposable.from(
    masking,
    command('cablewright.markForMasking', (editor, which) => masking.toggle(editor, which === 'all' || which === 'this' ? which : undefined)),
    command('cablewright.suggestMarks', editor => masking.suggest(editor)),
    command('cablewright.clearMarks', editor => masking.clear(editor)),
    command('cablewright.createMaskedCopy', editor => masking.copy(editor)),
  );
}

const NOTHING_MARKED = 'Nothing is marked: select a name and run "Mark for Masking".';

class Masking implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly byUri = new Map<string, Marks>();
  /** Those of files that are being renamed, by their new names. */
  private moving: readonly (readonly [uri: string, marks: Marks])[] = [];
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly disposables: readonly vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const marks = this.byUri.get(document.uri.toString());
        if (!marks || contentChanges.length === 0) return;
        marks.follow(contentChanges, () => document.getText());
        this.show(document);
      }),
      // When it is done, the documents of the old names may be closed already.
      vscode.workspace.onWillRenameFiles(({ files }) => { this.moving = files.flatMap(({ oldUri, newUri }) => this.underNewNames(oldUri.toString(), newUri.toString())); }),
      vscode.workspace.onDidRenameFiles(() => {
        for (const [uri, marks] of this.moving) this.byUri.set(uri, marks);
        this.moving = [];
        for (const { document } of vscode.window.visibleTextEditors) this.show(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { this.byUri.delete(uri.toString()); }),
      vscode.window.onDidChangeVisibleTextEditors(editors => { for (const { document } of editors) this.show(document); }),
    ];
  }

  dispose(): void {
    this.decoration.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Marks what is selected, or the word at the cursor; in a mark, takes that away. Of more places, the user says which; several selections say it. */
  async toggle({ document, selections }: vscode.TextEditor, which: 'all' | 'this' | undefined): Promise<void> {
    const marks = this.marksOf(document);
    const [range, ...others] = selections.flatMap(selection => (selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection) ?? []);
    if (!range) say('Select a name or a number first.');
    else if (others.length === 0) await this.toggleAt(document, range, which);
    else {
      for (const each of [range, ...others]) marks.add([stretchOf(document, each)]);
      this.show(document);
      sayHowMany(marks);
    }
  }

  private async toggleAt(document: vscode.TextDocument, range: vscode.Range, which: 'all' | 'this' | undefined): Promise<void> {
    const marks = this.marksOf(document);
    const existing = marks.at(document.offsetAt(range.start));
    const here = existing ?? stretchOf(document, range);
    const answer = await this.ask<MaskOccurrences['result']>('cable/maskOccurrences' satisfies MaskOccurrences['method'], document, { range: this.client.code2ProtocolConverter.asRange(rangeOf(document, here)) });
    if (!answer) {
      say('There is nothing to mask here.');
      return;
    }
    const found = (await this.client.protocol2CodeConverter.asRanges([...answer.ranges])).map(each => stretchOf(document, each));
    const all = found.length > 0 ? found : [here];
    const places = existing ? marks.all().filter(mark => mark === existing || found.some(each => each.start === mark.start)) : all;
    const chosen = places.length > 1 ? which ?? await choose(document.getText(rangeOf(document, here)), places.length, existing !== undefined) : 'this';
    if (!chosen) return;
    if (existing) marks.remove(chosen === 'all' ? places : [existing]);
    else marks.add(chosen === 'all' ? places : [found.find(each => each.start <= here.start && here.end <= each.end) ?? here]);
    this.show(document);
    sayHowMany(marks);
  }

  /** Offers what looks like a person's number or address; nothing is marked that the user does not choose. */
  async suggest({ document }: vscode.TextEditor): Promise<void> {
    const marks = this.marksOf(document);
    const suggested = await this.ask<MaskSuggestions['result']>('cable/maskSuggestions' satisfies MaskSuggestions['method'], document, {});
    const items = suggested.map(({ kind, text, range }) => {
      const place = this.client.protocol2CodeConverter.asRange(range);
      return { label: text, description: `looks like ${kind === 'e-mail address' ? 'an' : 'a'} ${kind}, line ${place.start.line + 1}`, place };
    }).filter(({ place }) => !marks.at(document.offsetAt(place.start), document.offsetAt(place.end)));
    if (items.length === 0) {
      say(suggested.length > 0 ? 'All that looks like a personal number is marked.' : 'Nothing looks like a personal number.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, title: 'What Looks Like a Personal Number', placeHolder: 'Choose what is to be masked' });
    marks.add((chosen ?? []).map(({ place }) => stretchOf(document, place)));
    this.show(document);
  }

  clear({ document }: vscode.TextEditor): Promise<void> {
    const marks = this.marksOf(document);
    if (marks.all().length === 0) say(NOTHING_MARKED);
    marks.clear();
    this.show(document);
    return Promise.resolve();
  }

  /** A new document with placeholders; the cable itself stays as it is. */
  async copy({ document }: vscode.TextEditor): Promise<void> {
    const marks = this.marksOf(document).all();
    if (marks.length === 0) {
      say(NOTHING_MARKED);
      return;
    }
    // Nothing that we know of leads here. If something does, a name would stand in the copy.
    if (marks.some(mark => document.getText(rangeOf(document, mark)) !== mark.text)) {
      say('The marks do not fit the text any more. Clear them, and mark again.');
      return;
    }
    const ranges = marks.map(mark => this.client.code2ProtocolConverter.asRange(rangeOf(document, mark)));
    const masked = await this.ask<MaskDocument['result']>('cable/maskDocument' satisfies MaskDocument['method'], document, { ranges });
    if (!masked) return;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE, content: masked.text }), { viewColumn: vscode.ViewColumn.Beside });
    explain(`${masked.places} place${masked.places === 1 ? '' : 's'} masked. Only what was marked is: read the copy before you pass it on.`);
  }

  private ask<R>(method: string, document: vscode.TextDocument, more: object): Promise<R> {
    return this.client.sendRequest<R>(method, { textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document), ...more });
  }

  private marksOf({ uri }: vscode.TextDocument): Marks {
    const key = uri.toString();
    let marks = this.byUri.get(key);
    if (!marks) this.byUri.set(key, marks = new Marks());
    return marks;
  }

  /** The marks of a file, or of those in a folder, for when it has another name; but for a file whose place is taken by it while its own text is open. */
  private underNewNames(before: string, after: string): [uri: string, marks: Marks][] {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    return [...this.byUri].flatMap(([uri, marks]): [string, Marks][] => {
      const renamed = after + uri.slice(before.length);
      return (uri === before || uri.startsWith(`${before}/`)) && !open.has(renamed) ? [[renamed, marks]] : [];
    });
  }

  private show(document: vscode.TextDocument): void {
    const marks = this.byUri.get(document.uri.toString());
    if (!marks) return;
    const decorations = marks.all().map((mark): vscode.DecorationOptions => ({ range: rangeOf(document, mark), hoverMessage: 'Marked for masking' }));
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) editor.setDecorations(this.decoration, decorations);
  }
}

function sayHowMany(marks: Marks): void {
  const { length } = marks.all();
  say(`${length} place${length === 1 ? '' : 's'} marked for masking.`);
}

async function choose(text: string, count: number, removes: boolean): Promise<'all' | 'this' | undefined> {
  const does = removes ? 'Unmark' : 'Mark';
  const items = [{ label: `${does} All ${count} Places`, which: 'all' as const }, { label: `${does} This Place Only`, which: 'this' as const }];
  return (await vscode.window.showQuickPick(items, { title: 'Mark for Masking', placeHolder: `“${text.replace(/\s+/g, ' ')}” stands at ${count} places` }))?.which;
}

function stretchOf(document: vscode.TextDocument, range: vscode.Range): MarkedStretch {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: document.getText(range) };
}

function rangeOf(document: vscode.TextDocument, { start, end }: MarkedStretch): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
