import type { Tag as TagInCable } from '../../cable/model';
import { cableYear } from '../../cable/facts';
import { formerCountry } from '../../vocabulary/former-countries';
import { findTags, geoByIso, isPersonalityTag } from '../../vocabulary/tags';
import { nearestTags } from '../../vocabulary/nearest-tags';
import type { Tag, TagAuthority, TagKind } from '../../vocabulary/tags';
import { counted } from '../../text/in-words';
import { bold, escape, list, paragraphs, title } from '../markdown';
import type { Context, Explainers } from './explain';

export const tagExplainers: Explainers = {
  'tags-keyword': line => paragraphs(title(line.keyword.text, 'Traffic Analysis by Geography and Subject'), `The codes by which the cable is distributed and filed: ${counted(line.tags.length, 'code')}.`, 'Source: 5 FAH-3 H-011.'),
  'tag': explainTag,
  'tags-stray': word => title(word.text, 'no TAGS code.'),
};

const KIND_NAMES: Readonly<Record<TagKind, string>> = {
  subject: 'Subject TAGS',
  geo: 'Geographic TAGS',
  program: 'Program TAGS',
  organization: 'Organization TAGS',
  other: 'Free words, no code',
};

const AUTHORITIES: Readonly<Record<TagAuthority, string>> = {
  'handbook': 'The name stands in the handbook, 5 FAH-3 H-111.',
  'lists of the 1970s': 'The name stands in the handbook of 1974 or in the National Archives\' list.',
  'FIPS 10-4': 'The code is that of FIPS 10-4, the country list that TAGS follow.',
  'unofficial': 'The name is unofficial: the code is generally known by it, no official text was read.',
  'observed': 'Observed on TAGS lines of published cables; no source here names it.',
};

function explainTag(tag: TagInCable, { token: { cable } }: Context): string {
  const known = findTags(tag.code);
  const [usual, ...others] = known;
  return paragraphs(
    usual ? explainKnown(usual) : explainUnknown(tag.code, cableYear(cable)),
    others.length > 0 ? `Also: ${others.map(other => `${named(other)} (${KIND_NAMES[other.kind]})`).join('; ')}.` : null,
    tag.person ? `Person: ${bold(tag.person.text)}.` : isPersonalityTag(tag.code) ? 'A person\'s name may follow; 1974STATE150591 wants one.' : null,
    tag.run ? `Read out of the run ${bold(tag.run.text)}.` : null,
  );
}

function explainKnown(tag: Tag): string {
  const category = tag.category ? `category ${tag.category.letter}, ${tag.category.name}` : null;
  return paragraphs(
    title(tag.code, tag.name ? escape(tag.name) : 'name not known'),
    [KIND_NAMES[tag.kind], category, tag.authority === 'handbook' ? null : tag.notes && escape(tag.notes)].filter(Boolean).join(' · '),
    tag.kind === 'geo' ? isoNote(tag) : null,
    AUTHORITIES[tag.authority],
  );
}

/** TAGS countries follow FIPS 10-4; more than a hundred of its codes mean something else in ISO 3166. */
function isoNote({ code, isoCode }: Tag): string | null {
  const confused = geoByIso(code);
  const other = confused?.name && confused.code !== code ? `In ISO 3166 ${bold(code)} is ${escape(confused.name)}, TAGS ${bold(confused.code)}.` : null;
  return [isoCode ? `ISO 3166 code: ${bold(isoCode)}.` : null, other].filter(Boolean).join(' ') || null;
}

function explainUnknown(code: string, year: number | null): string {
  const former = formerCountry(code, year);
  if (former) return paragraphs(title(code, former), `Geographic TAGS of that time; not a code today.`, AUTHORITIES.unofficial);
  const near = nearestTags(code).filter(({ isOf1970s }) => !isOf1970s);
  const iso = geoByIso(code);
  return paragraphs(
    title(code, 'not a known TAGS code.'),
    iso?.name ? `It is the ISO 3166 code of ${escape(iso.name)}; TAGS write ${bold(iso.code)}.` : null,
    near.length > 0 ? `Nearest known codes:\n\n${list(near.map(named))}` : iso?.name ? null : 'No known code is near it.',
  );
}

function named(tag: Tag): string {
  return `${bold(tag.code)}${tag.name ? ` ${escape(tag.name)}` : ''}`;
}
