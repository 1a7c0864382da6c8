/**
 * What client and server say to each other beyond the protocol itself. Types only: the one file of
 * the server that the client may know.
 */

/** What a client may send as `initializationOptions`; all of it optional. */
export interface InitializationOptions {
  /** Where the rule pages are: the page of rule `x` is `<ruleBaseUri>/x.md`. Without it diagnostics carry no link. */
  readonly ruleBaseUri?: string;
  /** The settings of section `cable`, for a client that does not answer `workspace/configuration`. */
  readonly cable?: unknown;
}
