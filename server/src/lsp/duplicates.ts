import type { Diagnostic } from 'vscode-languageserver';
import { rule } from '../rules/duplicate-mrn';
import { messageReference } from '../cable/facts';
import type { Cable } from '../cable/model';
import type { RuleSettings } from '../rules/kit/settings';
import { nameOf, type CableEntry } from '../workspace/entry';
import { postKey } from '../workspace/post-key';
import { nameOfUri, sameUri } from '../workspace/uris';
import type { Span } from '../text/span';
import { ownNumberSpan } from '../features/cited';
import type { Client } from './client';
import { ruleOf } from './convert';
import { rangeOf } from '../service/positions';
import type { OpenDocument } from './documents';
import type { Guard } from './guard';
import { locationOf } from './places';
import type { Session } from './session';

/** Of so many others it is told where they are. */
const MOST_TOLD = 20;

/** A cable of a document, and those of other files that have its number. */
interface Duplicate {
  readonly entry: CableEntry;
  /** Which of the document it is. */
  readonly index: number;
  /** Where its number stands now, absolute. */
  readonly span: Span;
  readonly others: readonly CableEntry[];
}

/** What `duplicate-mrn` finds in an open document: it is the one rule that looks at other files. */
export function duplicateDiagnostics(document: OpenDocument, session: Session, { severities }: RuleSettings): Diagnostic[] {
  const severity = severities[rule.id] ?? rule.severity;
  if (severity === 'off') return [];
  return duplicatesIn(document, session).map(duplicate => ({
    range: rangeOf(document.cable.lines, duplicate.span),
    ...ruleOf(rule.id, severity, session),
    ...toldOf(duplicate, session.client),
  }));
}

/** Tells one set of duplicates from another: by all that is told of other files. */
export function duplicatesKey(document: OpenDocument, session: Session): string {
  const told = duplicatesIn(document, session).map(duplicate => [duplicate.index, toldOf(duplicate, session.client)]);
  return told.length > 0 ? JSON.stringify(told) : '';
}

function toldOf({ entry, others }: Duplicate, client: Client): Pick<Diagnostic, 'message' | 'relatedInformation'> {
  return {
    message: messageOf(entry, others),
    ...(client.relatedInformation && {
      relatedInformation: others.slice(0, MOST_TOLD).map(other => ({ location: locationOf(other), message: `${nameOf(other)}: ${other.subject || 'no subject'}` })),
    }),
  };
}

/** As of a moment ago: what is asked with every letter must not wait for the index. A document that is no duplicate is not read for it. */
function duplicatesIn(document: OpenDocument, { index: { lately } }: Session): readonly Duplicate[] {
  const { uri } = document;
  if (isUnsaved(uri)) return [];
  return lately.of(sameUri(uri)).flatMap((entry, at) => {
    const others = lately.sameNumber(entry).filter(other => !isUnsaved(other.uri));
    if (others.length === 0) return [];
    // Since a moment ago, cables may have come above it.
    const { cables } = document.cable;
    const isIt = (cable: Cable | undefined): boolean => cable !== undefined && hasNumber(cable, entry);
    const index = isIt(cables[at]) ? at : cables.findIndex(isIt);
    const cable = cables[index];
    return cable ? [{ entry, index, span: ownNumberSpan(cable), others }] : [];
  });
}

function hasNumber(cable: Cable, { post, number }: CableEntry): boolean {
  const own = messageReference(cable);
  return own?.number === number && postKey(own.post, cable.header.print) === post;
}

function messageOf(entry: CableEntry, others: readonly CableEntry[]): string {
  const [first] = others;
  const where = others.length === 1 && first ? nameOfUri(first.uri) : `${others.length} other files`;
  return `The number ${nameOf(entry)} is also that of a cable in ${where}.`;
}

/** A copy that was made and not saved is no second cable. */
function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/** Until a client has asked again that was told to; a busy one may lose such a word. */
const PATIENCE_MS = 2000;
const MOST_REMINDERS = 5;

/** Has the findings of open documents told anew when cables of other files have made them others. */
export class DuplicateWatch {
  private readonly guard: Pick<Guard, 'run'>;
  private readonly session: () => Session;
  private readonly recheck: (uris: string[]) => void;
  private reminder: ReturnType<typeof setTimeout> | undefined;

  constructor(guard: Pick<Guard, 'run'>, session: () => Session, recheck: (uris: string[]) => void) {
    this.guard = guard;
    this.session = session;
    this.recheck = recheck;
  }

  /** Another file of the workspace has other cables than before: numbers of open ones may have become double, or single. */
  indexChanged(): void {
    this.session().index.follow(false);
    this.remind(MOST_REMINDERS);
  }

  /** Asks again until the client has been told of each open document what is so now. */
  private remind(left: number): void {
    clearTimeout(this.reminder);
    const session = this.session();
    const { duplicatesTold } = session;
    const documents = [...session.documents.all()];
    const open = new Set(documents.map(({ uri }) => uri));
    for (const uri of duplicatesTold.keys()) if (!open.has(uri)) duplicatesTold.delete(uri);
    const changed = documents.filter(document => (duplicatesTold.get(document.uri) ?? '') !== duplicatesKey(document, session)).map(({ uri }) => uri);
    if (changed.length === 0 || left === 0) return;
    this.recheck(changed);
    this.reminder = setTimeout(() => void this.guard.run('duplicates', () => this.remind(left - 1)), PATIENCE_MS);
  }
}
