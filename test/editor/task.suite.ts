import * as vscode from 'vscode';
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
  });
}
