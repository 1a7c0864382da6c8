/** What has gone when an archive copy has become the telegram, in the words of the status bar. */
export function restored(copy: string, telegram: string): string {
  const fewer = (sign: string): number => copy.split(sign).length - telegram.split(sign).length;
  const gone = [[fewer('\n'), 'line'], [fewer('\u00B6'), 'pilcrow']] as const;
  const counts = gone.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`).join(' and ');
  return counts === '' ? 'Restored.' : `Restored: ${counts} of the archive taken away.`;
}
