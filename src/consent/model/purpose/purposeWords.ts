import { Type, type Static } from "typebox";
import {
  canonicalJson,
  fill,
  sha256,
  type Bilingual,
  type Language,
} from "../../../kernel/index.ts";
import { lifetimeWords } from "./consentLifetime.ts";
import type { PurposeContent } from "./consentPurpose.ts";

const SaidWords = Type.Object({
  title: Type.String(),
  /** Whose it is, which data, what becomes of the consent: a paragraph each. */
  lines: Type.Array(Type.String()),
  /** What the box says. */
  agreement: Type.String(),
  /** What is asked of whoever gives it for a child, or for themselves; null where children are not asked. */
  givers: Type.Union([
    Type.Null(),
    Type.Object({ question: Type.String(), self: Type.String(), guardian: Type.String() }),
  ]),
});

/** `egide/consent-words@1`: exactly what is shown to whoever gives a consent, in both languages. */
export const ConsentWordsSchema = Type.Object({
  format: Type.Literal("egide/consent-words@1"),
  body: Type.String(),
  fr: SaidWords,
  en: SaidWords,
});

export type ConsentWords = Static<typeof ConsentWordsSchema>;

/** The digest under which words are kept, once, and named by each consent. */
export const wordsHash = (words: ConsentWords): string => sha256(canonicalJson(words));

/**
 * Everything that a person reads before they agree. What the law wants said is said of every purpose in the same way, so that no body can
 * leave it out (GDPR art. 7, 12, 13(2)(c)).
 */
export const composeWords = (bodyName: string, content: PurposeContent): ConsentWords => ({
  format: "egide/consent-words@1",
  body: bodyName,
  fr: said(bodyName, content, "fr"),
  en: said(bodyName, content, "en"),
});

const said = (
  bodyName: string,
  { title, agreement, explanation, lifetime, minors }: PurposeContent,
  language: Language,
): ConsentWords["fr"] => ({
  title: title[language],
  lines: [
    fill(lines.controller[language], { body: bodyName }),
    explanation[language],
    lines.free[language],
    lines.withdrawal[language],
    lifetime === null
      ? lines.untilWithdrawn[language]
      : fill(lines.lifetime[language], { period: lifetimeWords(lifetime, language) }),
    lines.proof[language],
  ],
  agreement: agreement[language],
  givers: minors
    ? {
        question: lines.givers[language],
        self: lines.self[language],
        guardian: lines.guardian[language],
      }
    : null,
});

const lines = {
  controller: {
    fr: "{body} vous le demande, et répond de ce qui en est fait.",
    en: "{body} asks you for it, and answers for what is done with it.",
  },
  free: {
    fr: "Vous êtes libre de refuser : cela ne change rien à vos droits, ni à ce qui vous est dû.",
    en: "You are free to refuse: it changes nothing of your rights, nor of what is due to you.",
  },
  withdrawal: {
    fr: "Vous pouvez retirer ce consentement à tout moment, aussi simplement que vous l’aurez donné. Le retrait vaut pour la suite : ce qui a été fait avant lui reste licite.",
    en: "You can withdraw this consent at any time, as simply as you gave it. The withdrawal counts from then on: what was done before it stays lawful.",
  },
  lifetime: {
    fr: "Il vaut {period} ; passé ce temps il ne compte plus, à moins que vous ne le donniez de nouveau.",
    en: "It counts for {period}; after that it counts no more, unless you give it again.",
  },
  untilWithdrawn: {
    fr: "Il vaut jusqu’à ce que vous le retiriez.",
    en: "It counts until you withdraw it.",
  },
  proof: {
    fr: "La preuve de votre choix est gardée sans votre nom.",
    en: "The proof of your choice is kept without your name.",
  },
  // Act 78-17 of 6 January 1978, art. 45: from fifteen a person consents alone; below, with a holder of parental authority.
  givers: { fr: "Qui donne ce consentement ?", en: "Who gives this consent?" },
  self: {
    fr: "La personne elle-même, qui a 15 ans ou plus",
    en: "The person, who is 15 or over",
  },
  guardian: {
    fr: "Un enfant de moins de 15 ans et un titulaire de l’autorité parentale, ensemble",
    en: "A child under 15 and a holder of parental authority, together",
  },
} as const satisfies Record<string, Bilingual>;
