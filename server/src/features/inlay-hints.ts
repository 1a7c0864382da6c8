import { cableYear } from '../cable/facts';
import type { CableDocument } from '../cable/model';
import { formerCountry } from '../vocabulary/former-countries';
import { countryOfPost } from '../vocabulary/post-countries';
import { findRoutingIndicator, postOfAddress } from '../vocabulary/posts';
import { findTag, findTags } from '../vocabulary/tags';
import type { CustomVocabulary } from '../rules/kit/settings';
import type { Span } from '../text/span';
import { oneLine } from './one-line';

/** What stands behind a code, to be shown at its end; no part of the text. */
export interface InlayHint {
  /** Absolute. */
  readonly at: number;
  readonly text: string;
}

const LONGEST = 40;

/**
 * The names behind TAGS, behind routing indicators that no address follows, and the countries of posts.
 *
 * @param within absolute
 */
export function inlayHints({ cables }: CableDocument, within: Span, vocabulary: CustomVocabulary): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const cable of cables) {
    const { header, start } = cable;
    if (start > within.end || start + header.length < within.start) continue;
    const add = (end: number | undefined, text: string | null | undefined): void => {
      if (end !== undefined && text && start + end >= within.start && start + end <= within.end) hints.push({ at: start + end, text: oneLine(text, LONGEST) });
    };
    // What was a country then.
    const year = cableYear(cable);
    const countryOf = (post: string | undefined): string | null | undefined => (post === undefined ? null : findTag(countryOfPost(post, year) ?? '')?.name);
    for (const indicator of [...header.transmission?.routingIndicators ?? [], header.transmission?.station?.routingIndicator]) {
      if (indicator) add(indicator.end, addressOf(indicator.text, vocabulary));
    }
    for (const name of [header.from?.name, ...[header.to, header.info].flatMap(list => list?.addressees.map(addressee => addressee.name) ?? [])]) {
      if (name) add(name.end, countryOf(postOfAddress(name.text)));
    }
    const post = header.classification?.post;
    if (post) add(post.end, countryOf(post.text));
    for (const { end, code } of header.tags?.tags ?? []) add(end, formerCountry(code, year)?.split(':')[0] ?? findTags(code)[0]?.name ?? vocabulary.tags[code]);
    for (const item of header.references?.items ?? []) if (item.post) add(item.post.end, countryOf(item.post.text));
  }
  return hints.sort((a, b) => a.at - b.at);
}

function addressOf(indicator: string, vocabulary: CustomVocabulary): string | null | undefined {
  const known = findRoutingIndicator(indicator);
  // RUEHKO is NAGOYA too, and first of all TOKYO; RUEHC is other departments, and first of all that of State.
  return vocabulary.posts.find(({ routingIndicator }) => routingIndicator === indicator)?.address ?? (known.find(({ address, location }) => location && address.startsWith('AMEMB')) ?? known.find(({ postName }) => postName) ?? known[0])?.address;
}
