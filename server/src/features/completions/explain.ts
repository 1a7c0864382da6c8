import { parse } from '../../cable/parse';
import { hover } from '../hover';
import type { ItemKind } from './item';

/** No item is longer; what comes back from a client may be anything. */
const LONGEST = 120;

/** A line in which an item stands as it will in the cable; `|` is before it. */
const LINES: Readonly<Record<ItemKind, (label: string) => string>> = {
  'keyword': lineOfKeyword,
  'date-time-group': label => `${label.replace(/^(?:[ZOPR] )?(?=\d)/, precedence => `${precedence || 'R '}|`)}\nFM AMCONSUL GUANGZHOU`,
  'classification': label => `|${label} GUANGZHOU 000001\n\nTAGS: CH`,
  'precedence': label => `TO RUEHC/SECSTATE WASHDC |${label}`,
  'address': label => (label.includes('/') ? `TO ${label.replace('/', '/|')}` : `TO |${label}`),
  'routing-indicator': label => `TO |${label}/X`,
  'post': label => `UNCLAS |${label} 000001\n\nTAGS: CH`,
  'caption': label => `UNCLAS GUANGZHOU 000001\n\n|${label}\n\nTAGS: CH\nSUBJECT: X`,
  'order': label => `E.O. |${label}: N/A`,
  'declassification': label => `E.O. 12958: DECL: |${label.replace(/^(?:DECL|DNG): /, '')}`,
  'tag': label => `TAGS: |${label}`,
  'portion-mark': label => `1. |${label} Text.`,
  'reference': label => label,
  'reason': label => `Classified By: Consul General Ada Exampleton.  Reason: ${label.startsWith('1.') ? label.replace('(', '(|') : `1.4 (|${label})`}\n\n1. (U) Text.`,
  'bracket': label => label,
  'cable': label => label,
};

function lineOfKeyword(label: string): string {
  switch (label) {
    case 'DE': return '|DE RUEHGZ #0001/01 0010000';
    case 'FM': return '|FM AMCONSUL GUANGZHOU\nTO RUEHC/SECSTATE WASHDC';
    case 'TO': return 'FM AMCONSUL GUANGZHOU\n|TO RUEHC/SECSTATE WASHDC';
    case 'INFO': return 'FM AMCONSUL GUANGZHOU\n|INFO RUEHC/SECSTATE WASHDC';
    case 'BT': return 'TO RUEHC/SECSTATE WASHDC\n|BT\nUNCLAS GUANGZHOU 000001';
    default: return `|${label} 1\n\n1. (U) Text.`;
  }
}

/**
 * What a hover says about an item once it is written, in Markdown; null when it says nothing. That is asked for one
 * item at a time, so that a list costs no texts.
 *
 * @param label as the list shows it
 */
export function explainItem(kind: ItemKind, label: string): string | null {
  if (label.length > LONGEST) return null;
  const marked = LINES[kind](label);
  const offset = marked.indexOf('|');
  const markdown = offset === -1 ? null : hover(parse(marked.slice(0, offset) + marked.slice(offset + 1)), offset)?.markdown ?? null;
  // An address may be on its way to another line than TO.
  return kind === 'address' ? markdown?.replace(' — action addressee', '') ?? null : markdown;
}
