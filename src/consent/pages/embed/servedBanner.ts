import { asset, type Asset } from "../../../platform/web/index.ts";
import { isAsked, standaloneConfig } from "../../browser/bannerConfig.ts";
import { bannerSheet, servedModule, servedScript } from "../../browser/builtFiles.ts";
import type { ServedConfig } from "../../browser/script/config.ts";
import { withinBudget } from "../../browser/standaloneFiles.ts";
import type { BannerWords } from "../../model/banner/bannerWords.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";
import { consentCookie } from "../banner/bannerPaths.ts";

/** The files of the banner of one site in one language. */
export interface ServedBanner {
  readonly script: Asset;
  readonly module: Asset;
  /** Null where it stands in the script. */
  readonly panel: Asset | null;
}

const known = new WeakMap<Inventory, Map<string, ServedBanner>>();

/** Made once for each inventory that is read, and language: compressing it takes longer than all else. */
export const servedBanner = (inventory: Inventory, words: BannerWords): ServedBanner => {
  const made = known.get(inventory) ?? new Map<string, ServedBanner>();
  known.set(inventory, made);
  const banner = made.get(words.language) ?? filesOf(inventory, words);
  made.set(words.language, banner);
  return banner;
};

const filesOf = (inventory: Inventory, words: BannerWords): ServedBanner => {
  const panelAt = `panel-${words.language}.json`;
  const { config, panel } = withinBudget(wholeOf(inventory, words), panelAt, servedScript);
  const script = (name: string, text: string): Asset =>
    asset(name, "text/javascript; charset=utf-8", Buffer.from(text));
  return {
    script: script("banner.js", servedScript(config)),
    module: script("banner.mjs", servedModule(config)),
    panel:
      panel === null
        ? null
        : asset("panel.json", "application/json; charset=utf-8", Buffer.from(panel)),
  };
};

const wholeOf = (inventory: Inventory, words: BannerWords): ServedConfig => {
  const { banner, ...others } = standaloneConfig(
    { inventory, words },
    { cookie: consentCookie.name, post: null, proof: null },
    bannerSheet(),
  );
  return {
    ...others,
    // A site that has nothing to ask may still have a measurement to hold for whoever refuses it (ODS-03).
    ...(isAsked(inventory) && { banner }),
  };
};

/** Of pages on which no script runs; the page of all services has a width as well. */
export const embedSheet = asset(
  "banner.css",
  "text/css; charset=utf-8",
  Buffer.from(
    `${bannerSheet()}.egc-alone{border:0;max-width:46rem;margin:auto;padding:1rem}.egc-alone h2{margin-top:2rem}.egc-alone .egc-end{bottom:0}\n`,
  ),
);
