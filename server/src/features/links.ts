import type { Block, CableDocument } from '../cable/model';
import { textBefore } from '../text/search';
import { shift, type Span } from '../text/span';
import { perBlock } from './per-block';

/** An address in the text that can be opened. */
export interface Link extends Span {
  /** Always `http:`, `https:` or `mailto:`, and only characters that an address may have. */
  readonly target: string;
}

/** The web and mail addresses of a file, in order of place, absolute. One that is wrapped is linked as far as its first line goes. */
export function links(document: CableDocument): readonly Link[] {
  return document.cables.flatMap(cable => cable.blocks.flatMap(placed =>
    linksIn(document.text, placed).map(({ target, ...span }) => ({ ...shift(span, placed.at), target }))));
}

const NONE: readonly Link[] = [];

/** Those of a block, from its own start. */
export const linksIn = perBlock((_: Block, text: string): readonly Link[] => {
  const web = text.includes('://') || /www\./i.test(text) ? webLinks(text) : NONE;
  if (!text.includes('@')) return web;
  const mail = mailLinks(text).filter(({ start, end }) => !web.some(link => link.start < end && start < link.end));
  return [...web, ...mail].sort((a, b) => a.start - b.start);
});

const WEB = /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{1,2000}/gi;
const AUTHORITY = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}(?::\d{1,5})?$/;
/** An address that is glued to something else is part of it: `ftp://www.…`, `javascript:http://…`. */
const GLUE = /[/@.+:\\_-]$/;
/** A colon before it is fine after a word that says what follows. */
const LABEL = /(?:^|[^A-Za-z0-9+.-])(?:e-?mail|mail|web|website|site|url|address):$/i;
const LONGEST_LABEL = 10;

function webLinks(text: string): Link[] {
  const found: Link[] = [];
  for (const { index, 0: written } of text.matchAll(WEB)) {
    if (isGlued(text, index)) continue;
    const shown = withoutTail(written);
    const rest = shown.replace(/^https?:\/\//i, '');
    const host = /^[^/?#]{0,300}/.exec(rest)?.[0] ?? '';
    if (!AUTHORITY.test(host)) continue;
    const scheme = /^https?/i.exec(shown)?.[0].toLowerCase() ?? 'http';
    found.push({ start: index, end: index + shown.length, target: `${scheme}://${rest}` });
  }
  return found;
}

/** Without the stop, comma or bracket of the sentence that it stands in. */
function withoutTail(address: string): string {
  let end = address.length;
  let closed = 0;
  for (const character of address) closed += character === '(' ? -1 : character === ')' ? 1 : 0;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && closed > 0) closed--;
    else if (!'.,;:!?\'"]'.includes(last)) break;
  }
  return address.slice(0, end);
}

const DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}/;
const MAILTO = /(?<![A-Za-z0-9+.-])mailto:$/i;

function mailLinks(text: string): Link[] {
  const found: Link[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const domain = (DOMAIN.exec(text.slice(at + 1, at + 255))?.[0] ?? '').replace(/-$/, '');
    const local = localBefore(text, at);
    const address = at - local.length;
    const after = text.charAt(at + 1 + domain.length);
    if (local === '' || !/\.[A-Za-z]{2,63}$/.test(domain) || after === '@') continue;
    const scheme = MAILTO.exec(textBefore(text, address, 8))?.[0] ?? '';
    const start = address - scheme.length;
    if (isGlued(text, start)) continue;
    found.push({ start, end: at + 1 + domain.length, target: `mailto:${local}@${domain}` });
  }
  return found;
}

/** The part of a mail address before its `@`. */
function localBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 64 && /[A-Za-z0-9._+-]/.test(text.charAt(start - 1))) start--;
  while (start < at && /[._+-]/.test(text.charAt(start))) start++;
  return text.slice(start, at);
}

function isGlued(text: string, start: number): boolean {
  const before = textBefore(text, start, LONGEST_LABEL);
  return GLUE.test(before) && !LABEL.test(before);
}
