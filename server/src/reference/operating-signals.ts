import type { Sourced } from './source';

/** A Z signal that communications staff put into a header line. */
export interface OperatingSignal extends Sourced {
  readonly signal: string;
  /** Null where nobody here knows it: say that, and guess nothing. */
  readonly meaning: string | null;
  /** Whether it may stand fused in a message reference number: `MADRID 002583 ZFR 2585`. */
  readonly inReferenceNumber: boolean;
}

/** A word that begins a header line, or stands alone on one. */
export interface LinePrefix extends Sourced {
  readonly prefix: string;
  /** The format lines that it can be, 1 to 16. */
  readonly formatLines: readonly number[];
  readonly meaning: string;
}

const SIGNALS: readonly OperatingSignal[] = [
  { signal: 'ZNR', meaning: 'may be sent in the clear', inReferenceNumber: false, authority: 'must', source: 'military training text on AUTODIN message headers' },
  { signal: 'ZNY', meaning: 'must be protected in transmission', inReferenceNumber: false, authority: 'must', source: 'military training text on AUTODIN message headers' },
  { signal: 'ZZH', meaning: null, inReferenceNumber: false, authority: 'observed', source: 'stands on the security line of State headers; no text that explains it was found' },
  { signal: 'ZZK', meaning: 'immediate delivery required', inReferenceNumber: false, authority: 'must', source: 'ACP 117 CAN-US SUPP-1' },
  { signal: 'ZFF', meaning: 'acknowledge receipt', inReferenceNumber: false, authority: 'must', source: '5 FAH-2 H-232' },
  { signal: 'ZDK', meaning: 'sent again, as requested', inReferenceNumber: true, authority: 'memory', source: 'seen fused into message reference numbers' },
  { signal: 'ZFR', meaning: 'cancels a transmission', inReferenceNumber: true, authority: 'memory', source: 'seen fused into message reference numbers' },
  { signal: 'ZDS', meaning: 'corrected version', inReferenceNumber: true, authority: 'memory', source: 'people who worked with cables' },
];

const PREFIXES: readonly LinePrefix[] = [
  { prefix: 'VZCZC', formatLines: [1], meaning: 'Start of transmission and start of message; three letters of the channel and its running number follow.', authority: 'must', source: '5 FAH-2 H-321.1' },
  { prefix: 'DE', formatLines: [3], meaning: 'From: the station that sends, its serial number, Julian day and filing time.', authority: 'observed', source: 'published headers; ACP 127' },
  { prefix: 'FM', formatLines: [6], meaning: 'From: the address of the originator.', authority: 'must', source: '5 FAH-2 H-232' },
  { prefix: 'TO', formatLines: [7], meaning: 'Action addressees, each on its own line.', authority: 'must', source: '5 FAH-2 H-233' },
  { prefix: 'INFO', formatLines: [8], meaning: 'Information addressees, each on its own line.', authority: 'must', source: '5 FAH-2 H-233' },
  { prefix: 'XMT', formatLines: [9], meaning: 'Exempt: posts of the collective above that do not get the message.', authority: 'must', source: '5 FAH-2 H-321.9' },
  { prefix: 'BT', formatLines: [11, 13], meaning: 'Break: stands before and after the text.', authority: 'observed', source: 'the sixteen-line message format, ACP 127' },
  { prefix: 'NNNN', formatLines: [16], meaning: 'End of message.', authority: 'must', source: 'military training text on AUTODIN message headers' },
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
