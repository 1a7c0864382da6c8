/**
 * What leads to another telegram, which a cable repeats: asked of the classification line and the passing lines (where a
 * second header may begin), of the subject (which may itself begin "Following talks"), and of a notice above them all.
 */
const FOLLOWING = 'FOL(?:LOWING|LG)?';
const TELEGRAM = '(?:TEL|TELEGRAM|CABLE)';

const BEGINS = new RegExp(`^(?:${FOLLOWING} |THERE FOLLOWS |QUOTE(?:$|[: ])|BEGIN TEXT(?![A-Z]))`, 'i');
const SURELY = new RegExp(`^(?:THERE FOLLOWS |QUOTE(?:$|:| (?:UNCLAS|LIMITED OFF|CONFIDENTIAL|SECRET|C O N F |S E C R ))|${FOLLOWING} (?:IS |ARE |REPEAT|RECEIVED|SENT |${TELEGRAM} (?:FROM|TO) |(?:${TELEGRAM}|MESSAGE)S? (?:IS |WAS |RECEIVED|REPEATED|SENT )))`, 'i');
const SOMEWHERE = /(?<![A-Z])(?:FOLLOW(?:S|ING)|QUOTE|REPEAT(?:ED)?|BEGIN|TEXT|SUMMARY|INTRODUCTION)(?![A-Z])/i;

/** Whether a line among those of a header leads to another telegram. */
export function beginsOther(line: string): boolean {
  return BEGINS.test(line);
}

/** The same of a line below a subject, with which a subject cannot go on. */
export function surelyBeginsOther(line: string): boolean {
  return SURELY.test(line);
}

/** Whether lines speak of what follows, another telegram or the text. */
export function speaksOfWhatFollows(lines: string): boolean {
  return SOMEWHERE.test(lines);
}
