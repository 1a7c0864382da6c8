/**
 * How the pages look that are made of cables: preview, report, comparison. Every colour is the theme's where there is
 * one (VS Code's variables), else the reader's system's, light or dark. Media for print take black on white.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --fg: var(--vscode-editor-foreground, CanvasText);
  --bg: var(--vscode-editor-background, Canvas);
  --muted: var(--vscode-descriptionForeground, color-mix(in srgb, CanvasText 72%, Canvas));
  --link: var(--vscode-textLink-foreground, LinkText);
  --rule: color-mix(in srgb, var(--fg) 16%, transparent);
  --soft: color-mix(in srgb, var(--fg) 6%, transparent);
  --focus: var(--vscode-focusBorder, Highlight);
  --error: var(--vscode-editorError-foreground, light-dark(#b3261e, #f2877f));
  --warning: var(--vscode-editorWarning-foreground, light-dark(#8a5a00, #e0b04a));
  --info: var(--vscode-editorInfo-foreground, light-dark(#0b57d0, #8ab4f8));
  --added: var(--vscode-gitDecoration-addedResourceForeground, light-dark(#0f6d31, #7bc98f));
  --removed: var(--vscode-gitDecoration-deletedResourceForeground, light-dark(#a3231c, #f2a09a));
  --text: var(--vscode-markdown-font-family, var(--vscode-font-family, system-ui, sans-serif));
  --code: var(--vscode-editor-font-family, ui-monospace, monospace);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; padding: 1.75rem 2rem 4rem; background: var(--bg); color: var(--fg); font: 15px/1.6 var(--text); overflow-wrap: anywhere; }
main { max-width: 47rem; margin: 0 auto; }
a { color: var(--link); text-decoration: var(--text-link-decoration, underline); }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.75em; margin: .6em 0 .8em; letter-spacing: -.01em; }
h2 { font-size: 1.2em; margin: 2.1em 0 .7em; padding-bottom: .35em; border-bottom: 1px solid var(--rule); }
p { margin: 0 0 .75em; }
pre { margin: 0 0 1em; padding: .8em 1em; overflow-x: auto; overflow-wrap: normal; font: .88em/1.5 var(--code); background: var(--soft); border-radius: 5px; tab-size: 8; }
table { border-collapse: collapse; width: 100%; }
caption, .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
summary { cursor: pointer; color: var(--muted); width: fit-content; }
ul { margin: 0 0 .75em; padding: 0; list-style: none; }
.more { color: var(--muted); font-size: .92em; margin-left: .35em; }

.banner { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; margin: 0; font-size: .82em; letter-spacing: .06em; }
.level { --level: var(--fg); padding: .25em .75em; border: 2px solid var(--level); border-radius: 4px; font-weight: 650; background: color-mix(in srgb, var(--level) 12%, transparent); }
.level-unclassified { --level: var(--vscode-charts-green, var(--added)); }
.level-limited-official-use, .level-confidential { --level: var(--vscode-charts-blue, var(--info)); }
.level-secret { --level: var(--vscode-charts-red, var(--removed)); }
.level-top-secret { --level: var(--vscode-charts-orange, var(--warning)); }
.label { display: inline-block; padding: 0 .45em; border: 1px solid var(--rule); border-radius: 4px; color: var(--muted); font-size: .82em; line-height: 1.55; font-weight: 600; letter-spacing: .03em; text-decoration: none; white-space: nowrap; vertical-align: .06em; background: var(--soft); }
abbr.label { cursor: help; }
h1 .label, h2 .label { font-size: .6em; vertical-align: .25em; }

table.head { margin: 0 0 2em; border-top: 1px solid var(--rule); }
table.head th { width: 8.5em; padding: .5em 1em .5em 0; text-align: left; vertical-align: top; font-weight: 500; color: var(--muted); border-bottom: 1px solid var(--rule); }
table.head td { padding: .5em 0; vertical-align: top; border-bottom: 1px solid var(--rule); }
ul.plain { margin: 0; }
ul.tags { display: flex; flex-wrap: wrap; gap: .1em 1.2em; margin: 0; }
ul.tags .more { margin-left: .15em; }
.banner .label { padding: .25em .6em; font-size: 1em; letter-spacing: .04em; line-height: inherit; }
b.code { font-family: var(--code); font-size: .92em; font-weight: 600; }
details.other { margin-bottom: 1em; }

.paragraph { position: relative; margin: 0 0 1em; padding-left: 2.6em; }
.paragraph:not([id]) { padding-left: 0; }
.paragraph .number { position: absolute; right: calc(100% - 2em); white-space: nowrap; color: var(--muted); font-variant-numeric: tabular-nums; }
.paragraph > :last-child { margin-bottom: 0; }
.items { padding-left: .4em; }
.items li { position: relative; padding-left: 1.9em; margin-bottom: .35em; }
.items .bullet { position: absolute; left: 0; color: var(--muted); }
.bracket { font-weight: 600; }
.target { outline: none; }
main[data-empty]:not([data-empty=''])::before { content: attr(data-empty); color: var(--muted); }
.signature { margin: 2.2em 0 0; letter-spacing: .05em; }
.stamps { margin-top: 2em; color: var(--muted); font-size: .85em; }
.paragraph:target, li:target, .target { background: color-mix(in srgb, var(--focus) 14%, transparent); box-shadow: 0 0 0 .35em color-mix(in srgb, var(--focus) 14%, transparent); border-radius: 3px; }
.block + .block > header { margin-top: 4rem; padding-top: 2rem; border-top: 3px double var(--rule); }
.block.current { position: relative; }
.block.current::before { content: ''; position: absolute; left: -.75rem; top: .15em; bottom: .15em; width: 3px; border-radius: 2px; background: var(--focus); }
.block { position: relative; }

mark.finding { background: none; color: inherit; text-decoration: underline wavy 1px; text-underline-offset: .22em; text-decoration-skip-ink: none; cursor: help; }
mark.error { text-decoration-color: var(--error); }
mark.warning { text-decoration-color: var(--warning); }
mark.info { text-decoration-color: var(--info); }
mark.hint { text-decoration: underline dotted 1px var(--muted); }
ul.findings { margin: .35em 0 1.1em; padding-left: 2.6em; font-size: .87em; }
header ul.findings { padding-left: 0; margin-top: -1em; margin-bottom: 2em; }
ul.findings li { margin: .2em 0; padding: .1em 0 .1em .7em; border-left: 2.5px solid var(--info); }
ul.findings .error { border-color: var(--error); }
ul.findings .warning { border-color: var(--warning); }
ul.findings .severity { font-weight: 600; }
ul.findings .rule { color: var(--muted); }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: left; cursor: pointer; }
button:hover { color: var(--link); }

body.vscode-high-contrast { --rule: var(--vscode-contrastBorder, CanvasText); --soft: transparent; --muted: var(--fg); }
@media (forced-colors: active) { :root { --rule: CanvasText; --soft: Canvas; --muted: CanvasText; } }
@media (max-width: 34rem) {
  body { padding: 1rem 1rem 3rem; }
  table.head th { width: 7.6em; padding-right: .6em; }
  .paragraph, ul.findings { padding-left: 2em; }
  .paragraph .number { right: calc(100% - 1.5em); }
}
@media print {
  :root { color-scheme: light; --fg: black; --bg: white; --muted: #444; --link: black; --rule: #bbb; --soft: transparent; }
  body { padding: 0; font-size: 10.5pt; }
  main { max-width: none; }
  h2, table.head tr, li { break-after: avoid; break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  ul.findings, .block.current::before { display: none; }
  mark.finding { text-decoration: none; }
  details:not([open]) > :not(summary) { display: block; }
}
`;
