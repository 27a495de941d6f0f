import { FailureError } from "../../kernel/index.ts";
import type { Call, OptionDefinition } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";

export const jsonOption = {
  kind: "switch",
  help: { fr: "écrit du JSON", en: "writes JSON" },
} as const satisfies OptionDefinition;

export const ruleOption = {
  kind: "text",
  many: true,
  placeholder: "ID",
  help: { fr: "cette règle seulement (peut être répété)", en: "this rule only (may be repeated)" },
} as const satisfies OptionDefinition;

/** All verbs of retention read a policy folder, the present one by default. */
export const folderArgument = { usage: "[FOLDER]", arguments: { least: 0, most: 1 } } as const;

export const storeOption = {
  kind: "text",
  placeholder: "NAME",
  help: { fr: "cette base de stores.yaml seulement", en: "this store of stores.yaml only" },
} as const satisfies OptionDefinition;

/** The value of an option that the verb cannot do without. @throws `retention.option-missing`. */
export const required = (call: Call, option: string, example: string): string => {
  const value = call.text(option)?.trim();
  if (value) return value;
  throw new FailureError(retentionFailure("retention.option-missing", { option, example }));
};
