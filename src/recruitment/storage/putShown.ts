import { sql, type Kysely } from "kysely";
import { shownOffer, type ShownOffer } from "../model/criteria/shownOffer.ts";
import type { Offer } from "../model/offer/offer.ts";
import { surfaceWords } from "../model/words/searchWords.ts";
import { stem } from "../model/words/stem.ts";

/** Brings what searches read of an offer to what the offer now is: a row, or none. @returns it. */
export const putShown = async (
  within: Kysely<unknown>,
  offer: Offer,
): Promise<ShownOffer | null> => {
  await sql`delete from egide.offer_shown where offer = ${offer.id}`.execute(within);
  const shown = shownOffer(offer);
  if (shown === null) return null;
  await insertShown(within, [shown]);
  // Held against the alerts at its opening, and again after each change: not before this is committed, and not without it.
  await sql`
    insert into egide.offer_unmatched (offer, opens_at)
    values (${shown.offer}, ${shown.opensAt.toString()}::timestamptz)
    on conflict (offer) do update set opens_at = excluded.opens_at`.execute(within);
  const forms = new Map(surfaceWords(offer.content.title).map((form) => [stem(form), form]));
  if (forms.size > 0)
    await sql`
      insert into egide.offer_word (word, form)
      select * from unnest(${[...forms.keys()]}::text[], ${[...forms.values()]}::text[])
      on conflict do nothing`.execute(within);
  return shown;
};

/** Adds what searches read of offers that have no row yet. */
export const insertShown = async (
  within: Kysely<unknown>,
  offers: readonly ShownOffer[],
): Promise<void> => {
  const rows = offers.map(
    (offer) => sql`(
      ${offer.offer}, ${offer.body}, ${offer.family}, ${offer.contract}, ${offer.workingTime},
      ${offer.telework}, ${[...offer.departments]}::text[], ${[...offer.regions]}::text[],
      ${offer.opensAt.toString()}::timestamptz, ${offer.closesAt.toString()}::timestamptz,
      ${[...offer.titleWords]}::text[], array_to_tsvector(${[...offer.words]}::text[]))`,
  );
  await sql`
    insert into egide.offer_shown (offer, body, family, contract, working_time, telework, departments,
      regions, opens_at, closes_at, title_words, words)
    values ${sql.join(rows)}`.execute(within);
};
