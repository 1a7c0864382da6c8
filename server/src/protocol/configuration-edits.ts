import { ProtocolRequestType } from 'vscode-languageserver';
import { severityEdits } from '../config/edit';
import { isSeverity } from '../config/values';
import { LineIndex } from '../text/lines';
import { rangeOf } from './convert';
import type { Feature } from './feature';
import type { ConfigurationEdits } from './messages';

const CONFIGURATION_EDITS = new ProtocolRequestType<ConfigurationEdits['params'], ConfigurationEdits['result'], never, void, void>('cable/configurationEdits' satisfies ConfigurationEdits['method']);

/** Where in a configuration file, as the client sees it, the severity of a rule is to be written. */
export const configurationEditsFeature: Feature = {
  capabilities: () => ({}),
  register: guard => guard.onRequest(CONFIGURATION_EDITS, [], ({ text, ruleId, severity }) => {
    if (!isSeverity(severity)) return [];
    const lines = new LineIndex(text);
    return (severityEdits(text, ruleId, severity) ?? []).map(edit => ({ range: rangeOf(lines, edit), newText: edit.newText }));
  }),
};
