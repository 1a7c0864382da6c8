import * as vscode from 'vscode';
import type { Flavour } from '../../client/src/session';
import { equal, match, ok } from './assert';
import { activate, codeOf, findings, inWorkspace, open, quickFix, waitFor } from './support';

const RULE = 'pilcrow-false-paragraph';
const FILE = '.cablewright.json';

/** How serious a rule is, said by the quick fix of a finding. */
export function severitySuite(flavour: Flavour): void {
  describe('the severity of a rule', () => {
    let cable: vscode.TextDocument;

    before(async () => {
      await activate();
      cable = await open(inWorkspace('07GUANGZHOU208.cable'));
      await findings(cable.uri, 2);
    });

    /** What the action that turns the rule off would call; `where` ends its title. */
    const turnOff = async (where: string): Promise<vscode.Command> => {
      const finding = await waitFor('the finding', () => vscode.languages.getDiagnostics(cable.uri).find(found => codeOf(found) === RULE));
      const { command } = await quickFix(cable.uri, finding.range, ({ title }) => title === `Turn off ${RULE} in ${where}`);
      ok(command, 'the action has no command');
      return command;
    };
    const execute = async ({ command, arguments: given = [] }: vscode.Command): Promise<void> => { await vscode.commands.executeCommand(command, ...given as unknown[]); };
    const rules = (): unknown => vscode.workspace.getConfiguration('cable', cable.uri).inspect('rules')?.workspaceValue;

    it('goes into the settings of the workspace', async () => {
      await vscode.workspace.getConfiguration('cable').update('rules', { 'line-too-long': 'hint' }, vscode.ConfigurationTarget.Workspace);
      await execute(await turnOff('the settings'));
      equal(rules(), { 'line-too-long': 'hint', [RULE]: 'off' }, 'settings');
      await findings(cable.uri, 1);
      await vscode.workspace.getConfiguration('cable').update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await findings(cable.uri, 2);
    });

    it('goes into the configuration file beside the cable, where there is one, and nothing else there changes', async () => {
      await vscode.workspace.fs.writeFile(inWorkspace(FILE), new TextEncoder().encode('{\n  "lineWidth": 72\n}\n'));
      await execute(await turnOff(FILE));
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(FILE)));
      equal(JSON.parse(text), { lineWidth: 72, rules: { [RULE]: 'off' } }, 'file');
      match(text, /^\{\n {2}"lineWidth": 72,\n/, 'what was there');
      equal(rules(), undefined, 'settings');
      await findings(cable.uri, 1);
    });

    it('goes into a new configuration file where that is asked for', async () => {
      const file = inWorkspace(`below/${FILE}`);
      await vscode.commands.executeCommand('cablewright.setRuleSeverity', { ruleId: RULE, severity: 'off', uri: cable.uri.toString(), file: file.toString() });
      equal(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))), { rules: { [RULE]: 'off' } }, 'file');
      await vscode.workspace.fs.delete(inWorkspace('below'), { recursive: true });
    });

    // In the browser nothing is beside the folder of the workspace.
    if (flavour === 'node') {
      it('holds at once in a configuration file that no folder of the workspace has', async () => {
        const folder = inWorkspace('../beside-the-workspace');
        const file = vscode.Uri.joinPath(folder, FILE);
        const uri = vscode.Uri.joinPath(folder, 'oslo.cable');
        const write = (to: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
        await write(uri, 'UNCLAS OSLO 000001\n\nE.O. 12958: N/A\nTAGS: PREL, PREL, NO\nSUBJECT: THE HARVEST FAIR\n\n1. (U) The fair was opened.\n\nSAMPLE\n');
        await write(file, '{}\n');
        await open(uri);
        const ruleId = 'tags-duplicate-code';
        const isFound = (): boolean => vscode.languages.getDiagnostics(uri).some(found => codeOf(found) === ruleId);
        await waitFor('the finding', isFound);
        await vscode.commands.executeCommand('cablewright.setRuleSeverity', { ruleId, severity: 'off', uri: uri.toString(), file: file.toString() });
        await waitFor('its end', () => !isFound());
        // In the place of this one: the next test looks at its findings.
        await open(cable.uri);
        await vscode.workspace.fs.delete(folder, { recursive: true });
      });
    }

    after(async () => {
      await vscode.workspace.fs.delete(inWorkspace(FILE));
      await findings(cable.uri, 2);
      ok(!cable.isDirty, 'the cable was changed');
    });
  });
}
