import type { OptionDefinition } from "../../platform/command-line/index.ts";

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
