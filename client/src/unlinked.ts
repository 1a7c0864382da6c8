/**
 * A message without links: VS Code makes one of `[words](command:…)` in a notification, which runs what it names when it
 * is clicked, and words of a cable or the name of a folder may be written so.
 */
export function unlinked(message: string): string {
  return message.replaceAll('](', '] (');
}
