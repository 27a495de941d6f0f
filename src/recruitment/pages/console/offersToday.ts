import { fill, type Bilingual } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import { offerDeskPath, type OfferConsole } from "./offerConsole.ts";

const words = {
  title: {
    fr: "Des offres attendent une seconde lecture : {count}",
    en: "Offers wait for a second reading: {count}",
  },
  text: {
    fr: "Une autre personne que celle qui les a écrites les publie ou les rend.",
    en: "Somebody else than whoever wrote them publishes them, or gives them back.",
  },
} as const satisfies Record<string, Bilingual>;

/** The offers that wait for a second reading, for whoever may publish and did not write them. */
export const offersToday =
  (parts: Pick<OfferConsole, "offers" | "may">): ReadToday =>
  async (body, context) => {
    const { visitor, language } = context;
    if (!parts.may(context, body, "offers.publish") || visitor.kind !== "staff") return [];
    const waiting = (await parts.offers.list(body)).filter(
      ({ state, author }) => state.status === "review" && author.id !== visitor.account,
    );
    const [first, ...others] = waiting;
    if (first === undefined) return [];
    return [
      {
        title: fill(words.title[language], { count: waiting.length }),
        text: words.text[language],
        href:
          others.length === 0
            ? offerDeskPath(first, language)
            : consolePath(body, "offres", language),
        tone: "watch",
      },
    ];
  };
