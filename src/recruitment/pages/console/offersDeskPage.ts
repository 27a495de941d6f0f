import { civilDay, dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  address,
  consolePath,
  details,
  emptyState,
  html,
  linkButton,
  pageTitle,
  summaryList,
  table,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { offerDeskPath } from "./offerConsole.ts";
import { words } from "./offerConsoleWords.ts";
import { phaseTag } from "./offerDeskPage.ts";

/** The offers of a body in its console, the last changed first. */
export const offersDeskPage = (
  offers: readonly Offer[],
  {
    body,
    isReadTwice,
    mayEdit,
    now,
    language,
  }: {
    readonly body: string;
    readonly isReadTwice: boolean;
    readonly mayEdit: boolean;
    readonly now: Temporal.Instant;
    readonly language: Language;
  },
): Markup => {
  const archived = offers.filter(({ state }) => state.status === "archived");
  const present = offers.filter(({ state }) => state.status !== "archived");
  const add = linkButton({
    text: words.add[language],
    href: consolePath(body, "offres", language, "/nouvelle"),
  });
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${mayEdit && present.length > 0 ? html`<p>${add}</p>` : ""}
  ${
    present.length === 0
      ? emptyState({
          title: words.none[language],
          text: words.noneHelp[language],
          ...(mayEdit && { action: add }),
        })
      : offerTable(present, now, language)
  }
  ${
    archived.length === 0
      ? ""
      : details({
          summary: fill(words.archived[language], { count: archived.length }),
          content: offerTable(archived, now, language),
        })
  }
  ${summaryList([
    {
      key: words.reading[language],
      value: (isReadTwice ? words.isOn : words.isOff)[language],
      ...(mayEdit && {
        link: {
          text: words.change[language],
          said: words.reading[language],
          href: consolePath(body, "offres", language, "/seconde-lecture"),
        },
      }),
    },
  ])}`;
};

const offerTable = (offers: readonly Offer[], now: Temporal.Instant, language: Language): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.offer[language] },
      { title: words.state[language] },
      { title: words.closes[language] },
      { title: words.changed[language] },
    ],
    rows: offers.map((offer) => [
      html`<a lang="fr" href="${address(offerDeskPath(offer, language))}"
        >${offer.content.title}</a
      >`,
      phaseTag(offer, now, language),
      offer.content.closesOn === null ? "–" : dayWords(offer.content.closesOn, language),
      dayWords(civilDay(offer.changedAt), language),
    ]),
  });
