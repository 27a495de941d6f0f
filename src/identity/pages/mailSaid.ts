import { fill, type Bilingual } from "../../kernel/index.ts";
import type { Redirect } from "../../platform/web/index.ts";
import type { Identity } from "../actions/parts.ts";

/** What a page says of a message: where it leaves, and where it stays in the folder of mails, `{folder}`. */
export interface MailWords {
  readonly leaves: Bilingual;
  readonly stays: Bilingual;
}

const words = {
  noServer: {
    fr: "Ce site n’a pas de serveur de courrier : aucun message n’en part.",
    en: "This site has no mail server: no message leaves it.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a page may say of a message here: that it has left is said only where a mail server takes it. */
export const mailSaid = (
  { mailFolder }: Pick<Identity, "mailFolder">,
  { leaves, stays }: MailWords,
): Bilingual => {
  if (mailFolder === null) return leaves;
  const said = (language: keyof Bilingual): string =>
    `${fill(stays[language], { folder: mailFolder })} ${words.noServer[language]}`;
  return { fr: said("fr"), en: said("en") };
};

/** The same as the notice after a form: whoever must fetch the message is to look twice. */
export const mailNotice = (
  identity: Pick<Identity, "mailFolder">,
  said: MailWords,
  tone: NonNullable<Redirect["notice"]>["tone"],
): NonNullable<Redirect["notice"]> => ({
  tone: identity.mailFolder === null ? tone : "watch",
  words: mailSaid(identity, said),
});
