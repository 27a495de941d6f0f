import { fill } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import type { OfferConsole } from "../console/offerConsole.ts";
import { applicationsPath } from "./deskPlace.ts";
import { words } from "./deskWords.ts";

/** What of the applications of a body waits for this person today: those that nobody has considered yet, and no name. */
export const applicationsToday =
  (parts: Pick<OfferConsole, "offers" | "desk" | "may">): ReadToday =>
  async (body, context) => {
    if (!parts.may(context, body, "applications.decide")) return [];
    const offers = await parts.offers.list(body);
    const counts = await parts.desk.counts(offers.map(({ id }) => id));
    const waiting = offers.filter(({ id }) => (counts.get(id)?.received ?? 0) > 0);
    const [first, ...others] = waiting;
    if (first === undefined) return [];
    const { language } = context;
    const received = waiting.reduce((all, { id }) => all + (counts.get(id)?.received ?? 0), 0);
    return [
      {
        title: words.title[language],
        text: fill(words.waiting[language], { received }),
        href:
          others.length === 0
            ? applicationsPath(first, language)
            : consolePath(body, "offres", language),
        tone: "accent",
      },
    ];
  };
