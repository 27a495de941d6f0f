import { writeFile } from "node:fs/promises";
import { FailureError, type Bilingual } from "../../kernel/index.ts";
import type { Call, OptionDefinition } from "../../platform/command-line/index.ts";
import { organisationsFailure } from "../errors.ts";

/** The options of every command that changes something: a dry run without `--execute`. */
export const changingOptions: Readonly<Record<string, OptionDefinition>> = {
  reason: {
    kind: "text",
    placeholder: "TEXT",
    help: { fr: "pourquoi, pour l’historique", en: "why, for the history" },
  },
  execute: {
    kind: "switch",
    help: { fr: "enregistre vraiment", en: "really saves" },
  },
};

/** Why a command changes something; null for a dry run. @throws `organisations.reason-missing`. */
export const reasonOf = (call: Pick<Call, "text" | "switch">): string | null => {
  if (!call.switch("execute")) return null;
  const reason = call.text("reason")?.trim() ?? "";
  if (reason !== "") return reason;
  throw new FailureError(organisationsFailure("organisations.reason-missing"));
};

/** What such a command ends with. */
export const changingWords = {
  same: { fr: "Rien ne diffère.\n", en: "Nothing differs.\n" },
  dry: {
    fr: "Rien n’a été enregistré. Pour enregistrer : --reason … --execute\n",
    en: "Nothing was saved. To save: --reason … --execute\n",
  },
} as const satisfies Record<string, Bilingual>;

/** Writes a file that is not there yet. @throws `organisations.file-there`. */
export const writeNewFile = async (file: string, text: string): Promise<void> =>
  await writeFile(file, text, { flag: "wx" }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
    throw new FailureError(organisationsFailure("organisations.file-there", { file }), { cause });
  });
