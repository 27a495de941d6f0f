import type { FastifyInstance } from "fastify";
import { civilDay, type Language } from "../../../../kernel/index.ts";
import { addPage, consolePaths, listAsked, sendCsv } from "../../../../platform/web/index.ts";
import { lintWithSettings } from "../../../lint/lintRegister.ts";
import type { SuppressedFinding } from "../../../lint/settings.ts";
import type { Finding, Register } from "../../../model/register.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { findingsAsked, findingsShape, lintPage } from "./lintPage.ts";
import { words } from "./lintWords.ts";
import { changesIn } from "../../../actions/workingRegister.ts";

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
      const main = lintPage({ body, asked, ...found }, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
  });
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

interface Found {
  readonly register: Register | null;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

const findingsIn = async (
  { working: read, clock }: Pick<RegisterConsole, "working" | "clock">,
  body: string,
  language: Language,
): Promise<Found> => {
  const working = await read(body);
  const { register, published } = working;
  if (register === null) return { register, findings: [], suppressed: [] };
  const at = civilDay(clock.now());
  const key = `${language} ${at.toString()}`;
  const known = made.get(working) ?? new Map<string, Found>();
  made.set(working, known);
  // A page that does not say what the drafts say would be held against them.
  const page = changesIn(working) === 0 ? published.page : null;
  const found = known.get(key) ?? {
    register,
    ...lintWithSettings({ register, page, at, language, settings: published.lintSettings }),
  };
  known.set(key, found);
  return found;
};

/** Of a working register, a day and a language it is made once: another is read when anything of it has changed. */
const made = new WeakMap<object, Map<string, Found>>();
