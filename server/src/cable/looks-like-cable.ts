import type { Cable } from './model';

/**
 * Whether a text has any mark of a cable: a line of a header that was recognized, or a numbered paragraph with a portion
 * mark. The parser reads any text as a cable.
 */
export function looksLikeCable({ header, blocks }: Cable): boolean {
  const { archive, transmission, dateTimeGroup, from, to, info, classification, executiveOrder, tags, subject, references, classifiedBy, declassifyOn } = header;
  const fields = [archive, transmission, dateTimeGroup, from, to, info, classification, executiveOrder, tags, subject, references, classifiedBy, declassifyOn];
  return fields.some(field => field !== null) || blocks.some(({ block }) => block.kind === 'paragraph' && block.marker !== null && block.mark !== null);
}
