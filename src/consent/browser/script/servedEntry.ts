import type { ServedConfig } from "./config.ts";
import { start } from "./consent.ts";

/** Written in front of this script by the server that pages of other sites load it from. */
declare const egideConsentConfig: ServedConfig;

const { from, ...config } = egideConsentConfig;
const own = from ?? (document.currentScript as HTMLScriptElement).src;
const beside = (name: string): string => new URL(name, own).href;
const isOwnHost = new URL(own).origin === location.origin;

// On the host of the page (its own server passes what is asked for under /consent/SITE/ on to ours) the choice is sent there, and a server
// sets the cookie of the site; from elsewhere the script sets it, and the proof alone is sent.
start({
  ...config,
  ...(config.panelAt && { panelAt: beside(config.panelAt) }),
  [isOwnHost ? "post" : "proof"]: beside(
    isOwnHost ? `choice-${config.language}.html` : "../proofs",
  ),
});
