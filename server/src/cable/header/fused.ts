import { findRoutingIndicator } from '../../reference/posts';
import type { LineRole } from '../model';
import { findFusedClassification } from './classification-line';

/** Keywords of the transmission header that start in the middle of a line when a header was run together. */
const TRANSPORT = /DE R[A-Z]{3,7} #|ZN[RY] [UECST]{3,5}\b|(?:[ZOPR] )?[ZOPR] \d{6}Z [A-Z]{3} \d{2}|(?<![A-Z])FM (?=[A-Z]{2,})|TO (?=R[A-Z]{4,7}\/)|(?<![A-Z])TO (?=SECSTATE|AMEMBASSY|AMCONSUL)|INFO (?=R[A-Z]{4,7}\/|AMEMBASSY|AMCONSUL)|(?<=VZCZC[A-Z]{3}\d{3,5} )[ZOPR]{2} R[A-Z]/g;
const INDICATOR = /R[A-Z]{4,7}(?=\/)/g;
/** Keywords of the message header; each is looked for in capitals, with its colon where it could be a word of a text. */
const MESSAGE = /E\.[O0]\. ?\d{4,5}(?=[ :])|TAGS ?:(?= )|SUBJ(?:ECT)? ?:|REF(?:S|TELS?|\(S\))? ?:(?= )|(?<!DE)(?:CLASSIFIED BY|Classified [Bb]y) ?:|(?<=[ .])¶?1\. {0,2}\((?:U|SBU|C|S|TS|LOU)(?:[/ -][A-Z /,-]{1,20})?\) /g;

const TRANSPORT_ROLES: ReadonlySet<LineRole> = new Set(['transmission-id', 'routing', 'station', 'security', 'date-time-group', 'from', 'to', 'info', 'exempt']);
const ADDRESS_ROLES: ReadonlySet<LineRole> = new Set(['to', 'info', 'exempt']);
const MESSAGE_ROLES: ReadonlySet<LineRole> = new Set(['classification', 'caption', 'passing', 'executive-order', 'tags', 'subject', 'reference', 'classified-by', 'declassify-on']);

/**
 * Where something begins in the middle of a header line that should stand on a line of its own, or -1.
 *
 * @param role what the line begins as; what can be fused to it depends on that
 * @param start where the line begins; nothing is looked for at this offset itself
 */
export function findFused(text: string, role: LineRole, start: number, end: number): number {
  const found: number[] = [];
  // Without what follows the line: a pattern that is not found would be looked for to the end of the text.
  const line = text.slice(0, end);
  const first = (pattern: RegExp, fits: (match: RegExpExecArray) => boolean = () => true): void => {
    pattern.lastIndex = start + 1;
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      if (!fits(match)) continue;
      found.push(match.index);
      return;
    }
  };
  if (TRANSPORT_ROLES.has(role)) {
    first(TRANSPORT, match => match.index > start + 2);
    const classification = findFusedClassification(text, start, end);
    if (classification !== -1) found.push(classification);
  }
  if (ADDRESS_ROLES.has(role)) {
    // The address's own indicator stands at its start, after the keyword; the next one belongs to the next address.
    const own = text.slice(start, end).search(/\//);
    first(INDICATOR, match => own !== -1 && match.index > start + own && (text.charAt(match.index - 1) === ' ' || findRoutingIndicator(match[0]).length > 0));
  }
  if (MESSAGE_ROLES.has(role) || ADDRESS_ROLES.has(role)) first(MESSAGE, match => allowed(role, match[0]));
  return found.length === 0 ? -1 : Math.min(...found);
}

/** A subject may speak of a reference or an order; only the keyword as it stands in a header ends it. */
function allowed(role: LineRole, keyword: string): boolean {
  if (keyword.startsWith('SUBJ')) return role !== 'subject' && role !== 'classified-by' && role !== 'reference';
  if (keyword.startsWith('E.')) return role !== 'classified-by' && role !== 'declassify-on' && role !== 'executive-order';
  if (keyword.startsWith('TAGS')) return role !== 'tags' && role !== 'classified-by';
  if (keyword.startsWith('REF')) return role !== 'reference' && role !== 'classified-by';
  if (/^classified/i.test(keyword)) return role !== 'classified-by';
  return role !== 'executive-order' && role !== 'classification' && role !== 'caption';
}
