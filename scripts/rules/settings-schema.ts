import type { Rule } from '../../server/src/rules/rule';

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

/** The JSON schema of the setting `cable.rules`, as `contributes.configuration` of the package takes it. */
export function settingsSchema(rules: readonly Rule[]): object {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    markdownDescription: 'The severity of a rule, or `off`. Naming a rule here also turns it on in archive copies, where some rules are silent.',
    properties: Object.fromEntries(rules.map(rule => [rule.id, {
      enum: SEVERITIES,
      markdownDescription: `${rule.title}. Default: \`${rule.severity}\`${rule.profile === 'draft' ? ', silent in archive copies' : ''}.`,
    }])),
  };
}
