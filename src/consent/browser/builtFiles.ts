import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { atFirstNeed } from "../../kernel/index.ts";
import type { BannerConfig, ServedConfig } from "./script/config.ts";

const built = (name: string): (() => string) =>
  atFirstNeed(() => readFileSync(join(import.meta.dirname, "built", name), "utf8"));

/** The committed build of the banner (`npm run generate`). */
export const bannerScript = built("consent.js");
const servedBannerScript = built("consent-served.js");
export const bannerSheet = built("consent.css");
export const consentModeScript = built("consent-mode.js");
export const bannerTypes = built("consent.d.ts");

/** What a text weighs where it is sent compressed. */
export const brotliWeight = (text: string): number => brotliCompressSync(text).length;

/** One classic script with all that it needs. A block keeps its one name to itself. */
export const standaloneScript = (config: BannerConfig): string =>
  `{const egideConsentConfig=${JSON.stringify(config)};\n${bannerScript()}}\n`;

/** The same as a module, for whoever imports it. */
export const standaloneModule = (config: BannerConfig): string =>
  standaloneScript(config) + exported;

/** The same as `standaloneScript`, for pages of other sites that load it from our server. */
export const servedScript = (config: ServedConfig): string => servedWith(JSON.stringify(config));

export const servedModule = (config: ServedConfig): string =>
  servedWith(`{...${JSON.stringify(config)},from:import.meta.url}`) + exported;

const exported = "export const egideConsent = window.egideConsent;\n";

const servedWith = (config: string): string =>
  `{const egideConsentConfig=${config};\n${servedBannerScript()}}\n`;
