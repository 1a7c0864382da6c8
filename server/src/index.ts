/** The public interface of the package. */
export type { ParsedCable } from './cable/contract';
export { getCableLanguageService } from './service/get-cable-language-service';
export type { Cable, CableFormatOptions, CableLanguageService, CableSettings } from './service/cable-language-service';
