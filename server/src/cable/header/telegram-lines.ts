/**
 * What begins a line of a telegram, for who tells an archive's lines over it from its own: nothing of a telegram may be
 * taken for the archive's, which restoring takes away.
 */
const TRANSMISSION = /^(?:VZCZC|DE R[A-Z]{3,6} #\d|[ZOPR]{2} R[A-Z]{3,6}|[ZOPR] R[UH]|[ZOPR]{1,2} (?:[ZOPR] )?\d{6}Z)/;
const MESSAGE = /^(?:FM |E\. ?O\.|TAGS|SUBJ|REF(?:S|TELS?| [A-Z])? ?[:.(]|¶?\d{1,2}\. )/;

/** Whether words are those of the transmission header over FM: FL1 to FL3, or the date-time group. */
export function isOfTransmission(words: string): boolean {
  return TRANSMISSION.test(words);
}

/** Whether words begin a line of the message in capitals, FM, or one of the first paragraphs. Archives write `Tags:` and `Subject:`. */
export function isOfMessage(words: string): boolean {
  return MESSAGE.test(words);
}
