import { open } from "node:fs/promises";
import {
  colon,
  exitCodes,
  FailureError,
  messageOf,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import type { Call, Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { findHomonyms } from "../actions/findHomonyms.ts";
import { unknownKinds, withReach, type OpenedReach } from "../actions/openReach.ts";
import { readPerson, type PersonPart } from "../actions/readPerson.ts";
import { writePackage } from "../package/writePackage.ts";
import { onePersonOption, personOption, readPersonFile } from "./personFile.ts";

export type ReachCommands = Pick<
  RetentionCommands,
  "openFolder" | "readers" | "catalogue" | "clock" | "withStores"
>;

/** `egide rights access`: counts what every described database holds of a person; with `--out`, writes the copy. */
export const accessVerb = (commands: ReachCommands): Verb => ({
  name: "rights access",
  summary: {
    fr: "Compte ce que les bases contiennent d’une personne ; avec --out, en écrit la copie (HTML, CSV, JSON dans un zip).",
    en: "Counts what the databases hold of a person; with --out, writes the copy (HTML, CSV, JSON in one zip).",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights access demo --person person.txt",
  options: {
    person: personOption,
    "one-person": onePersonOption,
    out: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "le zip à écrire, qui ne doit pas exister ; sans cela, rien n’est copié",
        en: "the zip to write, which must not exist; without it nothing is copied",
      },
    },
    json: {
      kind: "switch",
      help: { fr: "écrit du JSON", en: "writes JSON" },
    },
  },
  run: async (call) => {
    const identities = await readPersonFile(call);
    const policy = await openPolicy(commands, call);
    const catalogue = await commands.catalogue();
    return await commands.withStores(
      async (openStore) =>
        await withReach(openStore, policy, true, async (reach) => {
          const refusals = [...reach.wrong, ...unknownKinds(reach.map, identities)];
          if (refusals.length > 0) return sayRefusals(refusals, call, catalogue);
          return await inSnapshots(reach.stores, async (rows) => {
            const homonyms = call.switch("one-person")
              ? []
              : await findHomonyms(reach.map, rows, identities);
            if (homonyms.length > 0) return sayRefusals(homonyms, call, catalogue);
            const parts = await readPerson(reach.map, rows, identities);
            const out = call.text("out");
            if (out !== null) {
              const request = { language: call.language, at: commands.clock.now(), policy };
              await writeFile(out, writePackage(parts, request));
            }
            call.console.out(
              call.switch("json") ? asJson(parts, reach) : said(parts, reach, out, call.language),
            );
            return exitCodes.done;
          });
        }),
    );
  },
});

/** Every reason at once, each with its code. */
export const sayRefusals = (
  refusals: readonly Failure[],
  { console, language }: Call,
  catalogue: Parameters<typeof messageOf>[2],
): number => {
  for (const failure of refusals)
    console.err(`[${failure.code}] ${messageOf(failure, language, catalogue)}\n`);
  return exitCodes.refused;
};

/** For its owner's eyes, and never over another file. */
const writeFile = async (path: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, "wx", 0o600).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new FailureError(reachFailure("rights.reach-file-exists", { file: path }));
    throw error;
  });
  try {
    for await (const piece of content) await file.write(piece);
  } finally {
    await file.close();
  }
};

const asJson = (parts: readonly PersonPart[], { undescribed }: OpenedReach): string =>
  `${JSON.stringify(
    {
      format: "egide/person-counts@1",
      rows: parts.map(({ collection, as, count }) => ({
        store: collection.store,
        collection: collection.name,
        as,
        count,
      })),
      undescribed,
    },
    null,
    2,
  )}\n`;

const said = (
  parts: readonly PersonPart[],
  { undescribed }: OpenedReach,
  out: string | null,
  language: Language,
): string => {
  const words = wording[language];
  const numbers = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const lines = parts.map(({ collection, as, count }) => {
    const what = count === 1 ? words.row : words.rows;
    const whose = as === "owned" ? "" : words.accessed;
    return `${collection.store} · ${collection.name}${colon[language]}${numbers.format(count)} ${what}${whose}\n`;
  });
  return [
    ...(lines.length === 0 ? [`${words.nothing}\n`] : lines),
    ...(undescribed.length === 0
      ? []
      : [`${words.undescribed}${colon[language]}${undescribed.join(", ")}.\n`]),
    out === null ? `${words.dry}\n` : `${words.written}${colon[language]}${out}\n`,
  ].join("");
};

const wording = {
  fr: {
    row: "ligne",
    rows: "lignes",
    accessed: ", d’une autre personne, à consulter",
    nothing: "Aucune ligne de cette personne.",
    undescribed: "Bases qu’aucun jeu de données ne décrit, non interrogées",
    dry: "Rien n’a été copié : donnez --out FICHIER pour la copie.",
    written: "Copie écrite",
  },
  en: {
    row: "row",
    rows: "rows",
    accessed: ", of another person, to be seen",
    nothing: "No row of this person.",
    undescribed: "Databases that no dataset describes, not asked",
    dry: "Nothing was copied: give --out FILE for the copy.",
    written: "Copy written",
  },
} as const;
