import type { ClassificationLine, Header } from '../../cable/model';
import { classificationOf } from '../../vocabulary/classification';
import { findSecurityLetter, type SecurityLetter } from '../../vocabulary/security-lines';
import type { Facts } from './facts';

/** Letters of a security line that contradict the classification line. */
export interface Contradiction {
  readonly written: SecurityLetter;
  readonly wanted: SecurityLetter;
  readonly classification: ClassificationLine;
}

/** How the letters of the security line contradict the classification line; null where they do not, or nothing can be told. */
export function contradictionOf({ transmission, classification }: Pick<Header, 'transmission' | 'classification'>, level: Facts['level']): Contradiction | null {
  const letters = transmission?.security?.letters;
  const written = letters ? findSecurityLetter(letters.text) : undefined;
  if (!written || !classification || level === null) return null;
  const { securityLetter } = classificationOf(level);
  // LIMITED OFFICIAL USE has no letters of its own.
  const letter = classification.efto ? 'E' : securityLetter;
  const wanted = letter && findSecurityLetter(letter);
  // Unclassified text is sent in the clear or encrypted for transmission only.
  if (!wanted || written.letter === letter || (securityLetter === 'U' && written.letter === 'E')) return null;
  return { written, wanted, classification };
}
