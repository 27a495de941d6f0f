import type { FastifyInstance } from "fastify";
import { addPage, consolePaths, listAsked, sendCsv } from "../../../../platform/web/index.ts";
import type { Finding, Register } from "../../../model/register.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { mayBeEdited } from "../edit/editedPart.ts";
import { addDecisionPages } from "./decisionRoutes.ts";
import { findingsIn } from "./findingsIn.ts";
import { findingsAsked, findingsShape, lintPage } from "./lintPage.ts";
import { words } from "./lintWords.ts";

const access = { action: "register.read", body: "param" } as const;

/** Adds the page of what lint finds in the register of a body, and the same as a file. */
export const addLintPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addPage(web, {
    paths: consolePaths("registre", "/constats"),
    access,
    render: async (context, { params, query }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const found = await findingsIn(parts, body, language);
      const asked = listAsked(findingsShape, query);
      const mayDecide =
        (await mayBeEdited(parts, body)) && parts.may(context, body, "register.publish");
      const main = lintPage({ body, asked, mayDecide, ...found }, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
  });
  addDecisionPages(web, parts);
  for (const language of ["fr", "en"] as const)
    web.get(
      consolePaths("registre", "/constats.csv")[language],
      { config: { access } },
      async ({ params, query }, reply) => {
        const { body } = params as { readonly body: string };
        const { register, findings } = await findingsIn(parts, body, language);
        if (register === null) return reply.callNotFound();
        const found = findingsAsked(findings, register, listAsked(findingsShape, query));
        return await sendCsv(
          reply,
          "constats.csv",
          columns,
          found.map((finding) => lineOf(finding, register)),
        );
      },
    );
};

const columns = ["activity", "rule", "severity", "field", "message", "evidence", "legal_source"];

const lineOf = (finding: Finding, { activities }: Register): readonly string[] => [
  finding.activity === null ? "" : (activities[finding.activity - 1]?.id ?? ""),
  finding.rule,
  finding.severity,
  finding.field ?? "",
  finding.message,
  finding.evidence ?? "",
  finding.legalSource ?? "",
];
