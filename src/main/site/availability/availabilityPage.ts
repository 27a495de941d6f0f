import type { FastifyInstance } from "fastify";
import { dayWords, civilDay, fill, momentWords, type Language } from "../../../kernel/index.ts";
import {
  measure,
  toleranceSeconds,
  type Availability,
  type Interruption,
  type Measured,
} from "../../../platform/availability/index.ts";
import {
  addPage,
  emptyState,
  figures,
  html,
  open,
  pageTitle,
  table,
  tag,
  type Figure,
  type Markup,
  type Page,
} from "../../../platform/web/index.ts";
import { availabilityPaths, availabilityWords as words } from "./availabilityWords.ts";

/** What is known of the site from a moment on. */
export type ReadMeasured = (from: Temporal.Instant) => Promise<Measured>;

const month = { hours: 30 * 24 };
const shown = 50;

/** Adds the page that says how often the site answered. */
export const addAvailabilityPage = (web: FastifyInstance, readMeasured: ReadMeasured): void =>
  addPage(web, {
    paths: availabilityPaths,
    access: open,
    render: async ({ language, now }) => {
      const yearAgo = now.toZonedDateTimeISO("UTC").subtract({ years: 1 }).toInstant();
      const measured = await readMeasured(yearAgo);
      return availabilityPage(
        {
          month: measure(measured, { from: now.subtract(month), until: now }),
          year: measure(measured, { from: yearAgo, until: now }),
        },
        language,
      );
    },
  });

const availabilityPage = (
  periods: { readonly month: Availability | null; readonly year: Availability | null },
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${
      periods.month === null || periods.year === null
        ? emptyState({ title: words.unmeasured[language], text: words.unmeasuredHelp[language] })
        : html`${figures([
            figure(periods.month, words.month[language], language),
            figure(periods.year, words.year[language], language),
          ])}
          ${interruptions(periods.year, language)}`
    }
    <section aria-labelledby="method">
      <h2 id="method">${words.method[language]}</h2>
      <p>${fill(words.methodText[language], { tolerance: toleranceSeconds })}</p>
    </section>`,
});

const figure = (
  { share, from, outageSeconds, maintenanceSeconds }: Availability,
  label: string,
  language: Language,
): Figure => ({
  value: share === null ? words.onlyMaintenance[language] : shareWords(share, language),
  label,
  note: `${fill(words.note[language], {
    outages: lengthWords(outageSeconds, language),
    maintenance: lengthWords(maintenanceSeconds, language),
  })} ; ${fill(words.since[language], { day: dayWords(civilDay(from), language) })}`,
});

/** Never rounded up: 100 % is said where nothing was missing. */
const shareWords = (share: number, language: Language): string =>
  fill(words.percent[language], {
    share: (Math.floor(share * 10_000) / 100).toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
  });

const interruptions = (
  { interruptions: all, from, until }: Availability,
  language: Language,
): Markup =>
  html`<section aria-labelledby="interruptions">
    <h2 id="interruptions">${words.interruptions[language]}</h2>
    ${
      all.length === 0
        ? html`<p>${fill(words.none[language], { day: dayWords(civilDay(from), language) })}</p>`
        : html`${
            all.length <= shown
              ? ""
              : html`<p>${fill(words.latest[language], { count: shown, all: all.length })}</p>`
          }
          ${table({
            caption: words.caption[language],
            hideCaption: true,
            language,
            columns: [
              { title: words.from[language] },
              { title: words.length[language] },
              { title: words.kind[language] },
            ],
            rows: all.slice(0, shown).map((each) => row(each, until, language)),
          })}`
    }
  </section>`;

const row = ({ kind, from, until }: Interruption, now: Temporal.Instant, language: Language) => {
  const seconds = Math.round((until.epochMilliseconds - from.epochMilliseconds) / 1_000);
  return [
    html`<time datetime="${from.toString({ smallestUnit: "second" })}"
      >${momentWords(from, language)}</time
    >`,
    html`${lengthWords(seconds, language)}${until.equals(now) ? html` (${words.ongoing[language]})` : ""}`,
    tag({ text: words[kind][language], tone: kind === "outage" ? "watch" : "quiet" }),
  ];
};

/** A length as people read it, by its two largest units; rounded up, so that nothing becomes nothing. */
export const lengthWords = (seconds: number, language: Language): string => {
  const minutes = Math.ceil(seconds / 60);
  const parts = [
    { count: Math.floor(minutes / 1_440), unit: words.days },
    { count: Math.floor(minutes / 60) % 24, unit: words.hours },
    { count: minutes % 60, unit: words.minutes },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  if (first === -1) return fill(words.minutes[language], { count: 0 });
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => fill(unit[language], { count }))
    .join(" ");
};
