import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { fill, momentWords, type Bilingual, type Language } from "../../../kernel/index.ts";
import { document } from "../../../platform/escaping/index.ts";
import { writeArchive } from "../../../platform/archives/index.ts";
import {
  addPage,
  html,
  linkButton,
  pageTitle,
  sendNotFound,
  type Markup,
} from "../../../platform/web/index.ts";
import type { CandidateIdentity } from "../../actions/candidateParts.ts";
import { copySpace, type CopiedShare, type SpaceShare } from "../../actions/spaceCopy.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { candidateIn, ownSpace, ownSpaceFresh, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Télécharger toutes mes données", en: "Download all my data" },
  lead: {
    fr: "Tout ce qui est gardé de vous ici, dans un fichier ZIP : une page à lire, les mêmes données pour un programme (JSON), et vos documents tels que vous les avez envoyés.",
    en: "All that is kept of you here, in one ZIP file: a page to read, the same data for a program (JSON), and your documents as you sent them.",
  },
  holds: { fr: "Ce qu’il contient", en: "What it holds" },
  care: {
    fr: "Gardez ce fichier pour vous : il contient vos coordonnées, votre CV et vos candidatures.",
    en: "Keep this file to yourself: it holds your contact details, your CV and your applications.",
  },
  download: { fr: "Télécharger (ZIP)", en: "Download (ZIP)" },
  back: { fr: "Mon espace candidat", en: "My candidate space" },
  made: { fr: "Copie faite le {at}.", en: "Copy made on {at}." },
  nothing: { fr: "Rien n’est gardé.", en: "Nothing is kept." },
  files: { fr: "Documents", en: "Documents" },
  account: { fr: "Compte", en: "Account" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  language: { fr: "Langue des messages", en: "Language of messages" },
  space: { fr: "Espace créé", en: "Space made" },
  activated: { fr: "Espace activé", en: "Space activated" },
  signedIn: { fr: "Dernière connexion", en: "Last sign-in" },
  told: { fr: "Prévenu de la suppression", en: "Told of the deletion" },
  terms: { fr: "Conditions acceptées", en: "Terms accepted" },
  session: { fr: "Session ouverte", en: "Open session" },
  device: { fr: "Appareil", en: "Device" },
  seen: { fr: "Vue la dernière fois", en: "Last seen" },
  ends: { fr: "Prend fin", en: "Ends" },
} as const satisfies Record<string, Bilingual>;

/** The way there from the first page of the space. */
export const copyLink = { label: words.title, href: paths.copy } as const;

/** What identity itself keeps: the account and its sessions. The password is kept in a form that nobody can give back. */
export const accountShare = (
  candidates: Pick<CandidateIdentity, "accounts" | "sessions" | "clock">,
): SpaceShare => ({
  key: "compte",
  title: words.account,
  async *read(account, language) {
    const candidate = await candidates.accounts.find(account);
    if (candidate === null) return;
    const moment = (at: Temporal.Instant | null): string => (at ? momentWords(at, language) : "–");
    const { email, madeAt, activatedAt, signedInAt, notifiedAt, terms } = candidate;
    const row = (name: keyof typeof words, value: string) => ({
      label: words[name][language],
      value,
    });
    yield {
      title: words.account[language],
      rows: [
        row("email", email),
        row("language", candidate.language),
        row("space", moment(madeAt)),
        row("activated", moment(activatedAt)),
        row("signedIn", moment(signedInAt)),
        row("told", moment(notifiedAt)),
        row("terms", `${terms.version}, ${moment(terms.acceptedAt)}`),
      ],
      machine: {
        email,
        language: candidate.language,
        madeAt,
        activatedAt,
        signedInAt,
        notifiedAt,
        terms,
      },
    };
    for (const { device, madeAt: begun, seenAt, endsAt } of await candidates.sessions.ofAccount(
      account,
      candidates.clock.now(),
    ))
      yield {
        title: words.session[language],
        rows: [
          row("device", device),
          row("space", moment(begun)),
          row("seen", moment(seenAt)),
          row("ends", moment(endsAt)),
        ],
        machine: { device, madeAt: begun, seenAt, endsAt },
      };
  },
});

/** « Télécharger toutes mes données »: the page that says what it is, and the file, for whoever has just given their password. */
export const addCopyPages = (web: FastifyInstance, { shares }: CandidateSite): void => {
  addPage(web, {
    paths: paths.copy,
    access: ownSpace,
    render: async ({ language }) => {
      const title = words.title[language];
      return {
        title,
        private: true,
        main: html`${pageTitle({ title, over: words.back[language], lead: words.lead[language] })}
          <h2>${words.holds[language]}</h2>
          <ul>
            ${shares.map((share) => html`<li>${share.title[language]}</li>`)}
          </ul>
          <p>${words.care[language]}</p>
          <p>
            ${linkButton({ text: words.download[language], href: paths.copyFile[language], look: "primary" })}
          </p>
          <p><a href="${paths.home[language]}">${words.back[language]}</a></p>`,
      };
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(
      paths.copyFile[language],
      { config: { access: ownSpaceFresh, rateLimit: { max: 10, timeWindow: "10 minutes" } } },
      async (request, reply) => {
        const own = candidateIn(request.visitor);
        if (own === null) return await sendNotFound(request, reply);
        const { now } = request.page;
        const members = copySpace(shares, own.account, language, (copied) => [
          { path: "donnees.html", content: bytes(readable(copied, now, language)) },
          { path: "donnees.json", content: bytes(machine(copied, now)) },
        ]);
        const name = language === "fr" ? "mes-donnees.zip" : "my-data.zip";
        return await reply
          .headers({
            "cache-control": "private, no-store",
            "content-disposition": `attachment; filename="${name}"`,
          })
          .type("application/zip")
          .send(Readable.from(writeArchive(members)));
      },
    );
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const machine = (shares: readonly CopiedShare[], at: Temporal.Instant): string =>
  `${JSON.stringify(
    {
      format: "egide/space-copy@1",
      madeAt: at.toString(),
      ...Object.fromEntries(
        shares.map(({ key, records }) => [
          key,
          records.map((record) => ({ data: record.machine, files: record.files })),
        ]),
      ),
    },
    null,
    1,
  )}\n`;

/** A page that needs nothing beside itself, so that it can be read in ten years. */
const readable = (
  shares: readonly CopiedShare[],
  at: Temporal.Instant,
  language: Language,
): string => {
  const title = words.title[language];
  return document(
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        <p>${fill(words.made[language], { at: momentWords(at, language) })}</p>
        ${shares.map(
          (share) =>
            html`<h2>${share.title}</h2>
              ${share.records.length === 0 ? html`<p>${words.nothing[language]}</p>` : ""}
              ${share.records.map((record) => recordMarkup(record, language))}`,
        )}
      </body>
    </html>`,
  );
};

const recordMarkup = (record: CopiedShare["records"][number], language: Language): Markup =>
  html`<h3>${record.title}</h3>
    <dl>
      ${record.rows.map(
        ({ label, value }) =>
          html`<dt><strong>${label}</strong></dt>
            <dd>${value.split("\n").map((line) => html`${line}<br />`)}</dd>`,
      )}
      ${
        record.files.length === 0
          ? ""
          : html`<dt><strong>${words.files[language]}</strong></dt>
              ${record.files.map(
                (path) =>
                  html`<dd>
                    <a href="${path.split("/").map(encodeURIComponent).join("/")}">${path}</a>
                  </dd>`,
              )}`
      }
    </dl>`;
