import { definitionFeature } from './definition';
import type { Feature } from './feature';
import { highlightFeature } from './highlights';
import { linkedEditingFeature } from './linked-editing';
import { linkFeature } from './links';
import { referencesFeature } from './find-references';
import { prepareRenameFeature, renameFeature } from './rename';
import { selectionFeature } from './selection';

/** What leads through one cable. */
export const navigationFeatures: readonly Feature[] = [
  definitionFeature,
  referencesFeature,
  highlightFeature,
  prepareRenameFeature,
  renameFeature,
  linkFeature,
  linkedEditingFeature,
  selectionFeature,
];
