import type { Block, MailTemplate } from "../platform/mail/index.ts";
import type { AlertMailValues } from "./actions/alertRounds.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** A subject is one line of a mailbox. */
const longestSubject = 120;
const subject = (text: string): string =>
  text.length <= longestSubject ? text : `${text.slice(0, longestSubject - 1).toWellFormed()}…`;

const links = ({ offers }: AlertMailValues): readonly Block[] =>
  offers.map(({ line, url }) => ({ kind: "link", label: line, url }));

/** What opened, why it is sent, and how to change it (REC-19, REC-25); the way to end it stands at the foot of every such mail. */
export const alertMail: MailTemplate<AlertMailValues> = {
  // It begins as those of all mails to candidates: what waits goes with the space.
  name: "candidate.alert",
  write: {
    fr: (values) => {
      const count = values.offers.length + values.more;
      return {
        subject: subject(
          count === 1
            ? `Une nouvelle offre : ${values.name}`
            : `${count} nouvelles offres : ${values.name}`,
        ),
        blocks: [
          paragraph("Bonjour,"),
          paragraph(
            count === 1
              ? "Une offre vient de paraître qui correspond à votre alerte."
              : `${count} offres viennent de paraître qui correspondent à votre alerte.`,
          ),
          ...links(values),
          ...(values.more === 0
            ? []
            : [
                {
                  kind: "link",
                  label:
                    values.more === 1 ? "Et une autre offre" : `Et ${values.more} autres offres`,
                  url: values.search,
                } as const,
              ]),
          paragraph(
            `Pourquoi ce message : vous avez demandé dans votre espace candidat à être prévenu des offres de l’alerte « ${values.name} ». Ses critères : ${values.criteria}.`,
          ),
          { kind: "link", label: "Modifier ou supprimer cette alerte", url: values.manage },
        ],
      };
    },
    en: (values) => {
      const count = values.offers.length + values.more;
      return {
        subject: subject(
          count === 1 ? `A new offer: ${values.name}` : `${count} new offers: ${values.name}`,
        ),
        blocks: [
          paragraph("Hello,"),
          paragraph(
            count === 1
              ? "An offer has just appeared that matches your alert."
              : `${count} offers have just appeared that match your alert.`,
          ),
          ...links(values),
          ...(values.more === 0
            ? []
            : [
                {
                  kind: "link",
                  label:
                    values.more === 1 ? "And one more offer" : `And ${values.more} more offers`,
                  url: values.search,
                } as const,
              ]),
          paragraph(
            `Why this message: in your candidate space you asked to be told of the offers of the alert “${values.name}”. Its criteria: ${values.criteria}.`,
          ),
          { kind: "link", label: "Edit or delete this alert", url: values.manage },
        ],
      };
    },
  },
};
