import type { Rule } from '../../server/src/rules/kit/rule';
import { VOCABULARY_FORMS, LINE_WIDTH, PROFILES, SEVERITIES } from '../../server/src/configuration/values';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const PROFILE_WORDS: Readonly<Record<RuleSettings['profile'], string>> = {
  auto: 'Decide for each cable: one with an archive banner, paragraph signs (¶) or page lines is an archive copy; any other is a draft.',
  archive: "A published copy from an archive. What the archive itself added or broke is not reported as the drafter's mistake.",
  draft: 'A cable being drafted. It is checked against everything that the handbooks ask of a drafter.',
};

const profile: Schema = {
  type: 'string',
  enum: PROFILES,
  default: DEFAULT_SETTINGS.profile,
  enumDescriptions: PROFILES.map(name => PROFILE_WORDS[name]),
  description: 'What kind of cable it is, which decides what is checked.',
};

const lineWidth: Schema = {
  type: 'integer',
  default: DEFAULT_SETTINGS.lineWidth,
  minimum: LINE_WIDTH.least,
  maximum: LINE_WIDTH.most,
  description: 'The longest line that a telegram may have, in characters: 69 as telegrams are sent, 55 as the handbook of 2004 has it.',
};

/** How serious each rule is. */
function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    default: {},
    markdownDescription: 'How serious each rule is: `error`, `warning`, `info`, `hint`, or `off`. The name of the rule stands after each finding. A rule that is named here is on in archive copies too, where some rules are silent.',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map(rule => [rule.id, {
      type: 'string',
      enum: SEVERITIES,
      default: rule.severity,
      markdownDescription: `${rule.title}.${rule.profile === 'draft' ? ' Silent in archive copies, unless it is named here.' : ''}`,
    }])),
  };
}

const tags: Schema = {
  type: 'object',
  default: {},
  markdownDescription: 'TAGS codes of your own mission or archive, each with what it stands for: `"KHAR": "Harbors"`. They count as known.',
  propertyNames: { pattern: VOCABULARY_FORMS.tag.source },
  additionalProperties: { type: 'string' },
};

const posts: Schema = {
  type: 'array',
  default: [],
  markdownDescription: 'Posts that the handbooks do not list, each with its name in message reference numbers and, if you like, its address and routing indicator. They count as known.',
  items: {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', pattern: VOCABULARY_FORMS.postName.source, description: 'As it stands in message reference numbers: HARBORTOWN.' },
      address: { type: 'string', pattern: VOCABULARY_FORMS.address.source, description: 'As it stands after FM and TO: AMCONSUL HARBORTOWN.' },
      routingIndicator: { type: 'string', pattern: VOCABULARY_FORMS.routingIndicator.source, description: 'R and 3 to 7 letters.' },
    },
  },
};

const captions: Schema = {
  type: 'array',
  default: [],
  markdownDescription: 'Captions of your own mission or archive, as they stand in the cable: `HARBOR CHANNEL`. They count as known.',
  items: { type: 'string', pattern: VOCABULARY_FORMS.caption.source },
};

const vocabulary: Schema = {
  type: 'object',
  default: {},
  description: 'Custom vocabulary of your mission or archive, in addition to the handbooks.',
  additionalProperties: false,
  properties: { tags, posts, captions },
};

/** The schema of an old name that is still read. */
function renamed(schema: Schema, name: string): Schema {
  return { ...schema, deprecationMessage: `Renamed to ${name}.` };
}

/** The settings of the section `cable` that are made of the rules, in the form of `contributes.configuration` in package.json. */
export function editorSettings(rules: readonly Rule[]): Readonly<Record<string, Schema>> {
  const settings: readonly (readonly [string, Schema])[] = [
    ['cable.profile', profile],
    ['cable.lineWidth', lineWidth],
    ['cable.rules', rulesSchema(rules)],
    ['cable.vocabulary.tags', tags],
    ['cable.vocabulary.posts', posts],
    ['cable.vocabulary.captions', captions],
    ['cable.house.tags', renamed(tags, 'cable.vocabulary.tags')],
    ['cable.house.posts', renamed(posts, 'cable.vocabulary.posts')],
    ['cable.house.captions', renamed(captions, 'cable.vocabulary.captions')],
  ];
  return Object.fromEntries(settings.map(([name, schema], index) => [name, { ...schema, scope: 'resource', order: index + 1 }]));
}

/** The JSON Schema of a `.cablewright.json`. */
export function fileSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Cablewright',
    description: 'Holds for the cables in this folder and below it, in the editor and on the command line. A nearer file overrides it, and it overrides the settings of the editor.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is, for editors that ask.' },
      root: { type: 'boolean', default: false, description: 'Files in the folders above this one are not looked at.' },
      profile,
      lineWidth,
      rules: rulesSchema(rules),
      vocabulary,
      house: renamed(vocabulary, 'vocabulary'),
    },
  };
}
