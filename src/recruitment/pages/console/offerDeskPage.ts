import { civilDay, dayWords, momentWords, type Language } from "../../../kernel/index.ts";
import type { Body } from "../../../organisations/index.ts";
import {
  address,
  buttonRow,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  tag,
  type Markup,
  type Piece,
  type TagTone,
} from "../../../platform/web/index.ts";
import { missingIn, missingWords } from "../../model/offer/missingIn.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { actsOpen, phaseOf, type Phase } from "../../model/offer/offerState.ts";
import { offerText } from "../offerPage.ts";
import { offerPath } from "../offerPaths.ts";
import { offerDeskPath } from "./offerConsole.ts";
import { decisionWords, moveWords, phaseWords, words } from "./offerConsoleWords.ts";

const tones: Partial<Record<Phase, TagTone>> = {
  open: "good",
  scheduled: "accent",
  review: "watch",
  suspended: "bad",
  removed: "bad",
};

/** Where an offer stands, in a word. */
export const phaseTag = (
  { state }: Pick<Offer, "state">,
  now: Temporal.Instant,
  language: Language,
): Markup => {
  const phase = phaseOf(state, now);
  return tag({ text: phaseWords[phase][language], tone: tones[phase] ?? "quiet" });
};

/** Whether the visitor may do what each of these asks for. */
export interface MayWithOffer {
  readonly edit: boolean;
  readonly publish: boolean;
  readonly moderate: boolean;
}

/** An offer in the console: where it stands, what can be done with it, and how it will look. */
export const offerDeskPage = (
  offer: Offer,
  body: Body,
  {
    applications,
    may,
    now,
    language,
  }: {
    /** The way to the applications, for whoever may read them. */
    applications: Piece;
    may: MayWithOffer;
    now: Temporal.Instant;
    language: Language;
  },
): Markup => {
  const { state, content, contact } = offer;
  const phase = phaseOf(state, now);
  const isWritten = phase === "draft" || phase === "review";
  const missing = isWritten ? missingIn(content, contact, now) : [];
  const moments = [
    ...(state.opensAt === null
      ? []
      : [{ key: words.opens[language], value: momentWords(state.opensAt, language) }]),
    ...(state.endsAt === null
      ? []
      : [{ key: words.ends[language], value: momentWords(state.endsAt, language) }]),
  ];
  return html`${pageTitle({ title: content.title, over: words.title[language], lang: "fr" })}
    <p>
      ${phaseTag(offer, now, language)}
      ${
        phase === "open"
          ? html`<a href="${address(offerPath(offer, language))}">${words.public[language]}</a>`
          : ""
      }
    </p>
    ${summaryList([
      ...moments,
      {
        key: words.author[language],
        value: `${offer.author.name}, ${dayWords(civilDay(offer.changedAt), language)}`,
      },
    ])}
    ${
      missing.length === 0
        ? ""
        : notice({
            tone: "watch",
            language,
            text: `${words.missing[language]} ${missing.map((each) => missingWords[each][language]).join(" ; ")}.`,
          })
    }
    ${applications} ${waysOn(offer, may, now, language)}
    <section>
      <h2>${words.preview[language]}</h2>
      ${offerText(offer, body, language)}
    </section>`;
};

const waysOn = (
  offer: Offer,
  may: MayWithOffer,
  now: Temporal.Instant,
  language: Language,
): Markup | "" => {
  const open = new Set<string>(actsOpen(offer.state, now));
  const to = (path: string): string => offerDeskPath(offer, language, `/${path}`);
  const ways = [
    ...(may.edit && open.has("edit") ? [{ text: words.edit[language], href: to("modifier") }] : []),
    ...(may.publish && open.has("publish")
      ? [{ text: words.publish[language], href: to("publier") }]
      : []),
    ...Object.entries(moveWords)
      .filter(([name]) => may.edit && (name === "duplicate" || open.has(name)))
      .map(([, { path, name }]) => ({ text: name[language], href: to(path) })),
    ...Object.values(decisionWords)
      .filter(({ act }) => may.moderate && open.has(act))
      .map(({ path, name }) => ({ text: name[language], href: to(path) })),
  ];
  if (ways.length === 0) return "";
  return html`<section>
    <h2>${words.acts[language]}</h2>
    ${buttonRow(ways.map(({ text, href }) => linkButton({ text, href, look: "secondary" })))}
  </section>`;
};
