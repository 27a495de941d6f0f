import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { fieldGroup, html, textField, type FieldWords } from "../../../../platform/web/index.ts";
import { settingTitles } from "../settingWords.ts";
import { lineType, type SitePart } from "./sitePart.ts";

const said = {
  lead: {
    fr: "Qui publie le site, qui en répond, et qui l’héberge : la loi du 21 juin 2004 (art. 1-1) veut que chacun puisse le lire.",
    en: "Who publishes the site, who answers for it, and who hosts it: by the law of 21 June 2004 (art. 1-1) everybody can read it.",
  },
  publisherGroup: { fr: "Qui publie", en: "Who publishes" },
  hostGroup: { fr: "Qui héberge", en: "Who hosts" },
  ofBodyHint: {
    fr: "Laissé vide, celui de l’organisme, tel qu’il se dit lui-même.",
    en: "Left empty, that of the body, as it says of itself.",
  },
  makerHint: { fr: "Qui a réalisé le site.", en: "Who made the site." },
  registrationHint: { fr: "Tel que SIREN 000 000 000.", en: "Such as SIREN 000 000 000." },
} as const satisfies Record<string, Bilingual>;

export const legalWords = {
  publisher: { label: { fr: "Éditeur", en: "Publisher" } },
  seat: { label: { fr: "Adresse du siège", en: "Registered address" } },
  telephone: { label: { fr: "Téléphone", en: "Telephone" } },
  registration: { label: { fr: "Immatriculation", en: "Registration" } },
  director: { label: { fr: "Directeur de la publication", en: "Director of publication" } },
  maker: { label: { fr: "Réalisation", en: "Made by" } },
  hostName: { label: { fr: "Hébergeur", en: "Host" } },
  hostSeat: { label: { fr: "Adresse de l’hébergeur", en: "Address of the host" } },
  hostTelephone: { label: { fr: "Téléphone de l’hébergeur", en: "Telephone of the host" } },
} as const satisfies Record<string, FieldWords>;

export const legalPart: SitePart = {
  path: "/mentions",
  title: settingTitles.legal,
  lead: said.lead,
  names: ["legal"],
  properties: {
    publisher: Type.Optional(lineType),
    seat: Type.Optional(lineType),
    telephone: Type.Optional(lineType),
    registration: Type.Optional(lineType),
    director: Type.Optional(lineType),
    maker: Type.Optional(lineType),
    hostName: lineType,
    hostSeat: lineType,
    hostTelephone: lineType,
  },
  words: legalWords,
  initial: ({ legal }) => ({
    publisher: legal?.publisher,
    seat: legal?.seat,
    telephone: legal?.telephone,
    registration: legal?.registration,
    director: legal?.director,
    maker: legal?.maker,
    hostName: legal?.host.name,
    hostSeat: legal?.host.seat,
    hostTelephone: legal?.host.telephone,
  }),
  fields: (form, language) => {
    const line = (name: keyof typeof legalWords, width: "middle" | "full" = "full") =>
      textField({ ...form.field(name), language, width, autocomplete: "off" });
    const ofBody = (name: keyof typeof legalWords, width: "middle" | "full" = "full") =>
      textField({
        ...form.field(name),
        language,
        width,
        autocomplete: "off",
        optional: true,
        hint: said.ofBodyHint[language],
      });
    return html`${fieldGroup({
      legend: said.publisherGroup[language],
      fields: [
        ofBody("publisher"),
        ofBody("seat"),
        ofBody("telephone", "middle"),
        textField({
          ...form.field("registration"),
          language,
          optional: true,
          width: "middle",
          autocomplete: "off",
          hint: said.registrationHint[language],
        }),
        ofBody("director"),
        textField({
          ...form.field("maker"),
          language,
          optional: true,
          autocomplete: "off",
          hint: said.makerHint[language],
        }),
      ],
    })}
    ${fieldGroup({
      legend: said.hostGroup[language],
      fields: [line("hostName"), line("hostSeat"), line("hostTelephone", "middle")],
    })}`;
  },
  meant: (values, present) => {
    const { publisher, seat, telephone, registration, director, maker } = values;
    const { hostName = "", hostSeat = "", hostTelephone = "" } = values;
    const host = { name: hostName, seat: hostSeat, telephone: hostTelephone };
    const own = Object.fromEntries(
      Object.entries({ publisher, seat, telephone, registration, director, maker }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    return { ...present, legal: { ...own, host } };
  },
};
