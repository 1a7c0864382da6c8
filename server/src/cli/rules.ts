import { parseArgs } from 'node:util';
import { rules } from '../rules/engine/registry';
import type { Part, Rule } from '../rules/kit/rule';
import type { Command } from './command';
import { oneOf } from './options';
import { rulePage } from './report';

const FORMATS = ['text', 'json', 'markdown'] as const;

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List the rules',
  help: `Usage: cable rules [OPTIONS]

List the rules that "cable lint" checks.

Options:
  --format FORMAT        text, json or markdown (default: text)`,

  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } });
    await io.stdout.write(catalogue(oneOf('format', values.format, FORMATS)));
    return 0;
  },
};

function catalogue(format: (typeof FORMATS)[number]): string {
  switch (format) {
    case 'text': return textCatalogue();
    case 'json': return `${JSON.stringify(rules.map(recordOf), null, 2)}\n`;
    case 'markdown': return markdownCatalogue();
  }
}

function textCatalogue(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
}

/** A rule without its code. */
function recordOf({ id, title, part, severity, profile, era, source, fix }: Rule): object {
  return { id, title, part, severity, profile, era, source, fix, helpUri: rulePage(id) };
}

function markdownCatalogue(): string {
  const parts = [...new Set<Part>(rules.map(({ part }) => part))];
  return parts.map(part => [
    `## ${part.charAt(0).toUpperCase()}${part.slice(1)}\n\n`,
    '| Rule | Severity | Problem | Fix | Source |\n|---|---|---|---|---|\n',
    ...rules.filter(rule => rule.part === part).map(({ id, severity, title, fix, source }) => `| [${id}](${rulePage(id)}) | ${severity} | ${cell(title)} | ${cell(fix?.does ?? '')} | ${cell(source)} |\n`),
  ].join('')).join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
