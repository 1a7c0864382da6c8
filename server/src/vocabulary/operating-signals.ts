import type { Sourced } from './source';

/** A Z signal that communications staff put into a header line. */
export interface OperatingSignal extends Sourced {
  readonly signal: string;
  /** Null where nobody here knows it: say that, and guess nothing. */
  readonly meaning: string | null;
}

/** A word that begins a header line, or stands alone on one. */
export interface LinePrefix extends Sourced {
  readonly prefix: string;
  /** The format lines that it can be, 1 to 16. */
  readonly formatLines: readonly number[];
  readonly meaning: string;
}

/** A paragraph of the publication that relays go by. */
const publication = (paragraph: string): Sourced => ({ authority: 'must', source: `ACP 127(G) ${paragraph}` });

const relayed = (signal: string, meaning: string, paragraph: string): OperatingSignal => ({ signal, meaning, ...publication(paragraph) });

const SIGNALS: readonly OperatingSignal[] = [
  relayed('ZNR', 'may be sent in the clear', '124.b'),
  relayed('ZNY', 'must be protected in transmission', '124.b'),
  { signal: 'ZZH', meaning: null, authority: 'observed', source: 'stands on the security line of State headers; no text that explains it was found' },
  { signal: 'ZZK', meaning: 'immediate delivery required', authority: 'must', source: 'ACP 117 CAN-US SUPP-1' },
  { signal: 'ZFF', meaning: 'acknowledge receipt', authority: 'must', source: '5 FAH-2 H-232' },
  relayed('ZGC', 'no receipt is needed', '151.b'),
  relayed('ZOT', 'the stations named may handle it at the lower precedence', '152.f'),
  relayed('ZEX', 'book message, of which not all addressees may be named', '206.c'),
  relayed('ZFG', 'duplicate, to be delivered all the same', '438.b'),
  relayed('ZDK', 'sent again, as requested', '418.b'),
  relayed('ZFR', 'cancels a transmission', '424.d'),
  { signal: 'ZDS', meaning: 'corrected version', authority: 'memory', source: 'people who worked with cables' },
];

const PREFIXES: readonly LinePrefix[] = [
  { prefix: 'VZCZC', formatLines: [1], meaning: 'Start of transmission and start of message; three letters of the channel and its running number follow.', authority: 'must', source: '5 FAH-2 H-321.1' },
  { prefix: 'DE', formatLines: [3], meaning: 'From: the station that sends, its serial number, Julian day and filing time.', ...publication('133 and 115') },
  { prefix: 'FM', formatLines: [6], meaning: 'From: the address of the originator.', authority: 'must', source: '5 FAH-2 H-232' },
  { prefix: 'TO', formatLines: [7], meaning: 'Action addressees, each on its own line.', authority: 'must', source: '5 FAH-2 H-233' },
  { prefix: 'INFO', formatLines: [8], meaning: 'Information addressees, each on its own line.', authority: 'must', source: '5 FAH-2 H-233' },
  { prefix: 'XMT', formatLines: [9], meaning: 'Exempt: posts of the collective above that do not get the message.', authority: 'must', source: '5 FAH-2 H-321.9' },
  { prefix: 'BT', formatLines: [11, 13], meaning: 'Break: stands before and after the text.', ...publication('133') },
  { prefix: 'NNNN', formatLines: [16], meaning: 'End of message.', ...publication('114.a') },
];

/** An operating signal in any letter case; a digit at its end is left out: `ZFF4`, `ZFF-4`. */
export function findOperatingSignal(text: string): OperatingSignal | undefined {
  const signal = text.toUpperCase().replace(/-?\d$/, '');
  return SIGNALS.find(entry => entry.signal === signal);
}

/** The meaning of the word that begins a header line, in any letter case. */
export function findLinePrefix(text: string): LinePrefix | undefined {
  const prefix = text.toUpperCase();
  return PREFIXES.find(entry => entry.prefix === prefix);
}
