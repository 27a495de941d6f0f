import { createHash } from "node:crypto";
import type { BannerWords } from "../model/banner/bannerWords.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { standaloneConfig } from "./bannerConfig.ts";
import {
  bannerSheet,
  bannerTypes,
  brotliWeight,
  consentModeScript,
  standaloneModule,
  standaloneScript,
} from "./builtFiles.ts";
import type { BannerConfig } from "./script/config.ts";
import { standaloneReadme } from "./standaloneReadme.ts";

/** In bytes of brotli, all included: script, style sheet and words. */
export const budget = { first: 6_000, withPanel: 9_000 } as const;

export interface StandaloneOptions {
  /** Every language that the site asks in: one file for each, and one version for all. */
  readonly languages: readonly BannerWords[];
  /** Where a server of ours sets the cookie; null: the script does. */
  readonly post: string | null;
  /** Where proofs are sent; null: nowhere. */
  readonly proof: string | null;
  /** Where the files will stand, such as `/consent/`. */
  readonly base: string;
}

export interface StandaloneFile {
  readonly name: string;
  readonly content: string;
  /** For a script: in bytes of brotli, with what it fetches when the panel is opened. */
  readonly weight: { readonly first: number; readonly withPanel: number } | null;
}

/** The static files of a site without our server. */
export const standaloneFiles = (
  inventory: Inventory,
  options: StandaloneOptions,
): readonly StandaloneFile[] => {
  const scripts = options.languages.flatMap((words) => scriptsOf(inventory, words, options));
  const plain = (name: string, content: string): StandaloneFile => ({
    name,
    content,
    weight: null,
  });
  const tags = scripts
    .filter(({ name }) => name.endsWith(".js"))
    .map(({ name, content }) => ({ name, integrity: integrityOf(content) }));
  return [
    ...scripts,
    plain("consent-mode.js", consentModeScript()),
    plain("consent.d.ts", bannerTypes()),
    ...options.languages.map((words) =>
      plain(`words-${words.language}.json`, `${JSON.stringify(words, null, 2)}\n`),
    ),
    plain("README.md", standaloneReadme(inventory, options, tags)),
  ];
};

const scriptsOf = (
  inventory: Inventory,
  words: BannerWords,
  { languages, post, proof, base }: StandaloneOptions,
): readonly StandaloneFile[] => {
  const whole = standaloneConfig(
    { inventory, words },
    { cookie: "egide-consent", post, proof, languages },
    bannerSheet(),
  );
  const name = `consent.${words.language}`;
  const panelName = `${name}.panel.json`;
  const { config, panel } = withinBudget(whole, `${base}${panelName}`, standaloneScript);
  const script = standaloneScript(config);
  const weight = brotliWeight(script);
  const withPanel = panel === null ? weight : weight + brotliWeight(panel);
  return [
    { name: `${name}.js`, content: script, weight: { first: weight, withPanel } },
    {
      name: `${name}.mjs`,
      content: standaloneModule(config),
      weight: null,
    },
    ...(panel === null ? [] : [{ name: panelName, content: panel, weight: null }]),
  ];
};

/**
 * What one file may weigh decides: with the panel in it, else with a plain one that stands in for the panel while that cannot be fetched, else
 * without either.
 */
export const withinBudget = <Config extends BannerConfig>(
  whole: Config,
  panelAt: string,
  scriptOf: (config: Config) => string,
): { readonly config: Config; readonly panel: string | null } => {
  const isLight = (config: Config): boolean => brotliWeight(scriptOf(config)) <= budget.first;
  // What a file says keeps its order: what is alike and stands near compresses best.
  const { plain: _plain, ...one } = whole as BannerConfig;
  if (isLight(one as Config)) return { config: one as Config, panel: null };
  const { panel, ...first } = whole;
  const { plain: _alike, ...bare } = first;
  const apart = { ...bare, panelAt } as unknown as Config;
  const withPlain = { ...first, panelAt } as unknown as Config;
  return { config: isLight(withPlain) ? withPlain : apart, panel: JSON.stringify(panel) };
};

/** What a browser holds a file against, when the tag says so (Subresource Integrity). */
const integrityOf = (content: string): string =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`;
