/** A line of nothing but dashes or the like; blanks between them come from the writer or from the archive's folding. */
const UNDERLINE = /^(?:[-=_*#~]{3}|[-=_*#~]{1,2} [-=_*#~])[-=_*#~ ]*$/;

/** Whether a line, without the blanks around it, underlines the one above it. */
export function isUnderline(line: string): boolean {
  const first = line.charCodeAt(0);
  return line.length >= 3 && (first === 45 || first === 61 || first === 95 || first === 42 || first === 35 || first === 126) && UNDERLINE.test(line);
}

/** A run of hyphens gets a blank after every 45 of them in transmission. */
const FOLD = /(?<=(?:^|[^-])-{45}) (?=-)/g;

/**
 * Where an archive's transmission put blanks into an underline: after each run of 45 hyphens.
 *
 * @param underline the line of hyphens
 * @param heading the heading it stands under; a blank that stands under a blank of the heading is the writer's
 * @returns offsets of the blanks in `underline`
 */
export function foldedBlanks(underline: string, heading: string): number[] {
  const blanks: number[] = [];
  let removed = 0;
  for (const match of underline.matchAll(FOLD)) {
    // What was a run of more than 45 is cut; the cut's place in the heading is that of the unfolded line.
    if (heading.charAt(match.index - removed) === ' ' && heading.length === underline.length - removed) continue;
    blanks.push(match.index);
    removed++;
  }
  return blanks;
}
