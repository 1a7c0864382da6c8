const TOKEN = /\\([\s\S])|\$\{(\d+):((?:\\[\s\S]|[^}\\])*)\}|\$\{(\d+)\|((?:\\[\s\S]|[^|\\])*)\|\}|\$\{(\d+)\/\.\/-\/g\}|\$\{(\d+)\}|\$(\d+)/g;

/** The text that a snippet is with what stands at its tab stops: the first of a choice, words repeated wherever their number is. */
export function expand(snippet: string): string {
  const values = new Map<string, string>();
  const plain = (words: string): string => words.replaceAll(/\\([\s\S])/g, '$1');
  return snippet.replace(TOKEN, (_, sign?: string, named?: string, words?: string, chosen?: string, choices?: string, ruled?: string, braced?: string, bare?: string) => {
    if (sign !== undefined) return sign;
    if (ruled !== undefined) return '-'.repeat(values.get(ruled)?.length ?? 0);
    const number = named ?? chosen ?? braced ?? bare ?? '';
    const value = values.get(number) ?? plain(words ?? choices?.split(',')[0] ?? '');
    values.set(number, value);
    return value;
  });
}
