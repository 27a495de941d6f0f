import { dayWords, type Language } from "../../kernel/index.ts";
import { address, copyValue, html, type Piece, type SummaryRow } from "../../platform/web/index.ts";
import { nameOfDesignation, type Designation } from "../model/designation.ts";
import { addressOnOneLine } from "../model/postalAddress.ts";
import { directoryWords as words } from "./directoryWords.ts";

/** Who is designated, in the words of the body. */
export const whoIs = (designation: Designation, language: Language): Piece => {
  const { name, title } = designation;
  const said = nameOfDesignation(designation);
  if (said === null) return html`<em>${words.nameless[language]}</em>`;
  return html`<span lang="fr">${said}${name === null || title === null ? "" : `, ${title}`}</span>`;
};

/** How an officer is reached: what people take elsewhere can be copied. */
export const contactRows = (
  { email, telephone, address: post, form, cnilNumber, from }: Designation,
  language: Language,
): readonly SummaryRow[] => [
  ...(email === null
    ? []
    : [
        {
          key: words.email[language],
          value: html`<a href="mailto:${email}">${email}</a>${copyValue({
              label: words.emailOf[language],
              value: email,
              language,
            })}`,
        },
      ]),
  ...(post === null
    ? []
    : [
        {
          key: words.post[language],
          value: copyValue({
            label: words.postOf[language],
            value: addressOnOneLine(post),
            language,
          }),
        },
      ]),
  ...(telephone === null ? [] : [{ key: words.telephone[language], value: telephone }]),
  ...(form === null
    ? []
    : [
        {
          key: words.form[language],
          value: html`<a href="${address(form)}">${words.formLink[language]}</a>`,
        },
      ]),
  ...(cnilNumber === null ? [] : [{ key: words.cnil[language], value: cnilNumber }]),
  { key: words.since[language], value: dayWords(from, language) },
];
