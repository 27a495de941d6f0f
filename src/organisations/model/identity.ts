import type { Bilingual } from "../../kernel/index.ts";
import { seatOf, type Body } from "./body.ts";
import { isReachable, type Designation } from "./designation.ts";
import { deputiesOf, dpoOf } from "./dpoDirectory.ts";

/** A part that a notice must say and that nobody has said yet: publication is refused rather than a hole printed. */
export type MissingPart = "address" | "contact" | "director" | "officer" | "officer-contact";

/** Who the controller is, in words that a notice can print. */
export interface Controller {
  /** « Caisse X (représentant légal : directrice générale) ». The name of the person stands in `director` alone. */
  readonly words: Bilingual;
  /** The body, whose contact details are those of the controller. */
  readonly body: Body;
}

/** What a notice or a policy says of its body on a day, and what is missing for it to be published. */
export interface BodyIdentity {
  readonly body: Body;
  readonly controller: Controller;
  /** The seat on one line. */
  readonly seat: string | null;
  /** The person who directs it that day; null where nobody is named or their office is over. */
  readonly director: string | null;
  readonly officer: Designation | null;
  readonly deputies: readonly Designation[];
  /** In the order of the articles that ask for them; empty where everything mandatory is there. */
  readonly missing: readonly MissingPart[];
}

/** Each missing part in words, with the article that asks for it. */
export const missingPartWords: Readonly<Record<MissingPart, Bilingual>> = {
  address: {
    fr: "l’adresse postale de l’organisme (RGPD, art. 13, § 1, a)",
    en: "the postal address of the body (GDPR art. 13(1)(a))",
  },
  contact: {
    fr: "un téléphone ou une adresse électronique de l’organisme (RGPD, art. 13, § 1, a)",
    en: "a telephone number or an e-mail address of the body (GDPR art. 13(1)(a))",
  },
  director: {
    fr: "la fonction de son directeur, qui est désigné responsable du traitement (RGPD, art. 13, § 1, a)",
    en: "the office of its director, who is named as the controller (GDPR art. 13(1)(a))",
  },
  officer: {
    fr: "un délégué à la protection des données désigné ce jour-là (RGPD, art. 37, § 1, a)",
    en: "a data protection officer designated on that day (GDPR art. 37(1)(a))",
  },
  "officer-contact": {
    fr: "un moyen de joindre le délégué à la protection des données (RGPD, art. 13, § 1, b)",
    en: "a way to reach the data protection officer (GDPR art. 13(1)(b))",
  },
};

/** Who a body is on a day. Nothing is taken from its parent: what a parent says of itself is not true of its bodies. */
export const identityOf = (
  body: Body,
  designations: readonly Designation[],
  at: Temporal.PlainDate,
): BodyIdentity => {
  const officer = dpoOf(designations, body.id, at);
  const seat = seatOf(body);
  const missing: readonly MissingPart[] = [
    ...(seat === null ? ["address" as const] : []),
    ...(body.telephone === null && body.email === null ? ["contact" as const] : []),
    ...(body.controller === "director" && body.directorTitle === null ? ["director" as const] : []),
    ...(officer === null
      ? ["officer" as const]
      : isReachable(officer)
        ? []
        : ["officer-contact" as const]),
  ];
  return {
    body,
    controller: { words: controllerWords(body), body },
    seat,
    director: directorOn(body, at),
    officer,
    deputies: deputiesOf(designations, body.id, at),
    missing,
  };
};

/** Who directs a body on a day. */
export const directorOn = (
  { director }: Pick<Body, "director">,
  at: Temporal.PlainDate,
): string | null =>
  director === null ||
  (director.until !== null && Temporal.PlainDate.compare(director.until, at) < 0)
    ? null
    : director.name;

/** AME-02, CRA-01: the controller is the body, or its director by office; never a person who may have left. */
const controllerWords = ({ name, controller, directorTitle }: Body): Bilingual => {
  if (controller === "director")
    return {
      fr: `${directorTitle ?? "Le directeur"} de l’organisme «\u00a0${name}\u00a0»`,
      en: `the director of “${name}”${directorTitle === null ? "" : ` (${directorTitle})`}`,
    };
  return directorTitle === null
    ? { fr: name, en: name }
    : {
        fr: `${name} (représentant légal\u00a0: ${lowerFirst(directorTitle)})`,
        en: `${name} (legal representative: ${directorTitle})`,
      };
};

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);
