import { sql, type Kysely } from "kysely";
import type { Actor } from "../../kernel/index.ts";
import { contentOfJson, contentToJson, type ContentJson } from "../model/offer/contentJson.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { OfferStatus } from "../model/offer/offerState.ts";

/** A row of `egide.offer`. */
export interface OfferRow {
  readonly id: string;
  readonly body: string;
  readonly status: OfferStatus;
  readonly suspended: boolean;
  readonly revision: number;
  readonly content: ContentJson;
  readonly contact_name: string | null;
  readonly contact_email: string | null;
  readonly contact_telephone: string | null;
  readonly opens_at: Date | null;
  readonly ends_at: Date | null;
  readonly made_at: Date;
  readonly changed_at: Date;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
}

const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

export const offerOf = (row: OfferRow): Offer => ({
  id: row.id,
  body: row.body,
  revision: row.revision,
  content: contentOfJson(row.content),
  contact: {
    name: row.contact_name,
    email: row.contact_email,
    telephone: row.contact_telephone,
  },
  state: {
    status: row.status,
    isSuspended: row.suspended,
    opensAt: row.opens_at && instant(row.opens_at),
    endsAt: row.ends_at && instant(row.ends_at),
  },
  madeAt: instant(row.made_at),
  changedAt: instant(row.changed_at),
  author: { kind: row.author_kind, id: row.author, name: row.author_name },
});

/** Writes an offer as it now is, and adds it to its versions. */
export const putOffer = async (
  within: Kysely<unknown>,
  offer: Offer,
  actor: Actor,
): Promise<void> => {
  const { id, body, revision, contact, state, author } = offer;
  const content = JSON.stringify(contentToJson(offer.content));
  const changedAt = offer.changedAt.toString();
  await sql`
    insert into egide.offer (id, body, status, suspended, revision, content, contact_name, contact_email,
      contact_telephone, opens_at, ends_at, made_at, changed_at, author_kind, author, author_name)
    values (${id}, ${body}, ${state.status}, ${state.isSuspended}, ${revision}, ${content}::jsonb,
      ${contact.name}, ${contact.email}, ${contact.telephone},
      ${state.opensAt?.toString() ?? null}::timestamptz, ${state.endsAt?.toString() ?? null}::timestamptz,
      ${offer.madeAt.toString()}::timestamptz, ${changedAt}::timestamptz,
      ${author.kind}, ${author.id}, ${author.name})
    on conflict (id) do update set
      status = excluded.status, suspended = excluded.suspended, revision = excluded.revision,
      content = excluded.content, contact_name = excluded.contact_name,
      contact_email = excluded.contact_email, contact_telephone = excluded.contact_telephone,
      opens_at = excluded.opens_at, ends_at = excluded.ends_at, changed_at = excluded.changed_at,
      author_kind = excluded.author_kind, author = excluded.author,
      author_name = excluded.author_name`.execute(within);
  await sql`
    insert into egide.offer_version (offer, number, status, content, at, author_kind, author, author_name)
    values (${id}, ${revision}, ${state.status}, ${content}::jsonb, ${changedAt}::timestamptz,
      ${actor.kind}, ${actor.id}, ${actor.name})`.execute(within);
};
