import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, messageOf, type Language } from "../../../../kernel/index.ts";
import { entryPath } from "../../../../ledger/index.ts";
import {
  addPage,
  buttonRow,
  consolePaths,
  html,
  linkButton,
  notice,
  pageTitle,
  progress,
  refresh,
  summaryList,
  tag,
  type Markup,
  type SummaryRow,
  type TagTone,
} from "../../../../platform/web/index.ts";
import { identityKinds } from "../../../execution/actions/askDatabases.ts";
import type { RequestPackage } from "../../../execution/actions/executions.ts";
import { endOfCopy, isOpen } from "../../../execution/model/copyLink.ts";
import { mayExecute } from "../../../execution/model/executionSteps.ts";
import {
  isSilent,
  mayConfirm,
  mayLook,
  type ExecutionStage,
  type RequestExecution,
} from "../../../execution/model/requestExecution.ts";
import { isClosed } from "../../../model/request/requestState.ts";
import { sizeWords } from "../../sizeWords.ts";
import { deskAccess, deskPath, framed, requestObject, type RightsConsole } from "../deskSite.ts";
import { countsTable } from "./countsTable.ts";
import { askedIn, reachPath, type Asked } from "./reachSite.ts";
import { reachWords as words, stageWords } from "./reachWords.ts";

const tones: Partial<Record<ExecutionStage, TagTone>> = {
  looking: "accent",
  working: "accent",
  seen: "watch",
  refused: "bad",
  failed: "bad",
  done: "good",
};

/** What is beside the work itself. */
interface Around {
  /** What finds somebody here; null: nothing is connected. */
  readonly kinds: readonly string[] | null;
  readonly copy: RequestPackage | null;
  readonly term: string;
  readonly may: boolean;
  readonly now: Temporal.Instant;
  readonly catalogue: Awaited<ReturnType<RightsConsole["catalogue"]>>;
}

/** What the databases do for a request: how far it is, what was counted, what speaks against it, and what can be done next. */
export const addDatabasesPage = (web: FastifyInstance, parts: RightsConsole): void =>
  addPage(web, {
    paths: consolePaths("droits", "/:request/bases"),
    access: deskAccess("rights.read"),
    object: requestObject,
    render: async (context, { params }) => {
      const asked = await askedIn(parts, params);
      if (asked === null) return null;
      const { request } = asked;
      const { language, now } = context;
      const around: Around = {
        kinds: await identityKinds(parts, request.body),
        copy: await parts.packages.find(request.id),
        term: await parts.databases.copyTerm(),
        may: parts.may(context, request.body, "rights.handle"),
        now,
        catalogue: await parts.catalogue(),
      };
      const main = html`${pageTitle({
          title: words.title[language],
          over: request.content.name,
          lead: (asked.kind === "copy" ? words.copyLead : words.erasureLead)[language],
        })}
        ${stateOf(asked, around, language)}
        <p>
          <a href="${deskPath(request.body, language, `/${request.id}`)}"
            >${words.back[language]}</a
          >
        </p>`;
      return await framed(parts, context, request.body, words.title[language], main);
    },
  });

const stateOf = (asked: Asked, around: Around, language: Language): Markup => {
  const { request, execution } = asked;
  const { kinds, now } = around;
  if (execution === null && kinds === null)
    return notice({ tone: "watch", language, text: words.none[language] });
  const may = mayExecute(request, now);
  const hindrance =
    may.ok || isClosed(request.state)
      ? ""
      : notice({
          tone: "watch",
          language,
          text: messageOf(may.failure, language, around.catalogue),
        });
  return html`${hindrance} ${execution === null ? "" : standing(asked, execution, around, language)}
  ${may.ok && around.may ? acts(asked, around, language) : ""}
  ${around.may ? handOver(asked, around, language) : ""}
  ${execution?.counts ? counted(execution, execution.counts, language) : ""}`;
};

