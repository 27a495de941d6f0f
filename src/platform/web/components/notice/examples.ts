import type { Bilingual } from "../../../../kernel/index.ts";
import type { Example } from "../component.ts";
import { notice, type NoticeTone } from "./notice.ts";

const messages: Readonly<Record<NoticeTone, Bilingual>> = {
  information: {
    fr: "Le registre a été importé le 31 mars 2027. Douze phrases attendent d’être relues.",
    en: "The register was imported on 31 March 2027. Twelve sentences wait to be reviewed.",
  },
  success: {
    fr: "La règle « messages » est approuvée. Elle sera exécutée cette nuit.",
    en: "The rule “messages” is approved. It will run tonight.",
  },
  watch: {
    fr: "La phrase publiée a changé depuis que la règle a été écrite.",
    en: "The published sentence has changed since the rule was written.",
  },
  bad: {
    fr: "La base « gestion » ne répond pas. Rien n’a été effacé.",
    en: "The store “gestion” does not answer. Nothing was erased.",
  },
};

export const noticeExamples: readonly Example[] = (
  ["information", "success", "watch", "bad"] as const
).map((tone) => ({
  name: `notice-${tone}`,
  description: { fr: "Un message à part", en: "A message set apart" },
  markup: (language) => notice({ tone, text: messages[tone][language], language }),
}));
