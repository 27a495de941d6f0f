import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill, messageOf, type Language } from "../../../../kernel/index.ts";
import {
  addForm,
  confirmPanel,
  consolePath,
  consolePaths,
  type Mistakes,
  type Redirect,
} from "../../../../platform/web/index.ts";
import { acceptFinding, withdrawAcceptance, type LintDesk } from "../../../actions/lintDesk.ts";
import type { DecidedOn } from "../../../lint/lintDecision.ts";
import type { Finding, Register } from "../../../model/register.ts";
import { mayBeEdited } from "../edit/editedPart.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { acceptForm, decisionPage, findingSaid } from "./decisionPage.ts";
import { decidedOf, decisionAsked, placeOf } from "./decisionPaths.ts";
import { words } from "./decisionWords.ts";
import { findingsIn } from "./findingsIn.ts";

/** An accepted error lets a publication pass: whoever publishes decides it. */
const access = { action: "register.publish", body: "param" } as const;

/** Adds the pages on which what lint finds is accepted with a reason, and accepted no longer. */
export const addDecisionPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/constats/accepter"),
    access,
    largest: 8_000,
    schema: Type.Object({
      scope: Type.Enum(["finding", "record", "rule"]),
      reason: Type.String({ minLength: 10, maxLength: 500 }),
    }),
    words: { scope: { label: words.scope }, reason: { label: words.reason } },
    initial: async () => ({ scope: "finding" as const }),
    page: async (form, context, request) => {
      const { language } = context;
      const body = bodyOf(request);
      const asked = await findingAsked(parts, request, language);
      if (asked === null || !(await mayBeEdited(parts, body))) return null;
      const main = decisionPage(
        { body, title: words.accept[language], lead: words.acceptLead[language] },
        acceptForm({ ...asked, body, form }, language),
        language,
      );
      return await inFrame(parts, context, body, words.accept[language], main);
    },
    act: async ({ scope, reason }, { language, visitor }, request) => {
      const body = bodyOf(request);
      const asked = await findingAsked(parts, request, language);
      const author = staffActor(visitor);
      if (asked === null || parts.lintDesk === null) return back(body, language);
      const on = scopeOf(placeOf(asked.finding, asked.register), scope);
      return await answered(
        parts,
        await acceptFinding(parts.lintDesk, { body, on, author, reason }),
        { ...back(body, language), notice: { tone: "success", words: words.accepted } },
        language,
      );
    },
  });

  addForm(web, {
    paths: consolePaths("registre", "/constats/retirer"),
    access,
    largest: 4_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const { language } = context;
      const body = bodyOf(request);
      const { register, suppressed } = await findingsIn(parts, body, language);
      const on = decisionAsked(request.query);
      const accepted = suppressed.find((each) => isSame(decidedOf(each), on));
      if (register === null || accepted === undefined || !(await mayBeEdited(parts, body)))
        return null;
      const main = decisionPage(
        {
          body,
          title: words.withdrawTitle[language],
          lead: fill(words.withdrawLead[language], { reason: accepted.reason }),
        },
        form.frame(
          confirmPanel({
            title: words.withdraw[language],
            preview: findingSaid(accepted.finding, register),
            confirm: words.withdraw[language],
            cancel: { text: words.cancel[language], href: back(body, language).redirect },
          }),
        ),
        language,
      );
      return await inFrame(parts, context, body, words.withdrawTitle[language], main);
    },
    act: async (_values, { language, visitor }, request) => {
      const body = bodyOf(request);
      const author = staffActor(visitor);
      if (parts.lintDesk === null) return back(body, language);
      const on = decisionAsked(request.query);
      const reason = words.withdrawReason[language];
      return await answered(
        parts,
        await withdrawAcceptance(parts.lintDesk, { body, on, author, reason }),
        { ...back(body, language), notice: { tone: "success", words: words.withdrawn } },
        language,
      );
    },
  });
};

const bodyOf = ({ params }: FastifyRequest): string => (params as { readonly body: string }).body;

const back = (body: string, language: Language): { readonly redirect: string } => ({
  redirect: `${consolePath(body, "registre", language)}/constats`,
});

/** The finding that an address is about, among those that count; null where it counts no more. */
const findingAsked = async (
  parts: RegisterConsole,
  request: FastifyRequest,
  language: Language,
): Promise<{
  readonly register: Register;
  readonly finding: Finding;
  readonly findings: readonly Finding[];
} | null> => {
  const { register, findings } = await findingsIn(parts, bodyOf(request), language);
  if (register === null) return null;
  const on = decisionAsked(request.query);
  const finding = findings.find((each) => isSame(placeOf(each, register), on));
  return finding === undefined ? null : { register, finding, findings };
};

const isSame = (one: DecidedOn, other: DecidedOn): boolean =>
  one.scope === other.scope &&
  one.rule === other.rule &&
  (one.scope === "rule" ||
    other.scope === "rule" ||
    (one.activity === other.activity && one.evidence === other.evidence));

const scopeOf = (
  place: DecidedOn & { readonly scope: "finding" },
  scope: "finding" | "record" | "rule",
): DecidedOn => {
  const { evidence: _, ...record } = place;
  if (scope === "finding") return place;
  return scope === "record" ? record : { scope: "rule", rule: place.rule };
};

/** Where it was saved, the way back; else why not, on the form that keeps what was typed. */
const answered = async (
  { catalogue }: Pick<RegisterConsole, "catalogue">,
  saved: Awaited<ReturnType<LintDesk["save"]>>,
  done: Redirect,
  language: Language,
): Promise<Redirect | Mistakes> => {
  if (saved.ok) return done;
  const known = await catalogue();
  return {
    errors: saved.failures.map((failure) => ({
      field: null,
      message: messageOf(failure, language, known),
    })),
    status: 409,
  };
};
