import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { atFirstNeed } from "../../kernel/index.ts";
import type { BannerConfig } from "./script/config.ts";

const built = (name: string): (() => string) =>
  atFirstNeed(() => readFileSync(join(import.meta.dirname, "built", name), "utf8"));

/** The committed build of the banner (`npm run generate`). */
export const bannerScript = built("consent.js");
export const bannerSheet = built("consent.css");
export const consentModeScript = built("consent-mode.js");
export const bannerTypes = built("consent.d.ts");

/** What a text weighs where it is sent compressed. */
export const brotliWeight = (text: string): number => brotliCompressSync(text).length;

/** The same as a module, for whoever imports it. */
export const standaloneModule = (config: BannerConfig): string =>
  `${scriptWith(`{...${JSON.stringify(config)},from:import.meta.url}`)}export const egideConsent = window.egideConsent;\n`;

/** One classic script with all that it needs. */
export const standaloneScript = (config: BannerConfig): string =>
  scriptWith(JSON.stringify(config));

/** A block keeps its one name to itself. */
const scriptWith = (config: string): string =>
  `{const egideConsentConfig=${config};\n${bannerScript()}}\n`;
