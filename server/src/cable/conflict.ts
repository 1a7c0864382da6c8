/** The line that Git writes above the first of two versions that it could not merge; the text that is tested may have many lines. */
export const CONFLICT = /^<{7} \S/m;
