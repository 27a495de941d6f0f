import { memoryScanner, somePdf } from "../../test/support/filesOfPeople.ts";
import type { PostgresServer } from "../../test/support/postgres.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import type { ApplicationDesk, Applications, Reader } from "./actions/applications.ts";
import { apply, type Applying, type ApplyParts } from "./actions/apply.ts";
import type { ApplicationContent } from "./model/application/application.ts";
import type { Profile } from "./model/dossier/profile.ts";
import type { Offer } from "./model/offer/offer.ts";
import { wholeOffer, withOffers, orane, type OffersHere } from "./offers.fixture.ts";
import { postgresApplicationDesk } from "./storage/postgresApplicationDesk.ts";
import { postgresApplications } from "./storage/postgresApplications.ts";
import { postgresDossiers } from "./storage/postgresDossiers.ts";
import { draftOffer } from "./actions/draftOffer.ts";
import { publishOffer } from "./actions/publishOffer.ts";
import { noJobs } from "../../test/support/noJobs.ts";

export const contact: Profile = {
  givenName: "Léa",
  familyName: "Castan",
  contactEmail: "lea.castan@reponse.example",
  telephone: "01 23 45 67 89",
  town: "Entre-Deux-Rives",
  availability: null,
};

export const recruiter: Reader = { account: orane.id, name: orane.name, firm: null };

export interface ApplicationsHere extends OffersHere, Omit<ApplyParts, "clock" | "ids"> {
  readonly applications: Applications;
  readonly desk: ApplicationDesk;
  readonly dossiers: ReturnType<typeof postgresDossiers>;
  /** A shown offer of rives, until 28 February. */
  readonly offer: Offer;
  /** Applies with a CV, as Léa unless said. */
  send(changes?: Partial<Applying>): ReturnType<typeof apply>;
  /** The mails that wait: to whom, and of which template. */
  mails(): Promise<readonly string[]>;
  /** All that the database holds of applications, as one text. */
  raw(): Promise<string>;
}

/** What Léa sends. */
export const contentOf = (offer: Offer): ApplicationContent => ({
  language: "fr",
  offerTitle: offer.content.title,
  bodyName: "Rives",
  firm: null,
  contact,
  answers: [{ question: "Avez-vous le permis ?", answer: "Oui, depuis longtemps" }],
});

/** Does something with the applications of an empty database, where an offer is shown and two candidates are: lea and paul. */
export const withApplications = (
  server: PostgresServer,
  work: (here: ApplicationsHere) => Promise<void>,
) =>
  withOffers(server, async (offers) => {
    const { database, clock, ids } = offers;
    for (const id of ["lea", "paul"])
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
         values ($1, $1 || '@compte.example', 'fr', '$argon2id$', 'v', $2, $2, $2, $2)`,
        [id, clock.now().toString()],
      );
    const keys = openFileKeys(Buffer.alloc(32, 7));
    const outbox = postgresOutbox(database, clock);
    const footer = { fr: "Égide", en: "Égide" };
    const mailer = openMailer({ outbox, jobs: noJobs, footer });
    const kysely = database.kysely<unknown>();
    const store = { kysely, transaction: database.transaction, clock, keys, mailer };
    const applications = postgresApplications({ ...store, publicUrl: "https://emploi.example" });
    const desk = postgresApplicationDesk({ ...store, ids, publicUrl: "https://emploi.example" });
    const dossiers = postgresDossiers(store, keys);
    const draft = await draftOffer(offers, "rives", wholeOffer(), orane);
    const seen = { body: "rives", id: draft.id, revision: draft.revision };
    const shown = await publishOffer(offers, seen, null, orane);
    if (!shown.ok) throw new Error(shown.failure.code);
    const offer = shown.value;
    const parts = { scanner: memoryScanner, keep: async () => "P12M", applications, dossiers };
    await work({
      ...offers,
      ...parts,
      desk,
      offer,
      send: async (changes = {}) =>
        await apply(
          { ...offers, ...parts },
          {
            account: "lea",
            offer,
            ticket: null,
            content: contentOf(offer),
            attached: {
              cv: { from: "device", name: "CV Léa Castan.pdf", content: somePdf() },
              letter: { from: "nowhere" },
            },
            ...changes,
          },
        ),
      mails: async () => {
        const { rows } = await database.pool.query<{ said: string }>(
          "select recipient || ' ' || template as said from egide.mail_outbox order by enqueued_at, template",
        );
        return rows.map(({ said }) => said);
      },
      raw: async () => {
        const { rows } = await database.pool.query<{ all: string }>(
          `select concat((select string_agg(to_jsonb(a)::text || encode(coalesce(content, ''), 'escape'), ' ') from egide.application a),
             (select string_agg(encode(about, 'escape') || encode(content, 'escape'), ' ') from egide.application_document),
             (select string_agg(encode(content, 'escape'), ' ') from egide.application_comment)) as all`,
        );
        return rows[0]?.all ?? "";
      },
    });
  });
