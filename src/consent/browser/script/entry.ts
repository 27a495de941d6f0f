import type { BannerConfig } from "./config.ts";
import { start } from "./consent.ts";

/** Written in front of this script by whoever made one file of both; where a server drew the page, its tag carries the same. */
declare const egideConsentConfig: BannerConfig | undefined;

const tag = document.currentScript as HTMLScriptElement | null;

/** The same, with the addresses that lie beside that of the script. */
const placed = (config: BannerConfig): BannerConfig => {
  const { served, panelAt, from = tag?.src } = config;
  if (!served) return config;
  const beside = (path: string): string => new URL(path, from).href;
  const isOwnHost = beside("/") === `${location.origin}/`;
  return {
    ...config,
    ...(panelAt && { panelAt: beside(panelAt) }),
    ...(isOwnHost ? { post: beside(served.post) } : { proof: beside(served.proof) }),
  };
};

start(
  placed(
    typeof egideConsentConfig === "object"
      ? egideConsentConfig
      : (JSON.parse(tag?.dataset["config"] ?? "{}") as BannerConfig),
  ),
);
