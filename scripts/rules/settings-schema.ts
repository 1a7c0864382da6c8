import type { Rule } from '../../server/src/rules/kit/rule';
import { VOCABULARY_FORMS, LINE_WIDTH, PROFILES, SEVERITIES } from '../../server/src/configuration/values';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const PROFILE_WORDS: Readonly<Record<RuleSettings['profile'], string>> = {
  auto: 'Detect the type of each cable. A cable with an archive banner, paragraph signs (¶) or page lines is an archive copy; any other cable is a draft.',
  archive: "A copy published by an archive. Text that the archive added or damaged is not reported as an error of the drafter.",
  draft: 'A cable that is being drafted. All rules for drafters apply.',
};

const profile: Schema = {
  type: 'string',
  enum: PROFILES,
  default: DEFAULT_SETTINGS.profile,
  enumDescriptions: PROFILES.map(name => PROFILE_WORDS[name]),
  description: 'Type of cable, which selects the rules that apply. Default: auto.',
};

const lineWidth: Schema = {
  type: 'integer',
  default: DEFAULT_SETTINGS.lineWidth,
  minimum: LINE_WIDTH.least,
  maximum: LINE_WIDTH.most,
  description: 'Maximum length of a line, in characters: 69 for transmission, 55 in the 2004 handbook. Default: 69.',
};

/** How serious each rule is. */
function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    default: {},
    markdownDescription: 'Severity of each rule: `error`, `warning`, `info`, `hint` or `off`. The rule name follows each problem message. A rule listed here also applies to archive copies, where some rules are off by default.',
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
  markdownDescription: 'Additional TAGS codes of your mission or archive, each with its meaning: `"KHAR": "Harbors"`. They are not reported as unknown.',
  propertyNames: { pattern: VOCABULARY_FORMS.tag.source },
  additionalProperties: { type: 'string' },
};

const posts: Schema = {
  type: 'array',
  default: [],
  markdownDescription: 'Additional posts that the handbooks do not list, each with its name in message reference numbers and, optionally, its address and routing indicator. They are not reported as unknown.',
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
  markdownDescription: 'Additional captions of your mission or archive, as written in the cable: `HARBOR CHANNEL`. They are not reported as unknown.',
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
