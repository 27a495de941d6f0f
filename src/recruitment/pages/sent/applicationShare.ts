import type { SpaceShare } from "../../../identity/index.ts";
import { fill, momentWords, type Bilingual } from "../../../kernel/index.ts";
import type { Applications } from "../../actions/applications.ts";
import { exportApplications } from "../../actions/exportApplications.ts";
import { actSaid, statusSaid, words } from "./sentWords.ts";

const said = {
  comment: { fr: "Commentaire de {name}, {at}", en: "Comment of {name}, {at}" },
} as const satisfies Record<string, Bilingual>;

/** Every application with its files, who read it and what was written about it, as its candidate takes it along. */
export const applicationShare = (
  applications: Pick<Applications, "ofCandidate" | "document" | "comments">,
): SpaceShare => ({
  key: "candidatures",
  title: words.title,
  async *read(account, language) {
    for await (const application of exportApplications(applications, account)) {
      const { content, status, submittedAt, acts, comments, files, ...rest } = application;
      const contact = content?.contact;
      const row = (label: Bilingual, value: string | null | undefined) =>
        value === null || value === undefined || value === ""
          ? []
          : [{ label: label[language], value }];
      yield {
        title: content?.offerTitle ?? words.unknownOffer[language],
        rows: [
          ...row(words.body, content?.bodyName ?? rest.body),
          ...row(words.firm, content?.firm),
          ...row(words.sentOn, momentWords(submittedAt, language)),
          ...row(words.state, statusSaid[status][language]),
          ...row(words.given, contact?.givenName),
          ...row(words.family, contact?.familyName),
          ...row(words.email, contact?.contactEmail),
          ...row(words.telephone, contact?.telephone),
          ...row(words.town, contact?.town),
          ...row(words.availability, contact?.availability),
          ...(content?.answers ?? []).map(({ question, answer }) => ({
            label: question,
            value: answer,
          })),
          ...acts.map(({ act, detail, at, actorName, firm }) => ({
            label: `${momentWords(at, language)}, ${
              firm === null ? actorName : fill(words.ofFirm[language], { name: actorName, firm })
            }`,
            value: fill(actSaid[act][language], { detail: detail ?? "" }),
          })),
          ...comments.map(({ text, at, author }) => ({
            label: fill(said.comment[language], { name: author, at: momentWords(at, language) }),
            value: text,
          })),
        ],
        files: files.map(({ name, content: bytes }) => ({ name, content: bytes })),
        machine: {
          ...rest,
          status,
          submittedAt,
          content,
          acts: acts.map(({ act, detail, at, actorName, firm }) => ({
            act,
            detail,
            at,
            actorName,
            firm,
          })),
          comments,
          documents: files.map(({ name, kind, size }) => ({ name, kind, size })),
        },
      };
    }
  },
});
