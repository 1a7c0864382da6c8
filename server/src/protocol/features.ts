import { codeActionFeature } from './code-actions';
import { diagnosticFeature } from './diagnostics';
import type { Feature } from './feature';
import { foldingFeature } from './folding';
import { hoverFeature } from './hover';
import { symbolFeature } from './symbols';

/** All that the server can be asked about a document. A new feature is a line here. */
export const features: readonly Feature[] = [
  diagnosticFeature,
  symbolFeature,
  hoverFeature,
  foldingFeature,
  codeActionFeature,
];
