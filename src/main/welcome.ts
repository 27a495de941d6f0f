import { civilDay, type Language } from "../kernel/index.ts";
import type { Platform } from "./platform.ts";
import { version } from "./version.ts";

/**
 * What `npm start` says when it is ready: where the page is, and commands that work as written in a checkout.
 * `isFirst` when this start filled the demo, whose rules then run at once.
 */
export const welcome = (
  platform: Platform,
  address: string | null,
  {
    seconds,
    isFirst,
    firstLink,
  }: {
    readonly seconds: number;
    readonly isFirst: boolean;
    readonly firstLink: string | null;
  },
  language: Language,
): string => {
  const { dataFolder, databaseUrl, policyFolder, demo } = platform.configuration;
  const french = language === "fr";
  const time = seconds.toLocaleString(french ? "fr-FR" : "en-GB", { maximumFractionDigits: 1 });
  const later = civilDay(platform.clock.now()).add({ months: 6 }).toString();
  const database = french
    ? databaseUrl === null
      ? "PostgreSQL embarqué"
      : `PostgreSQL ${platform.database.server}`
    : databaseUrl === null
      ? "embedded PostgreSQL"
      : `PostgreSQL ${platform.database.server}`;
  const policy = policyFolder ?? (demo ? "demo" : null);
  return [
    french ? `Égide ${version} est prêt en ${time} s.` : `Égide ${version} is ready in ${time} s.`,
    "",
    ...(address === null ? [] : [`  Page         ${address}/`]),
    `  ${french ? "Données     " : "Data        "} ${dataFolder} (${database})`,
    "",
    ...(firstLink === null ? [] : [firstOperator[language], "", `  ${firstLink}`, ""]),
    ...(isFirst ? [firstRun[language], ""] : []),
    // Without a policy that is known here nothing could be typed as it is written.
    ...(policy === null
      ? []
      : [
          french ? "À essayer dans un autre terminal :" : "To try in another terminal:",
          "",
          `  npx egide simulate ${policy} --at ${later}`,
          `  npx egide plan ${policy}`,
          `  npx egide run ${policy}`,
          "  npx egide ledger verify",
          "",
        ]),
    french ? "Ctrl-C pour arrêter." : "Ctrl-C to stop.",
    "",
  ].join("\n");
};

const firstOperator: Readonly<Record<Language, string>> = {
  fr: "Personne n’exploite encore cette installation. Ce lien, bon une fois et vingt-quatre heures, ouvre le premier compte :",
  en: "Nobody operates this installation yet. This link, good once and for twenty-four hours, opens the first account:",
};

const firstRun: Readonly<Record<Language, string>> = {
  fr: `Premier démarrage : la démonstration est remplie, et une première exécution de ses règles a lieu aussitôt. Ce qui
était dû est donc déjà supprimé, avec ses reçus sur la page ; « simulate » montre ce qui le sera ensuite.`,
  en: `First start: the demo is filled, and its rules run a first time at once. What was due is therefore deleted already,
with its receipts on the page; "simulate" shows what will be due later.`,
};