const standing = (
  { request, kind }: Asked,
  execution: RequestExecution,
  { now, copy, term, catalogue }: Around,
  language: Language,
): Markup => {
  const { stage, failures, receipts, rowsDone, rowsAll } = execution;
  const isGoing = stage === "looking" || stage === "working";
  const rows: readonly SummaryRow[] = [
    {
      key: words.state[language],
      value: tag({ text: stageWords[stage][language], tone: tones[stage] ?? "quiet" }),
    },
    ...(kind === "copy" && stage === "done"
      ? [{ key: words.copy[language], value: copyWords(request, copy, term, now, language) }]
      : []),
    ...(receipts.length === 0
      ? []
      : [
          {
            key: words.receipts[language],
            value: html`<ul>
              ${receipts.map(
                ({ store, index }) =>
                  html`<li>
                    <a href="${entryPath(index, language)}"
                      >${fill(words.receipt[language], { store, index })}</a
                    >
                  </li>`,
              )}
            </ul>`,
          },
        ]),
  ];
  return html`${summaryList(rows)}
  ${
    failures.length === 0
      ? ""
      : notice({
          tone: "bad",
          language,
          text: html`<p>${words[stage === "seen" ? "whyNot" : "why"][language]}</p>
            <ul>
              ${failures.map(
                (failure) =>
                  html`<li>
                    ${messageOf(failure, language, catalogue)}
                    <code class="small">${failure.code}</code>
                  </li>`,
              )}
            </ul>`,
        })
  }
  ${
    isGoing
      ? html`<p>${words.goesOn[language]}</p>
          ${
            stage === "working" && kind === "copy"
              ? progress({
                  label: words.progress[language],
                  done: rowsDone,
                  all: rowsAll,
                  language,
                })
              : ""
          }
          ${isSilent(execution, now) ? notice({ tone: "watch", language, text: words[execution.hasBegun ? "silentErasure" : "silent"][language] }) : ""}
          ${refresh({ href: reachPath(request, language), language })}`
      : ""
  }
  ${
    execution.undescribed.length === 0
      ? ""
      : notice({
          tone: "watch",
          language,
          text: fill(words.undescribed[language], { stores: execution.undescribed.join(", ") }),
        })
  }`;
};

/** Whoever has no address to follow the request by is handed the copy. */
const handOver = (
  { request }: Asked,
  { copy, term, now }: Around,
  language: Language,
): Markup | "" =>
  copy !== null && request.content.email === null && isOpen(request, copy, term, now)
    ? html`<p>${words.handText[language]}</p>
        <p>
          ${linkButton({
            text: words.hand[language],
            href: reachPath(request, language, "/copie.zip"),
          })}
        </p>`
    : "";

const copyWords = (
  request: Asked["request"],
  copy: RequestPackage | null,
  term: string,
  now: Temporal.Instant,
  language: Language,
): string => {
  if (copy === null || (isClosed(request.state) && !isOpen(request, copy, term, now)))
    return words.copyGone[language];
  const said = isClosed(request.state) ? words.copyGiven : words.copyReady;
  return fill(said[language], {
    size: sizeWords(copy.bytes, language),
    until: dayWords(civilDay(endOfCopy(copy.since, term)), language),
  });
};

const acts = ({ request, kind, execution }: Asked, around: Around, language: Language): Markup => {
  const { kinds, copy, now } = around;
  const to = (rest: string): string => reachPath(request, language, rest);
  const first: { readonly text: string; readonly href: string }[] = [];
  if (execution !== null && mayConfirm(execution, now)) {
    const isResumed = execution.stage !== "seen";
    const name = kind === "copy" ? words.prepare : words.eraseRead;
    first.push({
      text: (isResumed ? words.resume : name)[language],
      href: to(kind === "copy" ? "/preparer" : "/effacer"),
    });
  }
  if (execution?.stage === "done")
    first.push({
      text: words.answer[language],
      href: deskPath(request.body, language, `/${request.id}/repondre`),
    });
  if (kinds !== null && mayLook(execution, now))
    first.push({
      text: (execution === null ? words.look : words.again)[language],
      href: to("/chercher"),
    });
  if (copy !== null) first.push({ text: words.destroy[language], href: to("/detruire") });
  return first.length === 0
    ? html``
    : html`${execution?.stage === "done" && kind === "copy" && copy !== null ? html`<p>${words.attach[language]}</p>` : ""}
      ${buttonRow(
        first.map(({ text, href }, index) =>
          linkButton({ text, href, ...(index === 0 ? {} : { look: "secondary" as const }) }),
        ),
      )}`;
};

const counted = (
  { kind, stage }: RequestExecution,
  counts: NonNullable<RequestExecution["counts"]>,
  language: Language,
): Markup =>
  countsTable(
    counts,
    kind,
    (kind === "copy"
      ? words.copyCaption
      : stage === "done"
        ? words.doneCaption
        : words.erasureCaption
    )[language],
    language,
  );
