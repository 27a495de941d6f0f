import { civilDay, dayWords, fill, type Language } from "../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../platform/escaping/index.ts";
import { cards } from "../../platform/web/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import { contractLine, placeWords, salaryLine } from "./offerFacts.ts";
import { offerPath } from "./offerPaths.ts";
import { words } from "./offerPageWords.ts";

/** Offers one after the other: what each is, where, for whom, and until when. */
export const offerList = (
  offers: readonly Offer[],
  nameOf: (body: string) => string,
  language: Language,
  level: 2 | 3 = 3,
): Markup =>
  cards(
    offers.map((offer) => {
      const { content, state, body } = offer;
      // Names of bodies and places are French, in both languages.
      const inFrench = (name: string): Piece =>
        language === "en" && name !== "" ? html`<span lang="fr">${name}</span>` : name;
      const line = [
        inFrench(nameOf(body)),
        inFrench(content.places.map(placeWords).join(" ; ")),
        contractLine(content, language),
        salaryLine(content, language) ?? "",
      ].filter((part) => part !== "");
      const days = [
        state.opensAt === null
          ? null
          : fill(words.published[language], {
              day: dayWords(civilDay(state.opensAt), language),
            }),
        content.closesOn === null
          ? null
          : fill(words.closes[language], { day: dayWords(content.closesOn, language) }),
      ].filter((part) => part !== null);
      return {
        title: content.title,
        href: offerPath(offer, language),
        // Offers are written in French.
        ...(language === "en" && { lang: "fr" as const }),
        text: html`<p>${line.map((part, index) => (index === 0 ? part : html` · ${part}`))}</p>
          <p class="soft">${days.join(" · ")}</p>`,
      };
    }),
    level,
  );
