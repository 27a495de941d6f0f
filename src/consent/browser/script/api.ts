import type { Given } from "../../model/choice/decide.ts";

/** What a page is told of a choice: in the event `egide-consent` of the document, and by `window.egideConsent`. */
export interface ConsentState {
  /** Null before a choice, and for a choice that no longer holds. */
  readonly given: Given | null;
  /** The random id by which a visitor finds their proof; null before a choice. */
  readonly id: string | null;
  /** Global Privacy Control. */
  readonly isSignalled: boolean;
}

/** `window.egideConsent` */
export interface EgideConsent {
  readonly state: ConsentState;
  /** Whether a service that can be refused may run now; false for any other name. */
  mayRun(service: string): boolean;
  /** Opens the panel; whoever has the focus gets it back. */
  open(): void;
  acceptAll(): void;
  refuseAll(): void;
}

declare global {
  interface Window {
    egideConsent?: EgideConsent;
  }
  interface DocumentEventMap {
    "egide-consent": CustomEvent<ConsentState>;
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
}
