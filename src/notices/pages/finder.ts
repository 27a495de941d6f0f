import type { Language } from "../../kernel/index.ts";
import {
  filterForm,
  html,
  postalCodeField,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import { contactText } from "../model/notice/whoSections.ts";
import { name, type Text } from "../model/text.ts";
import { textHtml } from "../render/html.ts";
import type { LocatedBody, NoticeSite } from "./noticeSite.ts";
import { pageWords as words } from "./noticePageWords.ts";

/** What a visitor typed, and the bodies that it leads to. */
export interface Found {
  readonly typed: string;
  readonly located: readonly LocatedBody[] | "wrong";
}

/** The postal code of an address, looked up; nothing where none is asked. */
export const foundBy = async (
  { locate }: Pick<NoticeSite, "locate">,
  query: unknown,
  language: Language,
): Promise<Found | null> => {
  const { code } = query as Readonly<Record<string, unknown>>;
  if (typeof code !== "string" || code.trim() === "") return null;
  const typed = code.trim().slice(0, 10);
  return { typed, located: await locate(typed, language) };
};

/** Names the body that answers for a postal code: a form sent by GET, that nothing remembers. */
export const finder = (action: string, found: Found | null, language: Language): Markup =>
  html`<h3 id="find" class="screen-only">${words.finderTitle[language]}</h3>
    ${filterForm({
      action: `${action}#find`,
      label: words.finderTitle[language],
      apply: words.finderApply[language],
      language,
      fields: [
        postalCodeField({
          name: "code",
          label: words.postal[language],
          value: found?.typed ?? "",
          error: found?.located === "wrong" ? words.finderWrong[language] : null,
          language,
        }),
      ],
    })}
    ${found === null || found.located === "wrong" ? "" : answers(found.located, language)}`;

const answers = (located: readonly LocatedBody[], language: Language): Piece =>
  html`<div role="status">
    ${
      located.length === 0
        ? html`<p>${words.finderNobody[language]}</p>`
        : located.map((each) => answer(each, language))
    }
  </div>`;

const answer = (located: LocatedBody, language: Language): Piece => {
  const contacts = located.officers.flatMap(contactsOf);
  return html`<p>
      ${words.finderFound[language]} <a href="${located.href}" lang="fr">${located.name}</a>
    </p>
    ${
      contacts.length === 0
        ? html`<p>${words.finderNoContact[language]}</p>`
        : html`<ul>
            ${contacts.map((contact) => html`<li>${textHtml(contact, language)}</li>`)}
          </ul>`
    }`;
};

const contactsOf = ({
  email,
  telephone,
  address,
  form,
}: LocatedBody["officers"][number]): Text[] => [
  ...(email === null ? [] : [contactText(email)]),
  ...(telephone === null ? [] : [[name(telephone)]]),
  ...(address === null ? [] : [[name(address)]]),
  ...(form === null ? [] : [[{ kind: "link", text: form, href: form } as const]]),
];
