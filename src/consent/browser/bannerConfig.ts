import { firstLayer, signalLayer } from "../model/banner/firstLayer.ts";
import { panelDialog } from "../model/banner/panel.ts";
import { plainPanel } from "../model/banner/plainPanel.ts";
import { heldSentence } from "../model/banner/placeholder.ts";
import { refusablesOf, treatmentOf, versionOf, type Asking } from "../model/banner/asking.ts";
import type { BannerWords } from "../model/banner/bannerWords.ts";
import { lifetimeDays } from "../model/choice/lifetime.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import type { BannerConfig } from "./script/config.ts";

export interface ConfigOptions {
  /** The name of the cookie of choices, as it is sent: `__Host-…` where that holds. */
  readonly cookie: string;
  readonly post: string | null;
  readonly proof: string | null;
  /** All languages that the site asks in: their words are a part of the version. */
  readonly languages?: readonly BannerWords[];
}

/** What the script is told where a server draws banner and panel. */
export const bannerConfig = (
  { inventory, words }: Pick<Asking, "inventory" | "words">,
  { cookie, post, proof, languages }: ConfigOptions,
): BannerConfig => ({
  site: inventory.site,
  cookie,
  version: versionOf(inventory, languages),
  days: lifetimeDays(inventory.choiceLifetime),
  language: words.language,
  post,
  proof,
  manage: words.manage,
  once: words.once,
  ever: words.forEver,
  direction: words.direction,
  services: refusablesOf(inventory).map((each) => {
    const service = inventory.services.find(({ id }) => id === each.id) as Inventory["services"][0];
    return {
      ...each,
      held: heldSentence(words, service),
      // What another host keeps is out of the reach of the page.
      trackers: service.trackers
        .filter(({ party }) => party === "first")
        .map(({ name, kind }) => (kind === "cookie" ? ([name] as const) : ([name, kind] as const))),
    };
  }),
});

/** The same with all that the script draws itself. */
export const standaloneConfig = (
  asking: Pick<Asking, "inventory" | "words">,
  options: ConfigOptions,
  css: string,
): BannerConfig => {
  const asked: Asking = { ...asking, action: null, back: null };
  return {
    ...bannerConfig(asking, options),
    banner: firstLayer(asked),
    signal: signalLayer(asked),
    panel: panelDialog(asked, { given: null, isSignalled: false }),
    plain: plainPanel(asked),
    css,
  };
};

/** Whether a site has a service that its visitors are asked about. */
export const isAsked = ({ services }: Pick<Inventory, "services">): boolean =>
  services.some((service) => treatmentOf(service) === "asked");
