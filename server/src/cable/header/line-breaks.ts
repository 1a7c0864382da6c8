import { findRoutingIndicator } from '../../vocabulary/posts';
import { splitFusedTags } from '../../vocabulary/split-tags';
import { findTags } from '../../vocabulary/tags';
import { countBefore } from '../../text/search';
import type { LineRole } from '../model';
import { ADDRESS_KEYWORDS } from './address-keywords';
import { findFusedClassification } from './classification-line';

/** What may begin in the middle of a line when a header was run together. */
type BreakKind = TransportKind | MessageKind;
type TransportKind = 'transport' | 'addressee' | 'classification';
type MessageKind = 'executive-order' | 'tags' | 'subject' | 'reference' | 'classified-by' | 'declassify-on' | 'reason' | 'paragraph' | 'caption';

/** Format lines 2 to 8, each so that no address and no text can be taken for one. */
const TRANSPORT = /DE R[A-Z]{3,7} #|ZN[RY] [UECSTR]{3}[A-Z]{0,2}\b|(?:[ZOPR] )?[ZOPR] \d{6}Z [A-Z]{3} \d{2}|(?<![A-Z])FM (?=[A-Z]{2})|(?<!MAPU|QUI|TORON)TO (?=R[A-Z]{4,7}\/)|(?<![A-Z])TO (?=SECSTATE|AMEMBASSY|AMCONSUL|USMISSION|ALL DIPLOMATIC)|INFO (?=R[A-Z]{4,7}\/|AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|[A-Z][A-Z ]{3,40} COLLECTIVE)|(?<= )BT ?(?=UNCLAS|C O N F|S E C R|T O P|CONFIDENTIAL|SECRET|LIMITED)|(?<=[ \d]|PRIORITY|IMMEDIATE)BT(?= {0,2}$)|(?<=VZCZC[A-Z]{3}\d{3,5} )[ZOPR]{2} R[A-Z]/g;

/**
 * The routing indicator of a further addressee, or, in lists without indicators, the word that begins an address.
 * Two strokes stand behind a name, and before an office: AMEMBASSY RIYADH//POL//.
 * XMT is looked for too: what follows it is taken out of the addressee before it and is none itself.
 */
const ADDRESSEE = /(?<=[ ,;\d])R[A-Z]{4,7}(?=\/(?!\/))|R[HU][A-Z]{3,6}(?=\/(?!\/))|(?<=[ ,;\d])(?<!R[A-Z]{4,7}\/ )(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USLO|SECSTATE|SECDEF|CIA WASHDC|DIA WASHDC|(?<!WHITE ?HOUSE )NSC WASHDC|USDOC WASHDC|(?<!THE )(?:JOINT STAFF|WHITE HOUSE) WASHDC)(?= )|(?<=[ ,;\d])(?<!USMISSION )(?:USUN|USEU) (?=NEW YORK|BRUSSELS)|(?<=[ ,])XMT(?=[ /:])/g;
const LEADING_KEYWORD = new RegExp(String.raw`^(?:(?:${ADDRESS_KEYWORDS})[ :/]{0,8}(?![ :/])|ZEN(?: ?\/ ?| )|R[A-Z]{3,7} (?:\/ ?)?|[ ,;]){0,4}$`, 'i');

/**
 * Keywords of the message header. In capitals a keyword counts with its colon wherever it stands, for that is how fused
 * lines look; in other letters, and without a colon, only where what stands around it leaves no doubt.
 */
