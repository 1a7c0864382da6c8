import type { Level } from '../../vocabulary/levels';

/** How a new cable is classified, as a drafter says it: SBU is a matter of captions and marks. */
export type NewCableLevel = 'UNCLASSIFIED' | 'SBU' | 'CONFIDENTIAL' | 'SECRET';

/** What a drafter has said of a new cable; null or an empty list for what was skipped. */
export interface NewCableAnswers {
  readonly level: NewCableLevel | null;
  /** The post as message reference numbers name it. */
  readonly post: string | null;
  /** Action addressees as they are written, `RUEHC/SECSTATE WASHDC`. */
  readonly to: readonly string[];
  readonly info: readonly string[];
  readonly tags: readonly string[];
  readonly subject: string | null;
}

/** The answers with their words on one line each; what is empty was skipped. */
export function tidied({ level, post, to, info, tags, subject }: NewCableAnswers): NewCableAnswers {
  const some = (list: readonly string[]): readonly string[] => list.map(oneLine).filter(words => words !== '');
  const one = (words: string | null): string | null => some(words === null ? [] : [words])[0] ?? null;
  return { level, post: one(post), to: some(to), info: some(info), tags: some(tags), subject: one(subject) };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

export interface LevelEntry {
  readonly level: Level;
  /** What a paragraph of that level is marked with. */
  readonly mark: string;
  readonly captions: readonly string[];
  readonly classified: boolean;
}

export const LEVELS: Readonly<Record<NewCableLevel, LevelEntry>> = {
  UNCLASSIFIED: { level: 'UNCLASSIFIED', mark: 'U', captions: [], classified: false },
  SBU: { level: 'UNCLASSIFIED', mark: 'SBU', captions: ['SENSITIVE'], classified: false },
  CONFIDENTIAL: { level: 'CONFIDENTIAL', mark: 'C', captions: [], classified: true },
  SECRET: { level: 'SECRET', mark: 'S', captions: [], classified: true },
};

/** How each is described where it is picked. */
export const LEVEL_DETAILS: Readonly<Record<NewCableLevel, string>> = {
  UNCLASSIFIED: 'paragraphs are marked (U)',
  SBU: 'sensitive but unclassified: the caption SENSITIVE, paragraphs marked (SBU)',
  CONFIDENTIAL: 'with a Classified By line and a date of declassification',
  SECRET: 'with a Classified By line and a date of declassification',
};
