import type { FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  consolePath,
  emptyState,
  html,
  linkButton,
  pageTitle,
  type Markup,
  type Page,
  type PageContext,
  framedIn,
} from "../../../platform/web/index.ts";
import type { Problem } from "../../rules/model/problem.ts";
import type { RetentionConsole } from "../retentionConsole.ts";
import type { SeriesRequest, SimulatedSeries } from "../../simulation/actions/simulateSeries.ts";
import { problemsPage } from "./problemsPage.ts";
import { words } from "./ruleWords.ts";
import { readRules, type RulesRead } from "./rulesRead.ts";

/** What the pages about sentences and rules need of the installation. */
export interface RuleConsole extends Pick<
  RetentionConsole,
  "frame" | "may" | "clock" | "policyOf" | "rulesAt" | "desk" | "records" | "catalogue"
> {
  /**
   * What runs at each of several days would end. It MUST write nothing and MUST give up after a while.
   * @throws FailureError `retention.simulation-too-long`, `retention.simulation-busy`, and what the stores say.
   */
  readonly simulateSeries: (request: SeriesRequest) => Promise<SimulatedSeries>;
}

/** Parameters of the path: the body, and the sentence or the rule that a page is about. */
export const paramsOf = ({
  params,
}: Pick<FastifyRequest, "params">): {
  readonly body: string;
  readonly statement: string;
  readonly rule: string;
} => params as { body: string; statement: string; rule: string };

/** A page of this part of the console. */
export const framed = async (
  parts: Pick<RuleConsole, "frame">,
  context: PageContext,
  body: string,
  title: string,
  main: Markup,
): Promise<Page> => await framedIn("regles", parts)(context, body, title, main);

/** Shows what stands on the rules of a body, or why there is nothing to show. */
export const withRules = async (
  parts: RuleConsole,
  context: PageContext,
  body: string,
  show: (read: RulesRead) => Promise<Page | null>,
): Promise<Page | null> => {
  const found = await readRules(parts, body);
  if (found.kind === "read") return await show(found.read);
  const { language } = context;
  const main =
    found.kind === "none"
      ? noRegister(parts, context, body, language)
      : await faulty(parts, found.problems, language);
  return await framed(parts, context, body, words.title[language], main);
};

const noRegister = (
  { may }: Pick<RetentionConsole, "may">,
  context: PageContext,
  body: string,
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${emptyState({
    title: words.none[language],
    text: words.noneHelp[language],
    ...(may(context, body, "register.read") && {
      action: linkButton({
        text: words.toRegister[language],
        href: consolePath(body, "registre", language),
      }),
    }),
  })}`;

const faulty = async (
  { catalogue }: Pick<RetentionConsole, "catalogue">,
  problems: readonly Problem[],
  language: Language,
): Promise<Markup> => problemsPage(problems, await catalogue(), language);
