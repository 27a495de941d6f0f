import type { FastifyInstance } from "fastify";
import { FailureError } from "../../../kernel/index.ts";
import { addPage, consolePaths } from "../../../platform/web/index.ts";
import { framed, paramsOf, withRules, type RuleConsole } from "./ruleConsole.ts";
import { rulePath } from "./rulePaths.ts";
import { simulationPage, type SimulationOutcome } from "./simulationPage.ts";
import { askedSimulation, simulationFormOf } from "./simulationRequest.ts";
import { words } from "./simulationWords.ts";

/** Adds the page that simulates rules month by month; what was asked stands in its address, so that it can be asked again. */
export const addSimulationPage = (web: FastifyInstance, parts: RuleConsole): void => {
  addPage(web, {
    paths: consolePaths("regles", "/simulation"),
    access: { action: "rules.simulate", body: "param" },
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      return await withRules(parts, context, body, async ({ policy }) => {
        const form = simulationFormOf(request, now);
        // A legal minimum ends nothing: there is nothing of it to count.
        const rules = policy.rules.filter(({ end }) => end.kind !== "keep");
        const asked =
          form.isSent && rules.length > 0 ? askedSimulation(form, rules, now, language) : null;
        const errors = asked?.ok === false ? asked.errors : [];
        const outcome =
          asked?.ok === true
            ? await outcomeOf(parts, { policy, ...asked, estimate: form.estimate })
            : null;
        const main = simulationPage(
          {
            path: rulePath.simulate(body, language),
            back: rulePath.list(body, language),
            rules,
            form,
            errors,
            days: asked?.ok === true ? asked.days : [],
            outcome,
            catalogue: await parts.catalogue(),
          },
          language,
        );
        const page = await framed(parts, context, body, words.title[language], main);
        return errors.length > 0 ? { ...page, status: 400 } : page;
      });
    },
  });
};

/** What the stores say of themselves, or that it took too long, is for whoever asked to read; all else is a defect. */
const outcomeOf = async (
  { simulateSeries }: Pick<RuleConsole, "simulateSeries">,
  request: Parameters<RuleConsole["simulateSeries"]>[0],
): Promise<SimulationOutcome> => {
  try {
    return await simulateSeries(request);
  } catch (error) {
    if (error instanceof FailureError) return { kind: "failed", failure: error.failure };
    throw error;
  }
};
