import { sql, type Kysely, type Transaction } from "kysely";
import { failed, success, type Actor, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { LoggedDecision, OfferDecision, Offers } from "../actions/offers.ts";
import { recruitmentFailure } from "../errors.ts";
import type { Offer } from "../model/offer/offer.ts";
import { offerOf, putOffer, type OfferRow } from "./offerTable.ts";
import { putShown } from "./putShown.ts";

interface DecisionRow extends OfferDecision {
  readonly offer: string;
  readonly body: string;
  readonly title: string;
  readonly at: Date;
  readonly author_kind: LoggedDecision["by"]["kind"];
  readonly author: string;
  readonly author_name: string;
}

/** Told, in the transaction of a change, that an offer is or will be shown: whoever looks for it may look from then on. */
export type AnnounceOffer = (
  opensAt: Temporal.Instant,
  within: Transaction<unknown>,
) => Promise<void>;

/** Offers in the platform's database. */
export const postgresOffers = (
  database: Kysely<unknown>,
  transaction: Transact,
  announce: AnnounceOffer = async () => {},
): Offers => ({
  find: async (id) => {
    const { rows } = await sql<OfferRow>`select * from egide.offer where id = ${id}`.execute(
      database,
    );
    return rows[0] ? offerOf(rows[0]) : null;
  },

  findAll: async (ids) => {
    const { rows } = await sql<OfferRow>`
      select * from egide.offer where id = any(${[...ids]}::text[])`.execute(database);
    const found = new Map(rows.map((row) => [row.id, offerOf(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  },

  list: async (body) => {
    const { rows } = await sql<OfferRow>`
      select * from egide.offer where body = ${body} order by changed_at desc, id`.execute(
      database,
    );
    return rows.map(offerOf);
  },

  add: async (offer) =>
    await transaction<unknown, void>(async (within) => {
      await putOffer(within, offer, offer.author);
      await show(within, offer, announce);
    }),

  change: async (id, revision, change, by) =>
    await transaction<unknown, Outcome<Offer>>(async (within) => {
      const { rows } = await sql<OfferRow>`
        select * from egide.offer where id = ${id} for update`.execute(within);
      const [row] = rows;
      if (row === undefined) return failed(recruitmentFailure("recruitment.offer-unknown"));
      if (row.revision !== revision) return failed(recruitmentFailure("recruitment.offer-changed"));
      const outcome = change(offerOf(row));
      if (!outcome.ok) return outcome;
      const offer = { ...outcome.value, revision: revision + 1, changedAt: by.at };
      await putOffer(within, offer, by.actor);
      await show(within, offer, announce);
      if (by.decision) await log(within, offer, by.actor, by.decision);
      return success(offer);
    }),

  decisions: async (limit) => {
    const { rows } = await sql<DecisionRow>`
      select offer, body, title, decision, ground, authority, at, author_kind, author, author_name
      from egide.offer_decision order by number desc limit ${limit}`.execute(database);
    return rows.map(({ at, author_kind, author, author_name, ...row }) => ({
      ...row,
      at: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      by: { kind: author_kind, id: author, name: author_name },
    }));
  },
});

const show = async (
  within: Transaction<unknown>,
  offer: Offer,
  announce: AnnounceOffer,
): Promise<void> => {
  const shown = await putShown(within, offer);
  if (shown !== null) await announce(shown.opensAt, within);
};

const log = async (
  within: Kysely<unknown>,
  { id, body, content, changedAt }: Offer,
  actor: Actor,
  { decision, ground, authority }: OfferDecision,
): Promise<void> => {
  await sql`
    insert into egide.offer_decision
      (offer, body, title, decision, ground, authority, at, author_kind, author, author_name)
    values (${id}, ${body}, ${content.title}, ${decision}, ${ground}, ${authority},
      ${changedAt.toString()}::timestamptz, ${actor.kind}, ${actor.id}, ${actor.name})`.execute(
    within,
  );
};
