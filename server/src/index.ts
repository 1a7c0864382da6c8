/** The public interface of the package. */
export { getCableLanguageService } from './service/get-cable-language-service';
export type { Cable, CableFormatOptions, CableLanguageService, CableSettings } from './service/cable-language-service';
