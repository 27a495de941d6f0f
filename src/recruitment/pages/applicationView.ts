import { fill, momentWords, type Bilingual, type Language } from "../../kernel/index.ts";
import {
  html,
  notice,
  summaryList,
  table,
  type Markup,
  type SummaryRow,
} from "../../platform/web/index.ts";
import type { Application, ApplicationAct } from "../model/application/application.ts";
import type { ApplicationStatus } from "../model/application/applicationState.ts";
import { actSaid, statusSaid, words } from "./sent/sentWords.ts";

/** What was sent, as its candidate and the desk see it; `fileAt` is where each of its files stands. */
export const sentContent = (
  { content, documents }: Pick<Application, "content" | "documents">,
  fileAt: (document: string) => string,
  language: Language,
): Markup => {
  if (content === null) return notice({ tone: "bad", text: words.unreadable[language], language });
  const { contact, answers } = content;
  const rows: readonly (readonly [Bilingual, string | null])[] = [
    [words.given, contact.givenName],
    [words.family, contact.familyName],
    [words.email, contact.contactEmail],
    [words.telephone, contact.telephone],
    [words.town, contact.town],
    [words.availability, contact.availability],
  ];
  return html`${summaryList([
    ...rows.flatMap(([key, value]) => (value === null ? [] : [{ key: key[language], value }])),
    ...documents.map(({ id, kind, name, size }): SummaryRow => ({
      key: words[kind][language],
      value: fill(words.size[language], { name, size: Math.max(1, Math.round(size / 1024)) }),
      link: { text: words.download[language], said: name, href: fileAt(id) },
    })),
  ])}
  ${answers.map(
    ({ question, answer }) =>
      html`<h3 ${language === "en" ? html`lang="fr"` : ""}>${question}</h3>
        <p class="typed">${linesOf(answer)}</p>`,
  )}`;
};

/** Words as somebody typed them, line by line. */
export const linesOf = (text: string): readonly Markup[] =>
  text.split("\n").map((line, index) => html`${index === 0 ? "" : html`<br />`}${line}`);

/** Who read an application or did something with it, and when (REC-27). */
export const actTable = (acts: readonly ApplicationAct[], language: Language): Markup =>
  acts.length === 0
    ? html`<p>${words.nobody[language]}</p>`
    : table({
        caption: words.readers[language],
        hideCaption: true,
        language,
        columns: [
          { title: words.when[language] },
          { title: words.who[language] },
          { title: words.what[language] },
        ],
        rows: acts.map(({ at, act, detail, actorName: name, firm }) => [
          momentWords(at, language),
          firm === null ? name : fill(words.ofFirm[language], { name, firm }),
          fill(actSaid[act][language], { detail: detailSaid(detail, language) }),
        ]),
      });

const detailSaid = (detail: string | null, language: Language): string => {
  if (detail === "cv" || detail === "letter") return words[detail][language];
  return detail !== null && detail in statusSaid
    ? statusSaid[detail as ApplicationStatus][language]
    : "";
};
