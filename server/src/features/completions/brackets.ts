import { keptBracketPairs } from '../../cable/bracket-pairs';
import type { PlacedBracket } from '../../cable/bracket-pairs';
import { oneLine } from '../one-line';
import { behind, listAt, targetFrom } from './item';
import type { Candidate, Completion } from './item';
import type { CaretPlace } from './place';

/** The word that closes or opens, far enough written that no other word is meant. */
const WORD = /(?:^|[ \t(])((?:End|END|Begin|BEGIN)(?: [A-Za-z ]{0,25})?)$/;
/** Where one may be asked for: after a sentence, or at the start of a line. */
const AFTER_SENTENCE = /(?:^|[.!?:"')][ \t])[ \t]{0,3}$/;
/** Where a list may come by itself: there, in a bracket, behind a bullet. `At Land's End ` and Enter is the end of a line. */
const MAY_CLOSE = /(?:^|[.!?:"'()*-])[ \t]{0,3}$/;
const TAIL = 60;

/** What may be opened by `Begin`. */
const OPENINGS = ['text', 'quote', 'talking points', 'unofficial translation', 'summary', 'comment', 'note', 'action request'];
/** Those that bear no article, or another. */
const WITH_ARTICLE: Readonly<Record<string, string>> = { 'text': 'text', 'talking points': 'talking points', 'unofficial translation': 'an unofficial translation', 'action request': 'an action request' };

/** In running text: the words that close what is open, the innermost first, and those that open. */
export function completeBrackets(place: CaretPlace): Completion | null {
  const { before, cable, offset, inHeader, settings } = place;
  if (inHeader) return null;
  const tail = before.slice(-TAIL);
  const typed = WORD.exec(tail)?.[1] ?? (!settings.byCharacter && AFTER_SENTENCE.test(tail) ? '' : null);
  if (typed === null || (settings.byCharacter && !MAY_CLOSE.test(tail.slice(0, tail.length - typed.length)))) return null;
  const open = keptBracketPairs(cable).unclosed.filter(({ span }) => span.end <= offset - typed.length).reverse();
  const closings = open.map(bracket => closingOf(bracket, place));
  const openings = /^begin/i.test(typed) ? OPENINGS.map(topic => openingOf(topic, typed === typed.toUpperCase())) : [];
  const target = targetFrom(place, before.length - typed.length);
  const rest = behind(place, target);
  const candidates = [...closings, ...openings].map(candidate => {
    const [sign = ''] = /[.:)]{1,2}$/.exec(candidate.label) ?? [];
    return rest.startsWith(sign) ? { ...candidate, newText: candidate.label.slice(0, -sign.length) } : candidate;
  });
  return candidates.length === 0 ? null : listAt(target, candidates);
}

function closingOf({ word, span }: PlacedBracket, { document, after }: CaretPlace): Candidate {
  const capitals = word.text === word.text.toUpperCase();
  const label = capitals ? `END ${word.topic.toUpperCase()}.` : `End ${word.topic}.`;
  const bracket = word.bracketed && !after.startsWith(')') ? ')' : '';
  const line = document.lines.lineAt(span.start);
  return {
    kind: 'bracket', label: label + bracket, detail: `closes ${oneLine(word.text, 40)} of line ${line + 1}`,
  };
}

function openingOf(topic: string, capitals: boolean): Candidate {
  const label = `Begin ${topic}:`;
  return { kind: 'bracket', label: capitals ? label.toUpperCase() : label, detail: `opens ${WITH_ARTICLE[topic] ?? `a ${topic}`}; End ${topic} closes it` };
}