const MESSAGE: Readonly<Record<MessageKind, RegExp>> = {
  'caption': /(?<![A-Z/-])(?:SIPDIS|EXDIS|NODIS|STADIS|NOFORN)(?![A-Z])|(?<=[A-Z])SIPDIS(?![A-Z])/g,
  'executive-order': /E\.[O0]\. ?\d{4,5}(?=[ :])|(?<![A-Za-z])EO ?\d{5}:|(?<![A-Za-z.])[Ee]\.[Oo]\. ?\d{5}:/g,
  'tags': /TAGS ?:(?= {0,8}(?:[A-Za-z]{2,40}(?![A-Za-z])|$))|(?<![A-Za-z])[Tt]ags ?:(?= {0,8}[A-Za-z]{2,8}(?![A-Za-z]))|(?<=[ .])TAGS (?=[A-Z]{2,4}[ ,])|(?<=\d |N\/A )AGS ?:(?= {0,8}[A-Z]{2,40}[ ,])/g,
  'subject': /SUBJ(?:ECT)? ?:|(?<![A-Za-z])[Ss]ubj(?:ect)? ?:/g,
  'reference': /(?:(?<!\b[A-Z]|[([])REF(?:S|TELS?|\(S\))? ?:(?=[ A-Z(]|$)(?! {1,3}A [^\d\r\n]{0,200}$)|(?<![A-Za-z([])[Rr]ef(?:s|tels?|\([Ss]\))? ?:(?= ))(?!(?<=\b[Tt][Oo] \w{3,8} ?:) [^\d\r\n]{1,200}$)/g,
  'classified-by': /(?<!DE)CLASSIFIED BY ?:|Classified [Bb]y ?:|(?<![A-Za-z])(?<!DE)C(?:LASSIFIED BY|lassified [Bb]y)(?= [A-Z].{0,160}?(?:REASON|[Rr]eason|1\.[45]))/g,
  'declassify-on': /(?:DECLASSIFY ON|Declassify [Oo]n) ?:/g,
  'reason': /(?<![A-Za-z])(?:REASONS?|Reasons?) ?: ?(?=1\.[45])/g,
  'paragraph': /(?<=[ .)A-Za-z])¶?1\. {0,2}(?:\((?:U|SBU|C|S|TS|LOU)(?:[/ -][A-Z /,-]{1,20})?\) |(?:BEGIN )?SUMMARY|Summary)|¶1\. /g,
};

/** Paragraph 1 without a mark, where a second follows it on a line that no drafter has written as one. */
const PLAIN_PARAGRAPH = /(?<= )1\. {1,2}(?=[A-Z][^¶]{10,2000}? 2\. {1,2}[A-Z])/g;
const RUN_TOGETHER_FROM = 200;
const LONGEST_TITLE = 80;
const WITH_SENDER = /\d{6} ?Z ?[A-Z]{3} \d{2} {1,4}FM /;

/** What a line must have on it for any of these to be found; most lines have nothing of it. */
const MAY_HOLD_MESSAGE = /[:¶]|1\.|TAGS |SIPDIS|EXDIS|NODIS|STADIS|NOFORN|E\.[O0]\.|LASSIFIED BY|lassified [Bb]y/;

/** What can be fused to a line, by where it is looked for. */
interface Fuses {
  readonly transport: readonly TransportKind[];
  readonly message: readonly MessageKind[];
}

const FORMAT_LINE: readonly TransportKind[] = ['transport', 'classification'];
const HANDLING: readonly MessageKind[] = ['executive-order', 'tags', 'subject', 'reference', 'classified-by'];
const TO_FORMAT_LINE: Fuses = { transport: FORMAT_LINE, message: [] };
const TO_ADDRESS: Fuses = { transport: [...FORMAT_LINE, 'addressee'], message: [...HANDLING, 'paragraph', 'caption'] };
/** The roles of the lines with a keyword beside SUBJECT. */
export const KEYWORD_ROLES = ['executive-order', 'tags', 'reference', 'classified-by', 'declassify-on'] as const;
const toMessage = (...message: MessageKind[]): Fuses => ({ transport: [], message });

/**
 * What can be fused to a line of each role. A subject may speak of a reference or an order, and a reference of a subject:
 * only what stands behind a line in a sound header can be fused to it.
 */
const FUSES: Partial<Readonly<Record<LineRole, Fuses>>> = {
  'transmission-id': TO_FORMAT_LINE, 'routing': TO_FORMAT_LINE, 'station': TO_FORMAT_LINE, 'security': TO_FORMAT_LINE, 'date-time-group': TO_FORMAT_LINE,
  'from': { transport: FORMAT_LINE, message: HANDLING }, 'to': TO_ADDRESS, 'info': TO_ADDRESS, 'exempt': TO_ADDRESS,
  'classification': toMessage(...HANDLING), 'caption': toMessage(...HANDLING),
  'passing': toMessage(...HANDLING, 'paragraph', 'caption'),
  'executive-order': toMessage('tags', 'subject', 'reference', 'classified-by'),
  'tags': toMessage('executive-order', 'subject', 'reference', 'classified-by', 'paragraph'),
  'subject': toMessage(...KEYWORD_ROLES, 'paragraph'),
  'reference': toMessage('executive-order', 'tags', 'classified-by', 'declassify-on', 'paragraph'),
  'classified-by': toMessage('reference', 'declassify-on', 'paragraph'),
  'declassify-on': toMessage('tags', 'subject', 'reference', 'classified-by', 'reason', 'paragraph'),
};

/** The same below the E.O. line, for what may name another order: `SUBJECT: E.O. 13224: NEW NAMES`. */
const BELOW_ORDER: Partial<Readonly<Record<LineRole, Fuses>>> = {
  'subject': toMessage('tags', 'reference', 'classified-by', 'declassify-on', 'paragraph'),
  'reference': toMessage('tags', 'classified-by', 'declassify-on', 'paragraph'),
};

/** Two lines do not fit into fewer characters. */
const SHORTEST = 8;

/** Offsets in the order of the text. */
type Places = readonly number[];
const NONE: Places = [];

/**
 * Where something may begin in the middle of one line. The line is searched once for each kind of keyword, when it
 * is first asked for: a line of many fused pieces costs no more than its length.
 */
export class LineBreaks {
  private readonly whole: string;
  private readonly start: number;
  private readonly end: number;
  /** Where each kind may begin that was asked for. */
  private readonly found: Partial<Record<BreakKind, Places>> = {};
  /** The text up to the end of the line. */
  private cut: string | null = null;
  /** Whether the line has anything on it that may be a keyword of the message header; null until it is asked for. */
  private holdsMessage: boolean | null = null;

  /**
   * @param text the text that the offsets count in
   * @param start where the line begins
   * @param end where it ends
   */
  constructor(text: string, start: number, end: number) {
    this.whole = text;
    this.start = start;
    this.end = end;
  }

  /** Without what follows the line: a pattern that is not found would be looked for to the end of the text. */
  private get text(): string {
    return this.cut ??= this.whole.slice(0, this.end);
  }

  /**
   * The first place after `from` where something that can be fused to a line of this role begins, or -1.
   *
   * @param from where the piece begins; what stands there is the piece itself
   * @param hasOrder the E.O. line was read
   */
  after(role: LineRole, from: number, hasOrder: boolean): number {
    const fuses = (hasOrder ? BELOW_ORDER[role] : undefined) ?? FUSES[role];
    if (!fuses || this.end - from < SHORTEST) return -1;
    const nearest = this.nearest(fuses.transport, from, -1);
    return fuses.message.length > 0 && this.mayHoldMessage() ? this.nearest(fuses.message, from, nearest) : nearest;
  }

  private mayHoldMessage(): boolean {
    return this.holdsMessage ??= MAY_HOLD_MESSAGE.test(this.text.slice(this.start));
  }

  /** The nearest place of these kinds and the one that is known, -1 for none. */
  private nearest(kinds: readonly BreakKind[], from: number, known: number): number {
    let nearest = known;
    for (const kind of kinds) {
      const places = this.found[kind] ??= this.find(kind);
      const at = places.length === 0 ? -1 : this.first(kind, places, from);
      if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at;
    }
    return nearest;
  }

  private first(kind: BreakKind, places: Places, from: number): number {
    for (let index = countBefore(places, place => place <= from); index < places.length; index++) {
      const at = places[index] ?? 0;
      // The own indicator of an addressee stands at its start, behind the keyword.
      if (kind === 'addressee' && at - from < 24 && LEADING_KEYWORD.test(this.text.slice(from, at))) continue;
      if (kind === 'transport' && at <= from + 2) continue;
      return at;
    }
    return -1;
  }

  private find(kind: BreakKind): Places {
    switch (kind) {
      case 'transport': return this.all(TRANSPORT);
      case 'classification': return this.classifications();
      case 'addressee': return this.addressees();
      case 'paragraph': return this.end - this.start < RUN_TOGETHER_FROM || !this.isWholeCable() ? this.all(MESSAGE.paragraph) : [...this.all(MESSAGE.paragraph), ...this.all(PLAIN_PARAGRAPH)].sort((a, b) => a - b);
      case 'tags': return this.all(MESSAGE.tags, (index, words) => this.codesFollow(index + words.length));
      default: return this.all(MESSAGE[kind]);
    }
  }

  /** The first line of the cable, with the date-time group and the sender on it; a title may stand over it. */
  private isWholeCable(): boolean {
    return this.whole.slice(0, this.start).trim().length < LONGEST_TITLE && WITH_SENDER.test(this.text.slice(this.start));
  }

  private classifications(): Places {
    const found: number[] = [];
    for (let at = findFusedClassification(this.text, this.start); at !== -1; at = findFusedClassification(this.text, at)) found.push(at);
    return found;
  }

  private addressees(): Places {
    let exempt = false;
    return this.all(ADDRESSEE, (index, words) => {
      const indicator = this.text.charAt(index + words.length) === '/' && words !== 'XMT';
      if (indicator) exempt = false;
      if (words === 'XMT') {
        exempt = true;
        return false;
      }
      // An indicator that is fused to letters must be a State post's or a known one; a word in a list of exempted posts begins no addressee.
      return indicator ? /[ ,;\d]/.test(this.text.charAt(index - 1)) || words.startsWith('RUEH') || findRoutingIndicator(words).length > 0 : !exempt;
    });
  }

  /** A subject may speak of tags: one of the first two words behind the keyword is a code, or the line ends there. */
  private codesFollow(at: number): boolean {
    const words = this.text.slice(at, at + 40).split(/[\s,;(]/).filter(word => word !== '');
    return words.length === 0 || words.slice(0, 2).some(word => findTags(word).length > 0 || splitFusedTags(word) !== undefined);
  }

  /** Where a pattern is found on the line, and what it finds is accepted. */
  private all(pattern: RegExp, accepts?: (index: number, words: string) => boolean): Places {
    let found: number[] | null = null;
    // What stands at the very start is the piece itself.
    pattern.lastIndex = this.start + 1;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      if (!accepts || accepts(match.index, match[0])) (found ??= []).push(match.index);
    }
    return found ?? NONE;
  }
}
