import { fill, type Bilingual } from "../../../kernel/index.ts";
import type { ReadToday, TodayEntry } from "../../../platform/web/index.ts";
import { isStanding, type StandingFilter } from "../../rules/model/standings.ts";
import type { RuleConsole } from "./ruleConsole.ts";
import { rulePath } from "./rulePaths.ts";
import { readRules } from "./rulesRead.ts";

/** What waits for whoever edits the rules: how many sentences, what is to be done, and the list that shows them. */
const entries = [
  {
    filter: "drifted",
    tone: "bad",
    one: { fr: "Une phrase a changé depuis sa règle", en: "A sentence has changed since its rule" },
    many: {
      fr: "{count} phrases ont changé depuis leur règle",
      en: "{count} sentences have changed since their rule",
    },
    text: {
      fr: "Aucune règle ne s’exécute avant une relecture.",
      en: "No rule runs before somebody has read it again.",
    },
  },
  {
    filter: "review",
    tone: "bad",
    one: { fr: "Une règle attend une relecture", en: "A rule waits for a review" },
    many: {
      fr: "{count} phrases attendent une relecture",
      en: "{count} sentences wait for a review",
    },
    text: {
      fr: "Une personne doit relire la phrase et répondre de la règle.",
      en: "A person must read the sentence and answer for the rule.",
    },
  },
  {
    filter: "choice",
    tone: "bad",
    one: {
      fr: "Une phrase a une règle contredite par une autre",
      en: "A rule is contradicted by another",
    },
    many: {
      fr: "{count} phrases ont une règle contredite par une autre",
      en: "{count} sentences have a rule that another contradicts",
    },
    text: {
      fr: "Aucune n’est choisie en silence : c’est à vous de dire laquelle vaut.",
      en: "None is chosen in silence: which one holds is for you to say.",
    },
  },
  {
    filter: "late",
    tone: "bad",
    one: { fr: "Une règle est en retard", en: "A rule is late" },
    many: {
      fr: "{count} phrases ont une règle en retard",
      en: "{count} sentences have a rule that is late",
    },
    text: {
      fr: "Aucune exécution depuis 35 jours : lancez-en une, ou fixez des heures.",
      en: "No run for 35 days: start one, or set hours.",
    },
  },
  {
    filter: "ready",
    tone: "watch",
    one: {
      fr: "Une phrase comprise n’a pas de règle",
      en: "A sentence that is understood has no rule",
    },
    many: {
      fr: "{count} phrases comprises n’ont pas de règle",
      en: "{count} sentences that are understood have no rule",
    },
    text: {
      fr: "À relier à la table qui contient ces données.",
      en: "To be bound to the table that holds the data.",
    },
  },
] as const satisfies readonly {
  readonly filter: StandingFilter;
  readonly tone: TodayEntry["tone"];
  readonly one: Bilingual;
  readonly many: Bilingual;
  readonly text: Bilingual;
}[];

/** What of sentences and rules waits for this person today; nothing for who may not change them. */
export const rulesToday =
  (
    parts: Pick<RuleConsole, "policyOf" | "rulesAt" | "records" | "clock" | "may" | "desk">,
  ): ReadToday =>
  async (body, context) => {
    if (parts.desk === null || !parts.may(context, body, "rules.edit")) return [];
    const found = await readRules(parts, body);
    if (found.kind !== "read") return [];
    const { language } = context;
    const list = rulePath.list(body, language);
    const { standings, strays } = found.read;
    const waiting = entries.flatMap(({ filter, tone, one, many, text }): readonly TodayEntry[] => {
      const count = standings.filter((each) => isStanding(each, filter)).length;
      if (count === 0) return [];
      const title = count === 1 ? one[language] : fill(many[language], { count });
      return [{ title, text: text[language], href: `${list}?etat=${filter}`, tone }];
    });
    return strays.length === 0
      ? waiting
      : [
          ...waiting,
          {
            title: stray.title[language],
            text: stray.text[language],
            href: `${list}#strays`,
            tone: "bad",
          },
        ];
  };

const stray = {
  title: { fr: "Des règles ont perdu leur phrase", en: "Rules have lost their sentence" },
  text: {
    fr: "La phrase n’est plus publiée : retirez la règle, ou publiez à nouveau la phrase.",
    en: "The sentence is published no more: take the rule out, or publish the sentence again.",
  },
} as const;
