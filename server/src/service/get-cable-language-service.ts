import { looksLikeCable } from '../cable/looks-like-cable';
import type { CableDocument } from '../cable/model';
import { parse } from '../cable/parse';
import { toContract } from '../cable/to-contract';
import { readConfiguration } from '../configuration/configuration';
import { mergeConfigurations } from '../configuration/merge';
import { completion } from '../features/completion';
import { folding } from '../features/folding';
import { format } from '../features/format/format';
import { hover } from '../features/hover';
import { outline } from '../features/outline';
import { restore } from '../features/restore';
import { check } from '../rules/engine/check';
import type { Finding } from '../rules/kit/rule';
import { DEFAULT_SETTINGS, type RuleSettings } from '../rules/kit/settings';
import { completionListOf, diagnosticOf, foldingRangesOf, hoverOf, quickFixesOf } from './answers';
import type { Cable, CableLanguageService } from './cable-language-service';
import { spanTouched, textEditsOf } from './positions';
import { documentSymbolsOf } from './symbols';

interface Parsed {
  readonly tree: CableDocument;
  /** Those of the last validation. */
  settings: RuleSettings;
  /** What the rules found with these settings, kept for the quick fixes. */
  findings?: readonly Finding[];
}

/** Returns a service for diplomatic cables. It needs neither Node nor an editor, reads no files, and makes no requests. */
export function getCableLanguageService(): CableLanguageService {
  const parsedCables = new WeakMap<Cable, Parsed>();
  const parsedOf = (cable: Cable): Parsed => {
    const parsed = parsedCables.get(cable);
    if (!parsed) throw new TypeError('The cable was not parsed by this service');
    return parsed;
  };
  const treeOf = (cable: Cable): CableDocument => parsedOf(cable).tree;
  const findingsOf = (parsed: Parsed): readonly Finding[] => (parsed.findings ??= check(parsed.tree, parsed.settings));

  return {
    parseCable: document => {
      const cable: Cable = { kind: 'cable' };
      parsedCables.set(cable, { tree: parse(document.getText()), settings: DEFAULT_SETTINGS });
      return cable;
    },
    doValidation: (document, cable, settings) => {
      const parsed = parsedOf(cable);
      parsed.settings = settings ? mergeConfigurations([readConfiguration(settings, 'settings').configuration]) : DEFAULT_SETTINGS;
      delete parsed.findings;
      return findingsOf(parsed).map(finding => diagnosticOf(finding, document.uri, parsed.tree.lines));
    },
    getCodeActions: (document, range, context, cable) => {
      const parsed = parsedOf(cable);
      return quickFixesOf(findingsOf(parsed), range, context, document, parsed.tree.lines);
    },
    doHover: (_document, position, cable) => {
      const tree = treeOf(cable);
      const found = hover(tree, tree.lines.offsetAt(position), parsedOf(cable).settings.vocabulary);
      return found && hoverOf(found, tree.lines);
    },
    doComplete: (_document, position, cable) => {
      const { tree, settings: { vocabulary } } = parsedOf(cable);
      const now = new Date().toISOString();
      return completionListOf(completion(tree, tree.lines.offsetAt(position), { vocabulary, today: now.slice(0, 10), now, byCharacter: false }), tree.lines);
    },
    findDocumentSymbols: (_document, cable) => documentSymbolsOf(outline(treeOf(cable)), treeOf(cable)),
    getFoldingRanges: (_document, cable) => foldingRangesOf(folding(treeOf(cable))),
    format: (_document, range, { lineWidth }, cable) => {
      const { tree, settings } = parsedOf(cable);
      const { edits } = format(tree, {
        width: lineWidth ?? settings.lineWidth,
        profile: settings.profile === 'auto' ? null : settings.profile,
        vocabulary: settings.vocabulary,
        ...(range && { ranges: [spanTouched(tree.lines, range)] }),
      });
      return textEditsOf(tree.lines, edits);
    },
    restore: (_document, cable) => textEditsOf(treeOf(cable).lines, restore(treeOf(cable))),
    toCableDocument: (_document, cable) => {
      const tree = treeOf(cable);
      if (!tree.cables.some(looksLikeCable)) return null;
      const [first = null, ...others] = toContract(tree);
      return first && others.length > 0 ? [first, ...others] : first;
    },
  };
}
