import { isRecord } from '../configuration/values';
import { LEVELS, type NewCableAnswers, type NewCableLevel } from '../features/new-cable/answers';
import { newCableChoices } from '../features/new-cable/choices';
import { fillTemplate } from '../features/new-cable/fill';
import { TEMPLATES } from '../features/new-cable/templates';
import type { Feature } from './feature';
import type { NewCable, NewCableChoices } from './messages';
import { ownRequest } from './own-request';

const CHOICES = ownRequest<NewCableChoices>('cable/newCableChoices');
const NEW_CABLE = ownRequest<NewCable>('cable/newCable');

/** Where the settings of a cable are found that has no place yet. */
const UNSAVED = 'untitled:cable';

const NO_CHOICES: NewCableChoices['result'] = { templates: [], levels: [], posts: [], addressees: [], tags: [] };

/** What there is to choose from for a new cable, so that the client need not have the lists too. */
export const newCableChoicesFeature: Feature = {
  register: (guard, session) => guard.onRequest(CHOICES, NO_CHOICES, async () => {
    const { rules } = await session().settings.of(UNSAVED);
    return newCableChoices(rules.vocabulary);
  }),
};

/** Writes the skeleton of a new cable, as a snippet. */
export const newCableFeature: Feature = {
  register: (guard, session) => guard.onRequest(NEW_CABLE, { snippet: '' }, async ({ template, answers, now, today }) => {
    const { rules: { vocabulary, lineWidth } } = await session().settings.of(UNSAVED);
    const text = 'text' in template ? template.text : TEMPLATES.find(({ id }) => id === template.id)?.text;
    return { snippet: text === undefined ? '' : fillTemplate(text, readAnswers(answers), { now, today, lineWidth, vocabulary }) };
  }),
};

/** What is not in its form was skipped. */
function readAnswers(answers: unknown): NewCableAnswers {
  const said = isRecord(answers) ? answers : {};
  const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);
  const level = words(said['level']);
  return {
    level: level !== null && Object.hasOwn(LEVELS, level) ? level as NewCableLevel : null,
    post: words(said['post']),
    to: list(said['to']),
    info: list(said['info']),
    tags: list(said['tags']),
    subject: words(said['subject']),
  };
}
