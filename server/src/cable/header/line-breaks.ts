import { findRoutingIndicator } from '../../reference/posts';
import { splitFusedTags } from '../../reference/split-tags';
import { findTags } from '../../reference/tags';
import type { LineRole } from '../model';
import { findFusedClassification } from './classification-line';

/** What may begin in the middle of a line when a header was run together. */
type BreakKind =
  | 'transport' | 'addressee' | 'classification'
  | 'executive-order' | 'tags' | 'subject' | 'reference' | 'classified-by' | 'declassify-on' | 'reason' | 'paragraph' | 'caption';

/** Format lines 2 to 8, each so that no address and no text can be taken for one. */
const TRANSPORT = /DE R[A-Z]{3,7} #|ZN[RY] [UECST]{3,5}\b|(?:[ZOPR] )?[ZOPR] \d{6}Z [A-Z]{3} \d{2}|(?<![A-Z])FM (?=[A-Z]{2})|TO (?=R[A-Z]{4,7}\/)|(?<![A-Z])TO (?=SECSTATE|AMEMBASSY|AMCONSUL)|INFO (?=R[A-Z]{4,7}\/|AMEMBASSY|AMCONSUL|USMISSION|SECSTATE)|(?<= )BT (?=UNCLAS|C O N F|S E C R|T O P|CONFIDENTIAL|SECRET|LIMITED)|(?<=VZCZC[A-Z]{3}\d{3,5} )[ZOPR]{2} R[A-Z]/g;

/**
 * The routing indicator of a further addressee, or, in lists without indicators, the word that begins an address.
 * XMT is looked for too: what follows it is taken out of the addressee before it and is none itself.
 */
const ADDRESSEE = /(?<=[ ,;\d])R[A-Z]{4,7}(?=\/)|R[HU][A-Z]{3,6}(?=\/)|(?<=[ ,;\d])(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|SECSTATE|SECDEF|CIA WASHDC|DIA WASHDC|NSC WASHDC|USDOC WASHDC|JOINT STAFF WASHDC|WHITE HOUSE WASHDC)(?= )|(?<=[ ,;\d])(?<!USMISSION )(?:USUN|USEU) (?=NEW YORK|BRUSSELS)|(?<=[ ,])XMT(?=[ /:])/g;
const LEADING_KEYWORD = /^(?:(?:FM|FROM|TO|INFO|ACTION|XMT|[FMTO]|NFO|I[NF]O|INF)[ :/]{0,8}(?![ :/])|ZEN ?\/ ?|R[A-Z]{3,7} (?:\/ ?)?|[ ,;]){0,4}$/;

/**
 * Keywords of the message header. In capitals a keyword counts with its colon wherever it stands, for that is how fused
 * lines look; in other letters, and without a colon, only where what stands around it leaves no doubt.
 */
const MESSAGE: readonly (readonly [BreakKind, RegExp])[] = [
  ['caption', /(?<![A-Z/-])(?:SIPDIS|EXDIS|NODIS|STADIS|NOFORN)(?![A-Z])|(?<=[A-Z])SIPDIS(?![A-Z])/g],
  ['executive-order', /E\.[O0]\. ?\d{4,5}(?=[ :])|(?<![A-Za-z])EO ?\d{5}:|(?<![A-Za-z.])[Ee]\.[Oo]\. ?\d{5}:/g],
  ['tags', /TAGS ?:(?= {0,8}(?:[A-Za-z]{2,8}(?![A-Za-z])|$))|(?<![A-Za-z])[Tt]ags ?:(?= {0,8}[A-Za-z]{2,8}(?![A-Za-z]))|(?<=[ .])TAGS (?=[A-Z]{2,4}[ ,])/g],
  ['subject', /SUBJ(?:ECT)? ?:|(?<![A-Za-z])[Ss]ubj(?:ect)? ?:/g],
  ['reference', /REF(?:S|TELS?|\(S\))? ?:(?=[ A-Z(]|$)|(?<![A-Za-z])[Rr]ef(?:s|tels?|\([Ss]\))? ?:(?= )/g],
  ['classified-by', /(?<!DE)CLASSIFIED BY ?:|Classified [Bb]y ?:|(?<![A-Za-z])(?<!DE)C(?:LASSIFIED BY|lassified [Bb]y)(?= [A-Z].{0,160}?(?:REASON|[Rr]eason|1\.[45]))/g],
  ['declassify-on', /(?:DECLASSIFY ON|Declassify [Oo]n) ?:/g],
  ['reason', /(?<![A-Za-z])(?:REASONS?|Reasons?) ?: ?(?=1\.[45])/g],
  ['paragraph', /(?<=[ .)A-Za-z])¶?1\. {0,2}(?:\((?:U|SBU|C|S|TS|LOU)(?:[/ -][A-Z /,-]{1,20})?\) |(?:BEGIN )?SUMMARY|Summary)|¶1\. /g],
];

/** What a line must have on it for any of these to be found; most lines have nothing of it. */
const MAY_HOLD_MESSAGE = /[:¶]|1\.|TAGS |SIPDIS|EXDIS|NODIS|STADIS|NOFORN|E\.[O0]\.|LASSIFIED BY|lassified [Bb]y/;

const kinds = (...of: BreakKind[]): ReadonlySet<BreakKind> => new Set(of);
const TRANSPORT_KINDS = kinds('transport', 'classification', 'addressee');
const FORMAT_LINE = kinds('transport', 'classification');
const ADDRESSES = kinds('transport', 'classification', 'addressee', 'executive-order', 'tags', 'subject', 'reference', 'classified-by', 'paragraph', 'caption');
const HANDLING = kinds('executive-order', 'tags', 'subject', 'reference', 'classified-by');

