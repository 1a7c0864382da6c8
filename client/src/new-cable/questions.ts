import type * as vscode from 'vscode';
import type { NewCable, NewCableChoice, NewCableChoices } from '../../../server/src/lsp/messages';
import { ownTemplates, readTemplate, type OwnTemplate } from './own-templates';
import { askWords, BACK, pickMany, pickOne, type Step } from './steps';

export type Answers = NewCable['params']['answers'];

/** What a new cable is made of. */
export interface Order {
  readonly template: NewCable['params']['template'];
  readonly answers: Answers;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface TemplateItem extends vscode.QuickPickItem {
  readonly id: string | null;
  readonly own: OwnTemplate | null;
  readonly levels: readonly string[] | null;
}

const TITLE = 'New Cable';
const DEPARTMENT = 'RUEHC/SECSTATE WASHDC';

/** What is said so far. */
interface Said {
  template: TemplateItem | null;
  /** What stands in a template of the user's own. */
  text: string | null;
  readonly answers: Mutable<Answers>;
}

/** A question: false when the user wants to go back, undefined when they have left. */
type Question = (said: Said, step: Step, choices: NewCableChoices['result']) => Promise<boolean | undefined>;

const askLevel: Question = async ({ template, answers }, step, { levels }) => {
  const offered = levels.filter(({ label }) => template?.levels?.includes(label) ?? true);
  const picked = await pickOne(step, 'Classification', itemsOf(offered), false);
  if (picked === BACK || picked === undefined) return picked === BACK ? false : undefined;
  answers.level = picked?.label ?? null;
  return true;
};

const askPost: Question = async ({ answers }, step, { posts }) => {
  const picked = await pickOne(step, 'Post that the cable is from: its name, city, country or routing indicator', itemsOf(posts), true);
  if (picked === BACK || picked === undefined) return picked === BACK ? false : undefined;
  answers.post = picked?.label ?? null;
  return true;
};

const askList = (key: 'to' | 'info' | 'tags', placeholder: string): Question => async ({ answers }, step, choices) => {
  const items = itemsOf(key === 'tags' ? choices.tags : choices.addressees);
  const before = answers[key];
  const first = key === 'to' && before.length === 0 && answers.post !== 'STATE' ? [DEPARTMENT] : before;
  const picked = await pickMany(step, placeholder, items, items.filter(({ label }) => first.includes(label)));
  if (picked === BACK || picked === undefined) return picked === BACK ? false : undefined;
  answers[key] = (picked ?? []).map(({ label }) => label);
  return true;
};

const askSubject: Question = async ({ answers }, step) => {
  const words = await askWords(step, 'Subject, or Enter to fill it in later', answers.subject ?? '');
  if (words === BACK || words === undefined) return words === BACK ? false : undefined;
  answers.subject = words === null || words.trim() === '' ? null : words;
  return true;
};

const QUESTIONS: readonly Question[] = [
  askLevel,
  askPost,
  askList('to', 'Action addressees (TO): Down and Space choose, Enter goes on'),
  askList('info', 'Information addressees (INFO): Down and Space choose, Enter goes on'),
  askList('tags', 'TAGS by code or by name: Down and Space choose, Enter goes on'),
  askSubject,
];

/**
 * Asks everything that there is to know of a new cable, a step at a time; all but the kind can be skipped.
 * @returns undefined when the user has left
 */
export async function askAll(choices: NewCableChoices['result']): Promise<Order | undefined> {
  const templates = [...choices.templates.map(({ id, label, detail, levels }): TemplateItem => ({ id, label, description: detail, levels, own: null })),
    ...(await ownTemplates()).map((own): TemplateItem => ({ id: null, label: own.label, description: 'your own template', levels: null, own }))];
  const said: Said = { template: null, text: null, answers: { level: null, post: null, to: [], info: [], tags: [], subject: null } };
  const totalSteps = QUESTIONS.length + 1;
  for (let at = 0; at <= QUESTIONS.length;) {
    const step: Step = { title: TITLE, step: at + 1, totalSteps };
    const goesOn: boolean | undefined = at === 0 ? await askTemplate(said, step, templates) : await QUESTIONS[at - 1]?.(said, step, choices);
    if (goesOn === undefined) return undefined;
    at += goesOn ? 1 : -1;
    // A template that is for one level has answered that question.
    if (at === 1 && said.template?.levels?.length === 1) {
      said.answers.level = said.template.levels[0] ?? null;
      at += goesOn ? 1 : -1;
    }
  }
  const { template, text, answers } = said;
  if (text !== null) return { template: { text }, answers };
  return template && template.id !== null ? { template: { id: template.id }, answers } : undefined;
}

async function askTemplate(said: Said, step: Step, items: readonly TemplateItem[]): Promise<boolean | undefined> {
  const picked = await pickOne(step, 'Kind of cable', items, false);
  if (picked === undefined || picked === BACK || picked === null) return undefined;
  said.template = picked;
  // Read here: whether there is anything in it is to be known before six more questions are answered.
  said.text = picked.own && await readTemplate(picked.own);
  return picked.own && said.text === null ? undefined : true;
}

function itemsOf(choices: readonly NewCableChoice[]): vscode.QuickPickItem[] {
  return choices.map(({ label, detail }) => ({ label, description: detail }));
}
