import { FailureError, type Bilingual } from "../kernel/index.ts";
import type { Verb, VerbEntry } from "../platform/command-line/index.ts";
import { readConfiguration, type Configuration } from "./config.ts";
import type { Platform } from "./platform.ts";

const entry = (name: string, fr: string, en: string, load: () => Promise<Verb>): VerbEntry => ({
  name,
  summary: { fr, en } satisfies Bilingual,
  load,
});

const configuration = (): Configuration => {
  const outcome = readConfiguration();
  if (outcome.ok) return outcome.value;
  throw new FailureError(outcome.failure);
};

const withPlatform = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> => {
  const platform = await import("./platform.ts");
  return await platform.withPlatform(configuration(), work);
};

/** The table of contents of `egide`, in the order of the help. */
export const verbEntries: readonly VerbEntry[] = [
  entry(
    "import",
    "Lit une page de registre publiée (texte, HTML, Markdown) et en tire les activités, les durées et les constats.",
    "Reads a published register page (text, HTML, Markdown) into activities, retention periods and findings.",
    async () => (await import("../register/index.ts")).importVerb,
  ),
  entry(
    "demo",
    "Remplit les bases de la démonstration, si elles sont vides.",
    "Fills the databases of the demo, if they are empty.",
    async () => (await import("./demoVerb.ts")).demoVerb(withPlatform),
  ),
  entry(
    "schema",
    "Écrit le schéma JSON d’un format d’Égide.",
    "Writes the JSON Schema of a format of Égide.",
    async () => (await import("./schemaVerb.ts")).schemaVerb,
  ),
];
