import { callHierarchyFeatures } from './call-hierarchy';
import { checkFileFeature } from './check-file';
import { codeActionFeature } from './code-actions';
import { codeLensFeature } from './code-lens';
import { compareFeature } from './compare';
import { completionFeature, completionResolveFeature } from './completion';
import { configurationEditsFeature } from './configuration-edits';
import { diagnosticFeature } from './diagnostics';
import type { Feature } from './feature';
import { resolveFeature } from './fix-many';
import { foldingFeature } from './folding';
import { formatFeatures } from './format';
import { hoverFeature } from './hover';
import { inlayHintFeature } from './inlay-hints';
import { maskFeatures } from './mask';
import { navigationFeatures } from './navigation';
import { onTypeFeature } from './on-type';
import { overviewFeature } from './overview';
import { ping } from './ping';
import { previewFeatures } from './preview';
import { reportFeatures } from './report';
import { reindexFeature } from './reindex';
import { newCableChoicesFeature, newCableFeature } from './new-cable';
import { semanticTokenFeatures } from './semantic-tokens';
import { signatureHelpFeature } from './signature-help';
import { portionMarksFeature, structureFeature } from './structure';
import { symbolFeature } from './symbols';
import { workspaceSymbolFeature } from './workspace-symbols';

/** All that the server can be asked. A new feature is a line here. */
export const features: readonly Feature[] = [
  diagnosticFeature,
  symbolFeature,
  hoverFeature,
  foldingFeature,
  ...formatFeatures,
  onTypeFeature,
  codeActionFeature,
  resolveFeature,
  configurationEditsFeature,
  checkFileFeature,
  completionFeature,
  completionResolveFeature,
  signatureHelpFeature,
  inlayHintFeature,
  codeLensFeature,
  ...semanticTokenFeatures,
  overviewFeature,
  newCableChoicesFeature,
  newCableFeature,
  structureFeature,
  portionMarksFeature,
  ...navigationFeatures,
  workspaceSymbolFeature,
  ...callHierarchyFeatures,
  reindexFeature,
  ...previewFeatures,
  ...reportFeatures,
  compareFeature,
  ...maskFeatures,
  ping,
];
