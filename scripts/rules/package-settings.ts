import type { Rule } from '../../server/src/rules/kit/rule';
import { editorSettings } from './settings-schema';

/** The part of package.json that is looked at here. */
interface PackageJson {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } };
}

/**
 * The text of package.json with the settings that are made of the rules; everything else stays as it
 * is. Settings of other parts of the extension stand behind them.
 */
export function packageWithSettings(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as PackageJson;
  const { configuration } = manifest.contributes;
  const made = editorSettings(rules);
  const others = Object.entries(configuration.properties).filter(([name]) => !(name in made));
  const properties = { ...made, ...Object.fromEntries(others) };
  const written = { ...manifest, contributes: { ...manifest.contributes, configuration: { ...configuration, properties } } };
  return `${JSON.stringify(written, null, 2)}\n`;
}
