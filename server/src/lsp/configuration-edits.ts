import { severityEdits } from '../configuration/edit';
import { isSeverity } from '../configuration/values';
import { LineIndex } from '../text/lines';
import { textEditsOf } from '../service/positions';
import type { Feature } from './feature';
import type { ConfigurationEdits } from './messages';
import { ownRequest } from './own-request';

const CONFIGURATION_EDITS = ownRequest<ConfigurationEdits>('cable/configurationEdits');

/** Where in a configuration file, as the client sees it, the severity of a rule is to be written. */
export const configurationEditsFeature: Feature = {
  register: guard => guard.onRequest(CONFIGURATION_EDITS, [], ({ text, ruleId, severity }) => {
    if (!isSeverity(severity)) return [];
    return textEditsOf(new LineIndex(text), severityEdits(text, ruleId, severity) ?? []);
  }),
};
