import * as vscode from 'vscode';
import { checkTasks, nameIn } from '../../client/src/check-task';
import { equal, ok } from './assert';
import { activate } from './support';

/**
 * The task that checks a whole folder. What it finds VS Code shows to people, but not to this
 * extension, whose own findings replace it when a cable is opened: see the suite in ui/.
 */
export function taskSuite(): void {
  describe('the task "check all cables"', () => {
    before(activate);

    it('is offered for the folder, goes through it and ends well', async () => {
      const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'cablewright' });
      ok(task, 'there is no task');
      equal(others.length, 0, 'further tasks');
      equal([task.source, task.name], ['cablewright', 'check all cables'], 'name');

      const ended = new Promise<number | undefined>(resolve => {
        const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name !== task.name) return;
          listener.dispose();
          resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      equal(await ended, 0, 'exit code');
    });

    it('is another for each of several folders, one in another too, and names cables below its own', () => {
      const folders = ['/cables', '/cables/inner'].map((path, index) => ({ uri: vscode.Uri.file(path), name: 'cables', index }));
      const definitions = checkTasks(undefined as never, folders).map(({ definition }) => JSON.stringify(definition));
      equal(new Set(definitions).size, 2, 'tasks that VS Code tells apart');
      equal(folders.map(folder => nameIn(folder, vscode.Uri.file('/cables/inner/a.cable'))), ['inner/a.cable', 'a.cable'], 'names');
      equal(nameIn({ uri: vscode.Uri.file('/'), name: '', index: 0 }, vscode.Uri.file('/a.cable')), 'a.cable', 'below the root');
    });
  });
}
