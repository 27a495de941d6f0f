import type { FirmOffer } from "../identity/index.ts";
import { civilDay, type Clock } from "../kernel/index.ts";
import type { Offers } from "../recruitment/index.ts";

/** The offers of a body for which a firm from outside still works (REC-28), as whoever invites its recruiters needs them. */
export const firmOffers =
  (offers: Pick<Offers, "list">, clock: Clock) =>
  async (body: string): Promise<readonly FirmOffer[]> => {
    const today = civilDay(clock.now());
    return (await offers.list(body)).flatMap(({ id, state, content: { title, firm } }) =>
      firm === null ||
      state.status === "archived" ||
      Temporal.PlainDate.compare(firm.until, today) < 0
        ? []
        : [{ id, title, firm: firm.name, until: firm.until }],
    );
  };
