import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import type { Body } from "../../../organisations/index.ts";
import type { WriteAlertMail } from "../../actions/alertRounds.ts";
import { alertMail } from "../../alertMails.ts";
import type { AlertTokens } from "../../alertTokens.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { criteriaSaid } from "../criteriaSaid.ts";
import { labelsFor, type LabelOf } from "../facetLabels.ts";
import { contractLine, placeWords } from "../offerFacts.ts";
import { offerPath, offerPaths, searchAddress } from "../offerPaths.ts";
import { words } from "../offerPageWords.ts";
import { alertPaths, ofAlert } from "./alertPaths.ts";
import { nameOf } from "./alertSite.ts";

/** More are read on the page of the search, which the mail leads to. */
const mostInMail = 20;

/** Writes the mails of alerts: to the address of the account, about the alert and nothing else (REC-40). */
export const writesAlertMails =
  ({
    tokens,
    readBodies,
    publicUrl,
  }: {
    readonly tokens: Pick<AlertTokens, "unsubscribe">;
    readonly readBodies: () => Promise<readonly Body[]>;
    /** The site as the world knows it, without a slash at its end. */
    readonly publicUrl: string;
  }): WriteAlertMail =>
  async (alert, offers, { email, language }) => {
    const label = labelsFor(await readBodies(), language);
    return {
      to: email,
      language,
      template: alertMail,
      values: {
        name: nameOf(alert, label, language),
        offers: offers.slice(0, mostInMail).map((offer) => ({
          line: lineOf(offer, label, language),
          url: `${publicUrl}${offerPath(offer, language)}`,
        })),
        more: Math.max(0, offers.length - mostInMail),
        search: `${publicUrl}${searchAddress(offerPaths.list[language], alert.criteria)}`,
        criteria: criteriaSaid(alert.criteria, label, language),
        manage: `${publicUrl}${ofAlert(alertPaths.edit[language], alert.id)}`,
      },
      unsubscribe: `${publicUrl}${alertPaths.unsubscribe[language].replace(":token", tokens.unsubscribe(alert.id))}`,
    };
  };

/** « Infirmier / Infirmière – Caisse de Valmarine, Port-Valmarine (Isère), CDI – Candidatures jusqu’au 3 mars inclus ». */
const lineOf = ({ content, body }: Offer, label: LabelOf, language: Language): string =>
  [
    content.title,
    [
      label("bodies", body),
      content.places.map(placeWords).join(" ; "),
      contractLine(content, language),
    ]
      .filter((part) => part !== "")
      .join(", "),
    ...(content.closesOn === null
      ? []
      : [fill(words.closes[language], { day: dayWords(content.closesOn, language) })]),
  ].join(" – ");
