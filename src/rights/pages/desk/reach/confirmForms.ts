import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Language } from "../../../../kernel/index.ts";
import { actorOf } from "../../../../platform/access/index.ts";
import {
  addForm,
  confirmPanel,
  consolePaths,
  html,
  notice,
  pageTitle,
  type Markup,
} from "../../../../platform/web/index.ts";
import { confirmExecution } from "../../../execution/actions/askDatabases.ts";
import { digestOfCounts, rowsIn } from "../../../execution/model/countRows.ts";
import { mayExecute, noted } from "../../../execution/model/executionSteps.ts";
import {
  mayConfirm,
  type ExecutionKind,
  type RequestExecution,
} from "../../../execution/model/requestExecution.ts";
import { sayFailure } from "../../rightsSite.ts";
import { deskAccess, framed, paramsOf, requestObject, type RightsConsole } from "../deskSite.ts";
import { countsTable, countWords } from "./countsTable.ts";
import { askedIn, reachPath, type Asked } from "./reachSite.ts";
import { reachWords as words } from "./reachWords.ts";

const forms = {
  copy: { path: "preparer", name: words.prepare },
  erasure: { path: "effacer", name: words.erase },
} as const;

/** Adds what is confirmed once the counts were read: the copy, and the erasure, for which whoever confirms has proved anew who they are. */
export const addConfirmForms = (web: FastifyInstance, parts: RightsConsole): void => {
  addConfirmation(web, parts, "copy");
  addConfirmation(web, parts, "erasure");
  addDestruction(web, parts);
};

const addConfirmation = (web: FastifyInstance, parts: RightsConsole, kind: ExecutionKind): void => {
  const { path, name } = forms[kind];
  addForm(web, {
    paths: consolePaths("droits", `/:request/bases/${path}`),
    access: { ...deskAccess("rights.handle"), ...(kind === "erasure" && { fresh: true as const }) },
    object: requestObject,
    largest: 2_000,
    schema: Type.Object({ seen: Type.String({ maxLength: 80 }) }),
    words: { seen: { label: words.erasureCaption } },
    page: async (form, context, { params }) => {
      const asked = await askedIn(parts, params);
      if (asked === null) return null;
      const { request, execution } = asked;
      const { language, now } = context;
      const back = reachPath(request, language);
      const isOpen = asked.kind === kind && mayExecute(request, now).ok;
      if (!isOpen || execution === null || !mayConfirm(execution, now)) return { redirect: back };
      const counts = execution.counts ?? [];
      const days = Temporal.Duration.from(await parts.databases.copyTerm()).days;
      const title = name[language];
      const main = html`${pageTitle({ title, over: request.content.name })}
      ${otherAddress(asked, execution, language)}
      ${form.frame(
        html`<input type="hidden" name="seen" value="${digestOfCounts(counts)}" />${confirmPanel({
            look: kind === "erasure" ? "destructive" : "neutral",
            title: words[`${kind}Caption`][language],
            preview: html`${countsTable(counts, kind, words[`${kind}Caption`][language], language, true)}
              <p>${saidOf(execution, days, language)}</p>
              ${kind === "copy" ? html`<p>${words.prepareNext[language]}</p>` : ""}`,
            confirm: title,
            cancel: { text: words.cancel[language], href: back },
          })}`,
      )}`;
      return await framed(parts, context, request.body, title, main);
    },
    act: async ({ seen }, { language, visitor }, { params }) => {
      const { body, request: id } = paramsOf(params);
      const came = await confirmExecution(parts, { body, id }, seen, actorOf(visitor));
      return came.ok
        ? {
            redirect: reachPath(came.value, language),
            notice: { tone: "success", words: words.asked },
          }
        : {
            errors: [{ field: null, message: sayFailure(came.failure, language) }],
            status: 409,
          };
    },
  });
};

const saidOf = (
  { kind, stage, counts }: RequestExecution,
  days: number,
  language: Language,
): string => {
  if (kind === "erasure" && stage === "failed") return words.resumeText[language];
  const count = countWords(rowsIn(counts ?? []), language);
  return fill((kind === "copy" ? words.prepareText : words.eraseText)[language], { count, days });
};

/** Whoever proved an address has another one looked for: it may be somebody else's. */
const otherAddress = (
  { request }: Asked,
  { identities }: RequestExecution,
  language: Language,
): Markup | "" => {
  const own = request.content.email?.trim().toLowerCase() ?? null;
  const isOther = identities.some(
    ({ kind, value }) => kind === "email" && own !== null && value.trim().toLowerCase() !== own,
  );
  return isOther ? notice({ tone: "watch", language, text: words.otherAddress[language] }) : "";
};

const addDestruction = (web: FastifyInstance, parts: RightsConsole): void =>
  addForm(web, {
    paths: consolePaths("droits", "/:request/bases/detruire"),
    access: deskAccess("rights.handle"),
    object: requestObject,
    largest: 2_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, { params }) => {
      const asked = await askedIn(parts, params);
      if (asked === null) return null;
      const { request } = asked;
      const { language } = context;
      const back = reachPath(request, language);
      if ((await parts.packages.find(request.id)) === null) return { redirect: back };
      const title = words.destroy[language];
      const main = html`${pageTitle({ title, over: request.content.name })}
      ${form.frame(
        confirmPanel({
          title,
          preview: html`<p>${words.destroyText[language]}</p>`,
          confirm: title,
          cancel: { text: words.cancel[language], href: back },
        }),
      )}`;
      return await framed(parts, context, request.body, title, main);
    },
    act: async (_values, { language, visitor }, { params }) => {
      const asked = await askedIn(parts, params);
      if (asked === null) return { errors: [], status: 404 };
      const { request } = asked;
      const by = { by: actorOf(visitor), at: parts.clock.now() };
      await parts.requests.step(request.id, noted("copy-destroyed", by), async (transaction) => {
        await parts.packages.destroy(transaction, request.id);
      });
      return {
        redirect: reachPath(request, language),
        notice: { tone: "success", words: words.destroyed },
      };
    },
  });
