import { dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { CountedRows } from "../../execution/model/requestExecution.ts";
import type { ToldRecipient } from "../request/recipients.ts";
import type { LetterParagraph } from "./answerLetter.ts";
import { keptWords } from "./keptWords.ts";

/** What was done in the databases for a request, as its letter says it. */
export type ExecutedFacts =
  | {
      readonly kind: "copy";
      /** Until when its link holds. */
      readonly until: Temporal.PlainDate;
      /** Whether the person follows the request online; else the copy is handed over. */
      readonly isOnline: boolean;
    }
  | {
      readonly kind: "erasure";
      readonly counts: readonly CountedRows[];
      /** Where each receipt can be verified. */
      readonly receipts: readonly { readonly id: string; readonly url: string }[];
      /** What the register promises of a rule; null where it says nothing. */
      readonly sentenceOf: (rule: string) => string | null;
    };

const words = {
  copy: { fr: "La copie de vos données", en: "The copy of your data" },
  copyOnline: {
    fr: "Elle se télécharge jusqu’au {day}, sur la page de votre demande, derrière votre lien privé et un code. Elle est détruite ensuite.",
    en: "It can be downloaded until {day}, on the page of your request, behind your private link and a code. It is destroyed afterwards.",
  },
  copyHanded: {
    fr: "Elle vous est remise avec cette lettre. Nous ne la gardons pas après le {day}.",
    en: "It is handed to you with this letter. We do not keep it after {day}.",
  },
  erased: { fr: "Ce qui a été effacé", en: "What was erased" },
  erasedText: {
    fr: "Lignes effacées de nos bases de données : {deleted} ; rendues anonymes : {anonymised}.",
    en: "Rows deleted from our databases: {deleted}; made anonymous: {anonymised}.",
  },
  nothing: {
    fr: "Nos bases de données ne contiennent rien à votre sujet.",
    en: "Our databases hold nothing about you.",
  },
  kept: { fr: "Ce qui reste, et pourquoi", en: "What stays, and why" },
  keptOne: { fr: "Une ligne : {why}.", en: "One row: {why}." },
  keptText: { fr: "{count} lignes : {why}.", en: "{count} rows: {why}." },
  later: {
    fr: "Une fois cette date passée, ces données sont effacées par la règle qui les gardait, ou à votre demande.",
    en: "Once that day is over, this data is erased by the rule that kept it, or at your request.",
  },
  proof: { fr: "La preuve de l’effacement", en: "The proof of the erasure" },
  proofText: {
    fr: "Le reçu {id} est inscrit dans un journal que chacun peut vérifier : {url}",
    en: "The receipt {id} stands in a log that anybody can verify: {url}",
  },
  told: { fr: "Ceux qui avaient reçu ces données", en: "Those who had got this data" },
  toldAll: {
    fr: "Nous les avons informés, sauf quand c’est impossible ou demande des efforts disproportionnés (RGPD, art. 19). Si vous le demandez, nous vous disons qui ils sont.",
    en: "We told them, unless it is impossible or takes disproportionate effort (GDPR art. 19). If you ask, we tell you who they are.",
  },
  toldOne: { fr: "{name} : informé de cette réponse.", en: "{name}: told of this answer." },
  impossibleOne: {
    fr: "{name} : impossible à informer. {why}",
    en: "{name}: cannot be told. {why}",
  },
  disproportionateOne: {
    fr: "{name} : l’informer demanderait des efforts disproportionnés. {why}",
    en: "{name}: telling them would take disproportionate effort. {why}",
  },
} as const satisfies Record<string, Bilingual>;

/** What was given or erased, what stays and until when, and where that is proved (GDPR art. 12(3), 15(3), 17(3)). */
export const executedParts = (
  facts: ExecutedFacts,
  language: Language,
): readonly LetterParagraph[] => {
  if (facts.kind === "copy") {
    const said = facts.isOnline ? words.copyOnline : words.copyHanded;
    const day = dayWords(facts.until, language);
    return [{ heading: words.copy[language], text: fill(said[language], { day }) }];
  }
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const counts = facts.counts.flatMap((one) => (one.kind === "erasure" ? [one] : []));
  const sum = (of: "deleted" | "anonymised"): string =>
    number.format(counts.reduce((total, one) => total + one[of], 0));
  const kept = counts.flatMap((one) => one.kept);
  const isLater = kept.some(({ why }) => why.kind === "duty");
  const reasons = Map.groupBy(kept, ({ why }) => keptWords(why, language, facts.sentenceOf));
  const isAny = counts.some(
    ({ deleted, anonymised, detached }) => deleted + anonymised + detached > 0,
  );
  return [
    {
      heading: words.erased[language],
      text:
        isAny || kept.length > 0
          ? fill(words.erasedText[language], {
              deleted: sum("deleted"),
              anonymised: sum("anonymised"),
            })
          : words.nothing[language],
    },
    ...[...reasons].map(([why, rows], index) => {
      const count = rows.reduce((total, one) => total + one.count, 0);
      return {
        heading: index === 0 ? words.kept[language] : null,
        text: fill(words[count === 1 ? "keptOne" : "keptText"][language], {
          count: number.format(count),
          why,
        }),
      };
    }),
    ...(isLater ? [{ heading: null, text: words.later[language] }] : []),
    ...facts.receipts.map((receipt, index) => ({
      heading: index === 0 ? words.proof[language] : null,
      text: fill(words.proofText[language], receipt),
    })),
  ];
};

/** GDPR art. 19: that recipients were told; who they are where the person asks. */
export const recipientParts = (
  recipients: readonly ToldRecipient[],
  namesThem: boolean,
  language: Language,
): readonly LetterParagraph[] => {
  if (recipients.length === 0) return [];
  const heading = words.told[language];
  if (!namesThem) return [{ heading, text: words.toldAll[language] }];
  return recipients.map(({ name, how, why }, index) => ({
    heading: index === 0 ? heading : null,
    text: fill(words[`${how}One`][language], { name, why: why ?? "" }).trim(),
  }));
};
