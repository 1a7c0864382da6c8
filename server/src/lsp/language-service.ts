import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { parseInSteps } from '../cable/parse-in-steps';
import { reread, type Edited } from '../cable/reread';
import { coloursInSteps } from '../features/colors';
import { completion, explainItem, type Completion, type CompletionSettings, type ItemKind } from '../features/completion';
import { foldingInSteps, type CableFolds } from '../features/folding';
import { formatInSteps, type FormatOptions, type Formatted } from '../features/format/format';
import { hover, type Hover } from '../features/hover';
import { inlayHints, type InlayHint } from '../features/inlay-hints';
import { lensesInSteps, type Lens } from '../features/lenses';
import { navigation, type Navigation } from '../features/navigation';
import { outlineInSteps, type PlacedItem } from '../features/outline';
import { overview, type Overview } from '../features/overview';
import { semanticTokensInSteps, type ColouredToken, type SemanticToken } from '../features/semantic-tokens';
import { signatureHelp, type SignatureHelp } from '../features/signature-help';
import { structure, type Structure } from '../features/structure/commands';
import { typingInSteps } from '../features/typing/typing';
import { check, checkInSteps, type CheckOptions } from '../rules/engine/check';
import type { Finding } from '../rules/kit/rule';
import type { CustomVocabulary, RuleSettings } from '../rules/kit/settings';
import type { LineIndex } from '../text/lines';
import type { Span, TextEdit } from '../text/span';
import type { Steps } from '../text/steps';

/**
 * Everything that the protocol asks of the rooms below it, in one place: all of it pure, all of it in
 * offsets. It is handed to `start`, so that a test can put a faulty one in its place.
 */
export interface Engine extends Navigation {
  /** Reads a whole text; its lines where they are known. */
  readonly parse: (text: string, lines?: LineIndex) => CableDocument;
  /** The same step by step. */
  readonly parseInSteps: (text: string, lines?: LineIndex) => Steps<CableDocument>;
  /** Reads again after an edit. */
  readonly reread: (before: CableDocument, edited: Edited) => CableDocument;
  readonly check: (document: CableDocument, settings: RuleSettings, options?: CheckOptions) => readonly Finding[];
  /** Finds step by step what `check` then has nothing to do but to tell. */
  readonly checkInSteps: (document: CableDocument, settings: RuleSettings, options?: CheckOptions) => Steps<void>;
  readonly outlineInSteps: (document: CableDocument) => Steps<readonly PlacedItem[]>;
  readonly hover: (document: CableDocument, offset: number, vocabulary: CustomVocabulary) => Hover | null;
  readonly completion: (document: CableDocument, offset: number, settings: CompletionSettings) => Completion;
  /** What a hover would say about an item of a completion. */
  readonly explainItem: (kind: ItemKind, label: string) => string | null;
  readonly inlayHints: (document: CableDocument, within: Span, vocabulary: CustomVocabulary) => readonly InlayHint[];
  readonly lensesInSteps: (document: CableDocument, kinds: { readonly classification: boolean; readonly references: boolean }) => Steps<readonly Lens[]>;
  readonly overview: (document: CableDocument, offset: number) => Overview | null;
  readonly semanticTokensInSteps: (document: CableDocument, vocabulary: CustomVocabulary, within: Span | null) => Steps<readonly SemanticToken[]>;
  /** These and all else that has a colour. */
  readonly coloursInSteps: (document: CableDocument, vocabulary: CustomVocabulary, within: Span | null) => Steps<readonly ColouredToken[]>;
  readonly signatureHelp: (document: CableDocument, offset: number) => SignatureHelp | null;
  /** The commands that change the structure of a cable. */
  readonly structure: Structure;
  readonly foldingInSteps: (document: CableDocument) => Steps<readonly CableFolds[]>;
  readonly formatInSteps: (document: CableDocument, options: FormatOptions) => Steps<Formatted>;
  /** What follows a character that was just typed; `cursor` is behind it. */
  readonly typingInSteps: (document: CableDocument, cursor: number, character: string, options: { readonly width: number }) => Steps<readonly TextEdit[]>;
}

/**
 * What is not needed at once is loaded when it is first used (scripts/build/parts.mjs). Hence the getters, which take nothing
 * out of a part before: do not copy this object.
 */
export const engine: Engine = {
  parse, parseInSteps, outlineInSteps, foldingInSteps,
  get reread() { return reread; },
  get check() { return check; },
  get checkInSteps() { return checkInSteps; },
  get hover() { return hover; },
  get completion() { return completion; },
  get explainItem() { return explainItem; },
  get inlayHints() { return inlayHints; },
  get lensesInSteps() { return lensesInSteps; },
  get overview() { return overview; },
  get semanticTokensInSteps() { return semanticTokensInSteps; },
  get coloursInSteps() { return coloursInSteps; },
  get signatureHelp() { return signatureHelp; },
  get formatInSteps() { return formatInSteps; },
  get typingInSteps() { return typingInSteps; },
  get structure() { return structure; },
  get definition() { return navigation.definition; },
  get references() { return navigation.references; },
  get highlights() { return navigation.highlights; },
  get prepareRename() { return navigation.prepareRename; },
  get rename() { return navigation.rename; },
  get links() { return navigation.links; },
  get linkedEditing() { return navigation.linkedEditing; },
  get selection() { return navigation.selection; },
};
