import { exitCodes, FailureError, fill, type Bilingual } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { Captured, Evidence } from "../actions/evidence.ts";
import { proofFailure } from "../proofErrors.ts";

/** What the command works with. */
export interface KeepingParts {
  readonly evidence: Pick<Evidence, "keep">;
  /** Keeps the text of a version that this installation serves, where it is not kept yet. */
  readonly keepServed: (site: string, version: string) => Promise<void>;
}

export interface KeepVersionCommands {
  /** Looks at the pages of a site as a browser shows them. */
  readonly capture: (urls: readonly string[], browser: string | null) => Promise<Captured>;
  /** Opens the rest for one command, and closes it, whatever happens. */
  readonly withKeeping: <T>(work: (parts: KeepingParts) => Promise<T>) => Promise<T>;
  readonly now: () => Temporal.Instant;
}

const words = {
  kept: {
    fr: "Version {version} du site « {site} » : code {code} ; {count} captures ({languages}). Gardé, et inscrit au journal.\n",
    en: 'Version {version} of the site "{site}": code {code}; {count} screenshots ({languages}). Kept, and entered in the ledger.\n',
  },
  known: {
    fr: "Version {version} du site « {site} » : code et captures sont déjà gardés ; rien n’a changé.\n",
    en: 'Version {version} of the site "{site}": code and screenshots are kept already; nothing has changed.\n',
  },
} as const satisfies Record<string, Bilingual>;

/** `egide consent keep-version URL…`: keeps, with the version that a site asks, the code that asks and how both layers look, in each language. */
export const consentKeepVersionVerb = (commands: KeepVersionCommands): Verb => ({
  name: "consent keep-version",
  summary: {
    fr: "Garde, avec la version du bandeau d’une page, l’empreinte du code servi et des captures datées.",
    en: "Keeps, with the version of the banner of a page, the hash of the code served and dated screenshots.",
  },
  usage: "URL…",
  example: "egide consent keep-version https://www.valmarine.example # exit 4",
  arguments: { least: 1, most: 12 },
  options: {
    browser: {
      kind: "text",
      placeholder: "PATH",
      help: {
        fr: "le Chromium qui ouvre la page (sinon celui du système)",
        en: "the Chromium that opens the page (else the system’s)",
      },
    },
  },
  run: async ({ arguments: urls, console, language, text }) => {
    const captured = await commands.capture(urls, text("browser"));
    const { site, version, code, screenshots } = captured;
    const isNew = await commands.withKeeping(async ({ evidence, keepServed }) => {
      await keepServed(site, version);
      return await evidence.keep(version, captured, commands.now());
    });
    if (isNew === null)
      throw new FailureError(proofFailure("consent.version-not-kept", { site, version }));
    const said = { version: version.slice(0, 12), site, code: code ?? "–" };
    console.out(
      fill((isNew ? words.kept : words.known)[language], {
        ...said,
        count: screenshots.length,
        languages: [...new Set(screenshots.map((shot) => shot.language))].join(", "),
      }),
    );
    return exitCodes.done;
  },
});
