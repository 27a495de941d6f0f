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
import { applicationsPath } from "../desk/deskPlace.ts";
import { words as deskWords } from "../desk/deskWords.ts";
import { offerDeskPath, type OfferConsole } from "./offerConsole.ts";
import { words } from "./offerConsoleWords.ts";
import { phaseTag } from "./offerDeskPage.ts";

/** The offers of a body in its console, the last changed first. */
export const offersDeskPage = (
  offers: readonly Offer[],
  {
    body,
    counts,
    isReadTwice,
    mayEdit,
    now,
    language,
  }: {
    readonly body: string;
    /** How many applications each has; null where that is not for this visitor. */
    readonly counts: Counts | null;
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
      : offerTable(present, counts, now, language)
  }
  ${
    archived.length === 0
      ? ""
      : details({
          summary: fill(words.archived[language], { count: archived.length }),
          content: offerTable(archived, counts, now, language),
        })
  }
  ${summaryList([
    ...(counts === null
      ? []
      : [
          {
            key: deskWords.answers[language],
            value: `${deskWords.invitation[language]}, ${deskWords.refusal[language]}`,
            link: {
              text: words.change[language],
              said: deskWords.answers[language],
              href: consolePath(body, "offres", language, "/reponses"),
            },
          },
        ]),
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

type Counts = Awaited<ReturnType<OfferConsole["desk"]["counts"]>>;

const offerTable = (
  offers: readonly Offer[],
  counts: Counts | null,
  now: Temporal.Instant,
  language: Language,
): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.offer[language] },
      { title: words.state[language] },
      ...(counts === null ? [] : [{ title: deskWords.title[language], numeric: true as const }]),
      { title: words.closes[language] },
      { title: words.changed[language] },
    ],
    rows: offers.map((offer) => [
      html`<a lang="fr" href="${address(offerDeskPath(offer, language))}"
        >${offer.content.title}</a
      >`,
      phaseTag(offer, now, language),
      ...(counts === null
        ? []
        : [
            html`<a href="${address(applicationsPath(offer, language))}"
              >${String(counts.get(offer.id)?.all ?? 0)}</a
            >`,
          ]),
      offer.content.closesOn === null ? "–" : dayWords(offer.content.closesOn, language),
      dayWords(civilDay(offer.changedAt), language),
    ]),
  });
