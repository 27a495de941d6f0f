import type { OptionDefinition } from "../../platform/command-line/index.ts";

export const jsonOption: OptionDefinition = {
  kind: "switch",
  help: { fr: "Écrit le résultat en JSON.", en: "Writes the result as JSON." },
};

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
