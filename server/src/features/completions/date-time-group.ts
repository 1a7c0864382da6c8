import { dateTimeGroup } from '../new-cable/header';
import { listAt, targetFrom } from './item';
import type { Completion } from './item';
import type { CaretPlace } from './place';

/** Behind the precedences of format line 5. */
const LINE = /^[ \t]{0,9}[ZOPR](?: [ZOPR])? ([\dA-Za-z ]{0,14})$/;

/** The date and time of now, behind the precedence. */
export function completeDateTimeGroup(place: CaretPlace): Completion | null {
  const { before, inHeader, settings: { now } } = place;
  const typed = inHeader ? LINE.exec(before)?.[1] : undefined;
  if (typed === undefined || (typed !== '' && !/^\d/.test(typed))) return null;
  const label = now === undefined ? null : dateTimeGroup(now);
  const target = targetFrom(place, before.length - typed.length, character => /[\dA-Z ]/i.test(character));
  return listAt(target, label === null ? [] : [{ kind: 'date-time-group', label, detail: 'now, in universal time' }]);
}
