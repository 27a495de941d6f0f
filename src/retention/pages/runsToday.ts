import { fill } from "../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../platform/web/index.ts";
import { isSamePerson } from "../execution/model/approval.ts";
import type { RetentionConsole } from "./retentionConsole.ts";

const words = {
  approve: { fr: "Une exécution attend votre accord", en: "A run waits for you to agree" },
  run: {
    fr: "Une exécution accordée peut être relancée",
    en: "A run that was agreed to can be started",
  },
  askedBy: { fr: "Demandée par {name}.", en: "Asked for by {name}." },
  stopped: { fr: "La dernière exécution s’est arrêtée", en: "The last run was stopped" },
  stoppedText: { fr: "Cause : {code}.", en: "Cause: {code}." },
} as const;

/** What of runs waits for somebody today: agreements, and a last run that something stopped. */
export const runsToday =
  ({ approvals, records }: Pick<RetentionConsole, "approvals" | "records">): ReadToday =>
  async (body, { language, visitor }) => {
    const open = await approvals.open(body);
    const [last] = (await records.latest(100)).filter(({ policy }) => policy === body);
    const failure = last?.report?.failure ?? null;
    const name = visitor.kind === "staff" ? visitor.name : "";
    return [
      ...open
        .filter(
          ({ state, requestedBy }) => state === "approved" || !isSamePerson(name, requestedBy),
        )
        .map(({ id, state, requestedBy }) => ({
          title: (state === "approved" ? words.run : words.approve)[language],
          text: fill(words.askedBy[language], { name: requestedBy }),
          href: consolePath(
            body,
            "executions",
            language,
            state === "approved" ? "/preparer" : `/accords/${id}`,
          ),
          tone: "watch" as const,
        })),
      ...(last !== undefined && failure !== null && failure !== "retention.approval-needed"
        ? [
            {
              title: words.stopped[language],
              text: fill(words.stoppedText[language], { code: failure }),
              href: consolePath(body, "executions", language, `/${last.id}`),
              tone: "bad" as const,
            },
          ]
        : []),
    ];
  };
