import type { CableDocument } from '../cable/model';
import { folderOfUri } from '../configuration/uri';
import type { Finding } from '../rules/kit/rule';
import type { RuleSettings } from '../rules/kit/settings';
import type { Steps } from '../text/steps';
import type { Engine } from './language-service';
import type { Work } from './feature';
import type { NamedFile } from './messages';
import type { Session } from './session';

/** A cable file as it is open, or as it stands on the disk. */
export interface AnyFile extends NamedFile {
  readonly document: CableDocument;
  /** Under the settings of its folder; worked out when asked for. */
  readonly findings: () => Promise<readonly Finding[]>;
}

/** Reads a file, open or not, while others have their turn. @returns null when it cannot be read */
export async function readAny({ uri, name }: NamedFile, { documents, engine, files, settings, slices }: Session, work: Work): Promise<AnyFile | null> {
  const open = documents.get(uri);
  if (open) {
    await open.ready(slices, () => documents.get(uri) !== undefined);
    return { uri, name, document: open.cable, findings: async () => await work(open.findInSteps((await settings.of(uri)).rules)) };
  }
  const text = await files.read(uri);
  if (text === null) return null;
  const document = await work(engine.parseInSteps(text));
  // What holds for the folder holds for every file in it, and is asked for once.
  return { uri, name, document, findings: async () => await work(findingsInSteps(document, (await settings.of(`${folderOfUri(uri) ?? uri}/`)).rules, engine)) };
}

/** The findings of a document that is not open. */
export function* findingsInSteps(document: CableDocument, rules: RuleSettings, engine: Engine): Steps<readonly Finding[]> {
  yield* engine.checkInSteps(document, rules);
  return engine.check(document, rules);
}