/**
 * What can be fused to a line of each role. A subject may speak of a reference or an order, and a reference of a subject:
 * only what stands behind a line in a sound header can be fused to it.
 */
const FUSES: Partial<Readonly<Record<LineRole, ReadonlySet<BreakKind>>>> = {
  'transmission-id': FORMAT_LINE, 'routing': FORMAT_LINE, 'station': FORMAT_LINE, 'security': FORMAT_LINE, 'date-time-group': FORMAT_LINE,
  'from': kinds(...FORMAT_LINE, ...HANDLING), 'to': ADDRESSES, 'info': ADDRESSES, 'exempt': ADDRESSES,
  'classification': HANDLING, 'caption': HANDLING,
  'passing': kinds(...HANDLING, 'paragraph', 'caption'),
  'executive-order': kinds('tags', 'subject', 'reference', 'classified-by'),
  'tags': kinds('executive-order', 'subject', 'reference', 'classified-by', 'paragraph'),
  'subject': kinds('executive-order', 'tags', 'reference', 'classified-by', 'declassify-on', 'paragraph'),
  'reference': kinds('executive-order', 'tags', 'classified-by', 'declassify-on', 'paragraph'),
  'classified-by': kinds('declassify-on', 'paragraph'),
  'declassify-on': kinds('tags', 'subject', 'reference', 'classified-by', 'reason', 'paragraph'),
};

/** Two lines do not fit into fewer characters. */
const SHORTEST = 8;

type Places = Map<BreakKind, number[]>;

/**
 * Where something may begin in the middle of one line. The line is searched once for each family of keywords, when it
 * is first asked for: a line of many fused pieces costs no more than its length.
 */
export class LineBreaks {
  private readonly text: string;
  private readonly start: number;
  /** For each kind the offsets where it may begin, in order; null until they are asked for. */
  private transport: Places | null = null;
  private message: Places | null = null;

  /**
   * @param text the text that the offsets count in
   * @param start where the line begins
   * @param end where it ends
   */
  constructor(text: string, start: number, end: number) {
    // Without what follows the line: a pattern that is not found would be looked for to the end of the text.
    this.text = text.slice(0, end);
    this.start = start;
  }

  /**
   * The first place after `from` where something that can be fused to a line of this role begins, or -1.
   *
   * @param from where the piece begins; what stands there is the piece itself
   */
  after(role: LineRole, from: number): number {
    const fuses = FUSES[role];
    if (!fuses || this.text.length - from < SHORTEST) return -1;
    let nearest = -1;
    for (const kind of fuses) {
      const at = this.first(kind, from);
      if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at;
    }
    return nearest;
  }

  private first(kind: BreakKind, from: number): number {
    const family = TRANSPORT_KINDS.has(kind) ? this.transport ??= this.findTransport() : this.message ??= this.findMessage();
    const places = family.get(kind);
    if (!places) return -1;
    for (let index = firstAfter(places, from); index < places.length; index++) {
      const at = places[index] ?? 0;
      // The own indicator of an addressee stands at its start, behind the keyword.
      if (kind === 'addressee' && at - from < 24 && LEADING_KEYWORD.test(this.text.slice(from, at))) continue;
      if (kind === 'transport' && at <= from + 2) continue;
      return at;
    }
    return -1;
  }

  private findTransport(): Places {
    const found: Places = new Map([['transport', this.all(TRANSPORT).map(({ index }) => index)], ['classification', this.classifications()]]);
    const addressees: number[] = [];
    let exempt = false;
    for (const { index, 0: words } of this.all(ADDRESSEE)) {
      const indicator = this.text.charAt(index + words.length) === '/' && words !== 'XMT';
      if (indicator) exempt = false;
      if (words === 'XMT') exempt = true;
      // An indicator that is fused to letters must be a State post's or a known one; a word in a list of exempted posts begins no addressee.
      else if (indicator ? /[ ,;\d]/.test(this.text.charAt(index - 1)) || words.startsWith('RUEH') || findRoutingIndicator(words).length > 0 : !exempt) addressees.push(index);
    }
    return found.set('addressee', addressees);
  }

  private classifications(): number[] {
    const found: number[] = [];
    for (let at = findFusedClassification(this.text, this.start); at !== -1; at = findFusedClassification(this.text, at)) found.push(at);
    return found;
  }

  private findMessage(): Places {
    const found: Places = new Map();
    if (!MAY_HOLD_MESSAGE.test(this.text.slice(this.start))) return found;
    for (const [kind, pattern] of MESSAGE) {
      const matches = this.all(pattern);
      const certain = kind === 'tags' ? matches.filter(({ index, 0: words }) => this.codesFollow(index + words.length)) : matches;
      if (certain.length > 0) found.set(kind, certain.map(({ index }) => index));
    }
    return found;
  }

  /** A subject may speak of tags: one of the first two words behind the keyword is a code, or the line ends there. */
  private codesFollow(at: number): boolean {
    const words = this.text.slice(at, at + 40).split(/[\s,;(]/).filter(word => word !== '');
    return words.length === 0 || words.slice(0, 2).some(word => findTags(word).length > 0 || splitFusedTags(word) !== undefined);
  }

  private all(pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    pattern.lastIndex = this.start;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) found.push(match);
    return found;
  }
}

/** Index of the first place after an offset. */
function firstAfter(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
