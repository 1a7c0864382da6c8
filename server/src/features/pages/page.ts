import { escapeHtml } from './escape';
import { PAGE_STYLE } from './style';

/**
 * A page of its own, in one file: for saving, sending and printing. It takes nothing from anywhere and runs nothing,
 * and says so to whatever opens it.
 *
 * @param title plain text
 * @param body complete elements, in which every text is escaped
 * @param style added to the common one
 */
export function pageHtml(title: string, body: string, style = ''): string {
  const { begin, end } = pageParts(title, style);
  return `${begin}${body}\n${end}`;
}

/** What stands before and after the body of such a page, for one that is written as it is made. */
export function pageParts(title: string, style = ''): { readonly begin: string; readonly end: string } {
  return {
    begin: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<main>
`,
    end: '</main>\n</body>\n</html>\n',
  };
}
