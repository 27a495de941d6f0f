import { Type } from "typebox";
import type { Bilingual } from "../../../../kernel/index.ts";
import { html, textField } from "../../../../platform/web/index.ts";
import { usualAuthority } from "../../../site/settings/index.ts";
import { settingTitles } from "../settingWords.ts";
import { lineType, missingOf, type SitePart } from "./sitePart.ts";

const authorityWords = {
  lead: {
    fr: "À qui se plaindre. Toutes les notices prennent l’adresse ici. Sans rien, c’est la CNIL.",
    en: "Where to complain. All notices take the address from here. Left empty, it is the CNIL.",
  },
  name: { fr: "Nom de l’autorité", en: "Name of the authority" },
  address: { fr: "Adresse postale", en: "Postal address" },
  website: { fr: "Page pour se plaindre en ligne", en: "Page for complaints online" },
  wrong: {
    fr: "Une adresse de page commence par https://.",
    en: "The address of a page begins with https://.",
  },
} as const satisfies Record<string, Bilingual>;

const words = {
  authorityName: { label: authorityWords.name },
  authorityAddress: { label: authorityWords.address },
  authorityWebsite: { label: authorityWords.website, wrong: authorityWords.wrong },
} as const;
const fields = ["authorityName", "authorityAddress", "authorityWebsite"] as const;

export const authorityPart: SitePart = {
  path: "/autorite",
  title: settingTitles.authority,
  lead: authorityWords.lead,
  names: ["authority"],
  properties: {
    authorityName: Type.Optional(lineType),
    authorityAddress: Type.Optional(lineType),
    authorityWebsite: Type.Optional(lineType),
  },
  words,
  initial: ({ authority }) => ({
    authorityName: authority?.name,
    authorityAddress: authority?.address,
    authorityWebsite: authority?.website,
  }),
  fields: (form, language) =>
    html`${fields.map((name, at) =>
      textField({
        ...form.field(name),
        language,
        optional: true,
        autocomplete: "off",
        hint: html`<span lang="fr"
          >${[usualAuthority.name, usualAuthority.address, usualAuthority.website][at] ?? ""}</span
        >`,
      }),
    )}`,
  meant: (values, { authority: _authority, ...present }, { language }) => {
    if (fields.every((name) => values[name] === undefined)) return present;
    const missing = missingOf(fields, values, words, language);
    if (missing.length > 0) return missing;
    const { authorityName = "", authorityAddress = "", authorityWebsite = "" } = values;
    if (!/^https:\/\/\S+$/.test(authorityWebsite))
      return [{ field: "authorityWebsite", message: authorityWords.wrong[language] }];
    return {
      ...present,
      authority: { name: authorityName, address: authorityAddress, website: authorityWebsite },
    };
  },
};
