/**
 * What some themes that come with VS Code give to the scopes of the grammar: facts read from the themes of
 * VS Code 1.100, cut down to the selectors that can meet a scope of ours. The first colour is that of plain text.
 */
import type { IRawTheme } from 'vscode-textmate';

type Look = string | { colour?: string; style: string };

function theme(name: string, text: string, looks: Record<string, Look>): IRawTheme & { name: string } {
  const rules = Object.entries(looks).map(([scope, look]) => ({
    scope,
    settings: typeof look === 'string' ? { foreground: look } : { ...(look.colour === undefined ? {} : { foreground: look.colour }), fontStyle: look.style },
  }));
  return { name, settings: [{ settings: { foreground: text } }, ...rules] };
}

export const themes = [
  theme('Dark Modern', '#CCCCCC', {
    comment: '#6A9955', 'constant.language': '#569CD6', 'constant.numeric': '#B5CEA8',
    'entity.name.function': '#DCDCAA', 'entity.name.tag': '#569CD6', 'entity.name.type': '#4EC9B0',
    keyword: '#569CD6', 'keyword.control': '#C586C0', storage: '#569CD6', string: '#CE9178',
    'support.class': '#4EC9B0', 'support.function': '#DCDCAA',
    'markup.bold': { colour: '#569CD6', style: 'bold' }, 'markup.heading': { colour: '#569CD6', style: 'bold' }, 'markup.underline': { style: 'underline' },
    'markup.inserted': '#B5CEA8', 'markup.changed': '#569CD6', 'markup.deleted': '#CE9178',
  }),
  theme('Light Modern', '#3B3B3B', {
    comment: '#008000', 'constant.language': '#0000FF', 'constant.numeric': '#098658',
    'entity.name.function': '#795E26', 'entity.name.tag': '#800000', 'entity.name.type': '#267F99',
    keyword: '#0000FF', 'keyword.control': '#AF00DB', storage: '#0000FF', string: '#A31515',
    'support.class': '#267F99', 'support.function': '#795E26',
    'markup.bold': { colour: '#000080', style: 'bold' }, 'markup.heading': { colour: '#800000', style: 'bold' }, 'markup.underline': { style: 'underline' },
    'markup.inserted': '#098658', 'markup.changed': '#0451A5', 'markup.deleted': '#A31515',
  }),
  theme('Dark High Contrast', '#FFFFFF', {
    comment: '#7CA668', 'constant.language': '#569CD6', 'constant.numeric': '#B5CEA8',
    'entity.name.function': '#DCDCAA', 'entity.name.tag': '#569CD6', 'entity.name.type': '#4EC9B0',
    keyword: '#569CD6', 'keyword.control': '#C586C0', storage: '#569CD6', string: '#CE9178',
    'support.class': '#4EC9B0', 'support.function': '#DCDCAA',
    'markup.bold': { style: 'bold' }, 'markup.heading': { colour: '#6796E6', style: 'bold' }, 'markup.underline': { style: 'underline' },
    'markup.inserted': '#B5CEA8', 'markup.changed': '#569CD6', 'markup.deleted': '#CE9178',
  }),
  theme('Light High Contrast', '#292929', {
    comment: '#515151', 'constant.language': '#0F4A85', 'constant.numeric': '#096D48',
    'entity.name.function': '#5E2CBC', 'entity.name.tag': '#0F4A85', 'entity.name.type': '#185E73',
    keyword: '#0F4A85', 'keyword.control': '#B5200D', storage: '#0F4A85', string: '#0F4A85',
    'support.class': '#185E73', 'support.function': '#5E2CBC',
    'markup.bold': { colour: '#000080', style: 'bold' }, 'markup.heading': { colour: '#0F4A85', style: 'bold' }, 'markup.underline': { style: 'underline' },
    'markup.inserted': '#096D48', 'markup.changed': '#0451A5', 'markup.deleted': '#5A5A5A',
  }),
  theme('Monokai', '#F8F8F2', {
    comment: '#88846F', 'constant.language': '#AE81FF', 'constant.numeric': '#AE81FF',
    'entity.name.function': '#A6E22E', 'entity.name.tag': '#F92672', 'entity.name.type': { colour: '#A6E22E', style: 'underline' },
    keyword: '#F92672', storage: '#F92672', string: '#E6DB74',
    'support.class': { colour: '#66D9EF', style: 'italic' }, 'support.function': '#66D9EF',
    'markup.bold': '#66D9EF', 'markup.heading': '#A6E22E',
    'markup.inserted': '#A6E22E', 'markup.changed': '#E6DB74', 'markup.deleted': '#F92672',
  }),
  theme('Solarized Dark', '#839496', {
    comment: { colour: '#586E75', style: 'italic' }, 'constant.language': '#B58900', 'constant.numeric': '#D33682',
    'entity.name.function': '#268BD2', 'entity.name.tag': '#268BD2', 'entity.name.type': '#CB4B16',
    keyword: '#859900', storage: { colour: '#93A1A1', style: 'bold' }, string: '#2AA198',
    'support.class': '#859900', 'support.function': '#268BD2',
    'markup.bold': { style: 'bold' }, 'markup.heading': { colour: '#268BD2', style: 'bold' },
    'markup.inserted': '#859900', 'markup.changed': '#CB4B16', 'markup.deleted': '#DC322F',
  }),
];
