import * as vscode from 'vscode';
import { withTyped } from './typed';

/** The user wants to go back to the step before. */
export const BACK = Symbol('back');

/** What a step has in common with the others. */
export interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

const SKIP: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('debug-step-over'), tooltip: 'Skip this step' };

/** Goes to the next step without an answer: the first row, which what is typed leaves out, so that Enter alone skips. */
const SKIP_ITEM: vscode.QuickPickItem = { label: 'Skip', description: 'to be filled in later' };

/**
 * Asks for one of a list, which is filtered by label and description.
 *
 * @param skips whether no answer is an answer
 * @returns the item, null when skipped; undefined when the user has left
 */
export async function pickOne<T extends vscode.QuickPickItem>(step: Step, placeholder: string, items: readonly T[], skips: boolean): Promise<T | null | undefined | typeof BACK> {
  const pick = vscode.window.createQuickPick<T | typeof SKIP_ITEM>();
  pick.placeholder = placeholder;
  pick.items = skips ? [SKIP_ITEM, ...items] : items;
  const chosen = await shown(pick, step, skips, () => pick.selectedItems[0] ?? pick.activeItems[0]);
  return chosen === SKIP_ITEM ? null : chosen as T | null | undefined | typeof BACK;
}

/** Asks for several of a list; none is an answer too. Enter takes what is checked, and the row that alone is left by what is typed. */
export async function pickMany<T extends vscode.QuickPickItem>(step: Step, placeholder: string, items: readonly T[], picked: readonly T[]): Promise<readonly T[] | null | undefined | typeof BACK> {
  const pick = vscode.window.createQuickPick<T>();
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.items = items;
  pick.selectedItems = picked;
  return await shown(pick, step, true, () => withTyped(items, pick.selectedItems, pick.value));
}

/** Asks for words; none is an answer too. */
export async function askWords(step: Step, prompt: string, value: string): Promise<string | null | undefined | typeof BACK> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  return await shown(input, step, true, () => input.value);
}

async function shown<R>(input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, { title, step, totalSteps }: Step, skips: boolean, answer: () => R): Promise<R | null | undefined | typeof BACK> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = [...step > 1 ? [vscode.QuickInputButtons.Back] : [], ...skips ? [SKIP] : []];
  if ('matchOnDescription' in input) input.matchOnDescription = true;
  try {
    return await new Promise(resolve => {
      input.onDidTriggerButton(button => resolve(button === SKIP ? null : BACK));
      // Enter where no row is left by what is typed is no answer: it must not close what was begun.
      input.onDidAccept(() => {
        const given = answer();
        if (given !== undefined) resolve(given);
      });
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}
