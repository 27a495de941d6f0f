import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { html, textareaField, textField } from "../../../../platform/web/index.ts";
import { lineType, longType, missingOf, type SitePart } from "./sitePart.ts";

const said = {
  title: {
    fr: "Reproduction et cookies de tiers",
    en: "Reproduction and cookies of third parties",
  },
  lead: {
    fr: "Ce que disent les mentions légales de la reprise des pages, et de qui d’autre dépose des cookies sur vos sites. Égide n’en dépose aucun pour un tiers.",
    en: "What the legal notice says of the reuse of pages, and of who else sets cookies on your sites. Égide sets none for a third party.",
  },
  fr: { fr: "Conditions de reproduction, en français", en: "Terms of reproduction, in French" },
  en: { fr: "Conditions de reproduction, en anglais", en: "Terms of reproduction, in English" },
  address: { fr: "À qui demander l’autorisation", en: "Whom to ask for the authorisation" },
  addressHint: {
    fr: "Une adresse postale ou électronique : elle est publiée.",
    en: "A postal or an e-mail address: it is published.",
  },
  thirdParties: { fr: "Tiers qui déposent des cookies", en: "Third parties that set cookies" },
  thirdHint: {
    fr: "Un par ligne : son nom, puis la page où l’on refuse ses cookies, en https://.",
    en: "One a line: its name, then the page where its cookies are refused, in https://.",
  },
  thirdWrong: {
    fr: "Chaque ligne tient un nom et une page en https:// ; vingt au plus.",
    en: "Each line holds a name and a page in https://; twenty at most.",
  },
} as const satisfies Record<string, Bilingual>;

const words = {
  reuseFr: { label: said.fr },
  reuseEn: { label: said.en },
  reuseAddress: { label: said.address },
  thirdParties: { label: said.thirdParties, wrong: said.thirdWrong },
} as const;
const reuseFields = ["reuseFr", "reuseEn", "reuseAddress"] as const;

/** REC-51 and REC-52. */
export const reusePart: SitePart = {
  path: "/reproduction",
  title: said.title,
  lead: said.lead,
  names: ["reproduction", "thirdParties"],
  properties: {
    reuseFr: Type.Optional(longType),
    reuseEn: Type.Optional(longType),
    reuseAddress: Type.Optional(lineType),
    thirdParties: Type.Optional(Type.String({ maxLength: 8_000 })),
  },
  words,
  initial: ({ reproduction, thirdParties }) => ({
    reuseFr: reproduction?.fr,
    reuseEn: reproduction?.en,
    reuseAddress: reproduction?.address,
    thirdParties: thirdParties?.map(({ name, page }) => `${name} ${page}`).join("\n"),
  }),
  fields: (form, language) => {
    const optional = { language, optional: true } as const;
    return html`${textareaField({ ...form.field("reuseFr"), ...optional, lang: "fr" })}
    ${textareaField({ ...form.field("reuseEn"), ...optional, lang: "en" })}
    ${textField({ ...form.field("reuseAddress"), ...optional, autocomplete: "off", hint: said.addressHint[language] })}
    ${textareaField({ ...form.field("thirdParties"), ...optional, hint: said.thirdHint[language] })}`;
  },
  meant: (values, { reproduction: _old, thirdParties: _before, ...present }, { language }) => {
    const { reuseFr, reuseEn, reuseAddress } = values;
    const isSaid = reuseFields.some((name) => values[name] !== undefined);
    const missing = isSaid ? missingOf(reuseFields, values, words, language) : [];
    if (missing.length > 0) return missing;
    const thirdParties = (values["thirdParties"] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => /^(?<name>\S.{0,99}?)\s+(?<page>https:\/\/\S{3,290})$/.exec(line)?.groups);
    if (thirdParties.length > 20 || thirdParties.includes(undefined))
      return [{ field: "thirdParties", message: said.thirdWrong[language] }];
    return {
      ...present,
      ...(isSaid && {
        reproduction: { fr: reuseFr ?? "", en: reuseEn ?? "", address: reuseAddress ?? "" },
      }),
      ...(thirdParties.length > 0 && {
        thirdParties: thirdParties.map((groups) => ({
          name: groups?.["name"] ?? "",
          page: groups?.["page"] ?? "",
        })),
      }),
    };
  },
};
