import { colon, fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  confirmPanel,
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  progress,
  refresh,
  tag,
  type FormState,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { LiveRun, RunRecord } from "../execution/actions/runRecords.ts";
import { words } from "./runWords.ts";

/** After how long without a word a run may be dead. A batch takes a second; one that waits for others, some minutes. */
const patience = Temporal.Duration.from({ minutes: 10 });

/** A run that goes on: how far it has come as it last said, the way to look again, and to stop it. */
export const goingRun = (
  {
    body,
    run,
    live,
    now,
    mayStop,
  }: {
    readonly body: string;
    readonly run: Pick<RunRecord, "id" | "startedAt">;
    readonly live: LiveRun;
    readonly now: Temporal.Instant;
    readonly mayStop: boolean;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "executions", language, `/${encodeURIComponent(run.id)}`);
  const { soFar, stopAskedAt } = live;
  const heard = soFar?.at ?? run.startedAt;
  const isSilent = Temporal.Instant.compare(heard.add(patience), now) < 0;
  return html`<section aria-labelledby="so-far">
    <h2 id="so-far">${words.soFar[language]}</h2>
    <p>${words.soFarLead[language]}</p>
    ${stopAskedAt === null ? "" : html`<p>${tag({ text: words.stopping[language], tone: "watch" })}</p>`}
    ${isSilent ? notice({ tone: "watch", text: words.silent[language], language }) : ""}
    ${bars(live, language)}
    <p class="soft small">
      ${words.lastWord[language]}${colon[language]}${momentWords(heard, language)}
    </p>
    ${refresh({ href: own, language })}
    ${
      mayStop && stopAskedAt === null
        ? html`<p>
            ${linkButton({ text: words.stop[language], href: `${own}/arreter`, look: "secondary" })}
          </p>`
        : ""
    }
  </section>`;
};

const bars = ({ soFar }: LiveRun, language: Language): Piece =>
  soFar === null
    ? html`<p>${words.preparing[language]}</p>`
    : soFar.rules.map(({ rule, collection, ended, planned }) =>
        progress({
          label: fill(words.soFarRule[language], { rule, collection }),
          done: ended,
          all: planned,
          language,
        }),
      );

/** What stopping a run means, with how far it has come. */
export const stopPage = (
  {
    body,
    run,
    live,
    form,
  }: {
    readonly body: string;
    readonly run: Pick<RunRecord, "id">;
    readonly live: LiveRun;
    readonly form: FormState;
  },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.stop[language], lead: words.stopLead[language] })}
  ${form.frame(
    confirmPanel({
      look: "neutral",
      title: words.stopTitle[language],
      preview: html`${bars(live, language)}`,
      confirm: words.stop[language],
      cancel: {
        text: words.keepOn[language],
        href: consolePath(body, "executions", language, `/${encodeURIComponent(run.id)}`),
      },
    }),
  )}`;
