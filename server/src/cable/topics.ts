/** What Begin and End words open and close (format guide 6.4), of two that begin alike the longer first. */

/** What the drafter says: it is opened by its own name as well. */
export const OWN_TOPICS = ['SUMMARY AND ACTION REQUEST', 'SUMMARY AND COMMENT', 'SUMMARY AND INTRODUCTION', 'INTRODUCTION AND SUMMARY', 'COMMENT AND ACTION REQUEST', 'EXECUTIVE SUMMARY', 'ACTION REQUEST AND SUMMARY', 'ACTION REQUEST', 'BIO NOTE', 'BIOGRAPHIC NOTE', 'EMBASSY COMMENT', 'POST COMMENT', 'SUMMARY', 'COMMENTS', 'COMMENT', 'NOTE', 'INTRODUCTION', 'BACKGROUND'] as const;
/** What another wrote, or is to say, by its many names: a BEGIN opens it, and it has numbers and marks of its own. */
export const QUOTED_TOPICS = ['UNOFFICIAL TRANSLATION', 'INFORMAL TRANSLATION', 'TEXT', 'QUOTE', 'TRANSLATION', 'TALKING POINTS', 'POINTS', 'NON-PAPER', 'NONPAPER', 'EXCERPT', 'TRANSCRIPT', 'LETTER'] as const;

const QUOTED: ReadonlySet<string> = new Set(QUOTED_TOPICS.map(topic => topic.toLowerCase()));

/** Whether a topic, in small letters, is of text that another wrote. */
export function isQuoted(topic: string): boolean {
  return QUOTED.has(topic);
}

/** Whether a topic, in small letters, is a summary, also one that is a comment or an action request besides. */
export function isSummary(topic: string): boolean {
  return topic.includes('summary');
}
