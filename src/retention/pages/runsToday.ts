import { fill } from "../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../platform/web/index.ts";
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

/** What stopped a run because a person decides: they are asked elsewhere, or have decided. */
const arePeoples = ["retention.approval-needed", "retention.run-stopped"];

/** What of runs waits for this person today: agreements that are theirs to give, and a last run that something stopped. */
export const runsToday =
  ({
    approvals,
    records,
    may,
  }: Pick<RetentionConsole, "approvals" | "records" | "may">): ReadToday =>
  async (body, context) => {
    const { language, visitor } = context;
    const open = await approvals.open(body);
    const order = { by: "startedAt", isDescending: true } as const;
    const ofBody = { policy: body, state: null, kind: null, order };
    const [last] = (await records.page(ofBody, { offset: 0, limit: 1 })).records;
    const failure = last?.report?.failure ?? null;
    const name = visitor.kind === "staff" ? visitor.name : "";
    const asked = (id: "approve" | "run", requestedBy: string, rest: string): TodayEntry => ({
      title: words[id][language],
      text: fill(words.askedBy[language], { name: requestedBy }),
      href: consolePath(body, "executions", language, rest),
      tone: "watch",
    });
    const mayApprove = may(context, body, "runs.approve");
    const mayRequest = may(context, body, "runs.request");
    return [
      ...open.flatMap(({ id, state, requestedBy }) => {
        if (state === "approved") return mayRequest ? [asked("run", requestedBy, "/preparer")] : [];
        return mayApprove && !isSamePerson(name, requestedBy)
          ? [asked("approve", requestedBy, `/accords/${id}`)]
          : [];
      }),
      ...(last !== undefined && failure !== null && !arePeoples.includes(failure)
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
