import type { ExecutiveOrderLine } from '../../cable/model';
import type { TextEdit, Word } from '../../text/span';
import { insert, isWordAt, replace } from './edits';
import { meantOrder } from './orders';
import type { Context } from './rule';

/** What makes `E.O. 12958:` of the beginning of an E.O. line; none where it is so. */
export function openingEdits(number: Word, line: ExecutiveOrderLine, context: Context): TextEdit[] {
  return [...keywordEdits(line, context), ...numberEdits(number, context), ...colonEdits(number, line, context), ...againEdits(number, line, context)];
}

function keywordEdits({ keyword }: ExecutiveOrderLine, { text }: Context): TextEdit[] {
  // What is left of a keyword behind a line that was run together with this one: its E would be put to that.
  const isFused = /^\W/.test(keyword.text) && isWordAt(keyword.start - 1, text);
  return keyword.text.toUpperCase() === 'E.O.' || isFused ? [] : [replace(keyword, 'E.O.')];
}

/** A number with a blank or comma in it, with an L for the 1, or with a digit lost or doubled; one of five digits that no order has is told by eo-unknown-order. */
function numberEdits(number: Word, { facts, text }: Context): TextEdit[] {
  if (number.text.length === 5) return text(number) === number.text ? [] : [replace(number, number.text)];
  const meant = meantOrder(number.text, facts.date);
  return meant ? [replace(number, meant.number)] : [];
}

/** Where the rest of a classified line is missing too, classified-without-decl tells it all. */
function colonEdits(number: Word, { colon, instruction }: ExecutiveOrderLine, { facts, text }: Context): TextEdit[] {
  if (!colon) return instruction || !facts.classified ? [insert(number.end, ':')] : [];
  return text({ start: number.end, end: colon.end }).trimStart() === ':' ? [] : [replace({ start: number.end, end: colon.end }, ':')];
}

/** `E.O. 12958: E.O. 12958: DECL:`: the line begins twice; a pilcrow before the next line is no beginning. */
function againEdits(number: Word, { colon, instruction }: ExecutiveOrderLine, { text }: Context): TextEdit[] {
  const again = colon && instruction ? text({ start: colon.end, end: instruction.start }).trimEnd() : '';
  return colon && /\d/.test(again) && text({ start: number.end, end: colon.end }) === ':' ? [replace({ start: number.start, end: colon.end + again.length }, `${number.text}:`)] : [];
}
