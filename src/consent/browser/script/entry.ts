import type { BannerConfig } from "./config.ts";
import { start } from "./consent.ts";

/** Written in front of this script by `egide consent build`; where a server drew the page, its tag carries the same. */
declare const egideConsentConfig: BannerConfig | undefined;

start(
  typeof egideConsentConfig === "object"
    ? egideConsentConfig
    : (JSON.parse(
        (document.currentScript as HTMLScriptElement | null)?.dataset["config"] ?? "{}",
      ) as BannerConfig),
);
