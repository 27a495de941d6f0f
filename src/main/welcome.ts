import { civilDay, type Language } from "../kernel/index.ts";
import { demoFolder } from "./config.ts";
import type { Platform } from "./platform.ts";
import { version } from "./version.ts";

/** What `npm start` says when it is ready: where the page is, and commands that work as written in a checkout. */
export const welcome = (
  platform: Platform,
  address: string | null,
  seconds: number,
  language: Language,
): string => {
  const { dataFolder, databaseUrl, policyFolder } = platform.configuration;
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
  const policy = policyFolder === demoFolder ? "demo" : policyFolder;
  return [
    french ? `Égide ${version} est prêt en ${time} s.` : `Égide ${version} is ready in ${time} s.`,
    "",
    ...(address === null ? [] : [`  Page         ${address}/`]),
    `  ${french ? "Données     " : "Data        "} ${dataFolder} (${database})`,
    "",
    french ? "À essayer dans un autre terminal :" : "To try in another terminal:",
    "",
    `  npx egide plan ${policy}`,
    `  npx egide simulate ${policy} --at ${later}`,
    `  npx egide run ${policy}`,
    "  npx egide ledger verify",
    "",
    french ? "Ctrl-C pour arrêter." : "Ctrl-C to stop.",
    "",
  ].join("\n");
};
