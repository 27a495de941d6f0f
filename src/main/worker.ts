import type { Failure } from "../kernel/index.ts";
import type { Database } from "../platform/database/index.ts";
import { startJobs, type Jobs } from "../platform/jobs/index.ts";
import type { MailQueues } from "../platform/mail/index.ts";
import type { Schedule } from "./schedule.ts";

/** A job says only that it is time: what to do then is what the policy says at that moment. */
export type WorkQueues = {
  "run-rules": { readonly policy: string };
  /** Somebody asked for a run on a page; the account stands for their name, which no queue holds (law 3). */
  "run-requested": { readonly policy: string; readonly account: string };
  /** Sent with each save of a policy, in its transaction: its hours may have changed. */
  "policy-saved": { readonly policy: string };
  /** Its register, its body or its added texts may say something else; null: of every policy. */
  "publish-notices": { readonly policy: string | null };
  "destroy-salts": Record<string, never>;
  "close-accounts": Record<string, never>;
  "tell-candidates": Record<string, never>;
  "check-links": Record<string, never>;
  /** An offer is shown from now on: to be held against the alerts, whose mails are then written. */
  "match-offers": Record<string, never>;
  /** Alerts: what a mail that never left was to tell waits again, what is over is forgotten. */
  "tend-alerts": Record<string, never>;
  /** Proofs of choices: the day that is over enters the ledger, the next month is opened, an ended one is given back. */
  "tend-proofs": Record<string, never>;
  /** All days of proofs are held against the ledger. */
  "check-proofs": Record<string, never>;
  /** The words of purposes take the present names of bodies. */
  "tend-consents": Record<string, never>;
  /** Texts that are asked now and of which no picture is kept are looked at in a browser. */
  "keep-versions": Record<string, never>;
  /** Requests of data subjects: whoever answers is reminded, what nobody proved to be theirs ends. */
  "tend-rights": Record<string, never>;
  /** Breaches: whoever handles them is reminded of the authority, what the persons are to be told goes out. */
  "tend-incidents": Record<string, never>;
  /** Impact assessments: whoever handles them is reminded of a review, or of an answer that is awaited. */
  "tend-assessments": Record<string, never>;
  /** An agent had the databases asked for a request: what to do stands in its execution, and names nobody here. */
  "rights-execution": { readonly request: string };
  /** Complaints and controls: whoever handles them is reminded of the authority's days. */
  "tend-oversight": Record<string, never>;
} & MailQueues;

/** Every day, whatever the policies say of runs: a salt must not outlive its time. */
const daily = "41 4 * * *";

/** On Monday, before anybody comes. */
const weekly = "17 3 * * 1";

export interface WorkerDependencies {
  readonly database: Database;
  /** The policies that may run by themselves. */
  readonly policies: () => Promise<readonly string[]>;
  /** When a policy runs by itself, as it says at this moment; null: never. */
  readonly scheduleOf: (policy: string) => Promise<Schedule | null>;
  /** Runs the rules of a policy; throws a FailureError when it could not. */
  readonly runPolicy: (
    policy: string,
    schedule: Schedule,
    stopping: AbortSignal,
  ) => Promise<RunOutcome>;
  /** Runs the rules of a policy for real, in the name of an account. */
  readonly runRequested: (
    policy: string,
    account: string,
    stopping: AbortSignal,
  ) => Promise<RunOutcome>;
  /** Destroys the salts whose time is over. */
  readonly destroySalts: () => Promise<void>;
  /** Closes the accounts whose last role has run out. */
  readonly closeAccounts: () => Promise<void>;
  /** Tells the candidates whose spaces are about to end. */
  readonly tellCandidates: () => Promise<void>;
  /** Asks the sites that ours links to; null: none is asked by itself. */
  readonly checkLinks: ((stopping: AbortSignal) => Promise<void>) | null;
  /** Holds offers that have opened against the alerts, and writes the mails that are due. */
  readonly matchOffers: (stopping: AbortSignal) => Promise<void>;
  readonly tendAlerts: () => Promise<void>;
  readonly tendProofs: () => Promise<void>;
  readonly checkProofs: () => Promise<void>;
  readonly keepVersions: () => Promise<void>;
  readonly tendConsents: () => Promise<void>;
  readonly tendRights: () => Promise<void>;
  readonly tendIncidents: () => Promise<void>;
  readonly tendAssessments: () => Promise<void>;
  /** Does what waits in the databases for one request. */
  readonly executeRights: (request: string, stopping: AbortSignal) => Promise<void>;
  readonly tendOversight: () => Promise<void>;
  /** Makes a version of every notice of a policy that says something new. */
  readonly publishNotices: (policy: string, stopping: AbortSignal) => Promise<void>;
  /** Takes the mails of the queue in hand. */
  readonly workOnMails: (jobs: Pick<Jobs<MailQueues>, "work">) => Promise<void>;
  readonly onFailure: (failure: Failure) => void;
}

export interface RunOutcome {
  /** A window closed before the run had done all: when the next one begins. */
  readonly goesOnAt: Temporal.Instant | null;
}

export interface Worker {
  /** Throws when its queue takes no jobs. */
  check(): Promise<void>;
  /** Runs the rules of a policy once, soon, as its schedule would. */
  runSoon(policy: string): Promise<void>;
  /** Lets the batch in hand finish, then stops. */
  stop(): Promise<void>;
}

/**
 * The role `worker`: runs the rules of each policy at the hours of its `schedule.yaml`. Without that file it never runs
 * any: the file is read again at each hour, so that taking it away, or `execute: true` out of it, holds at once.
 */
export const startWorker = async (dependencies: WorkerDependencies): Promise<Worker> => {
  const { database, policies, scheduleOf, runPolicy, onFailure } = dependencies;
  const jobs = await startJobs<WorkQueues>({
    database,
    onError: ({ failure }) => onFailure(failure),
    stopSeconds: 10,
  });
  const arrange = async (policy: string): Promise<void> => {
    const schedule = await scheduleOf(policy);
    if (schedule === null) await jobs.unschedule("run-rules", policy);
    else await jobs.schedule("run-rules", schedule.cron, { policy }, policy);
  };
  try {
    await jobs.work(
      "run-rules",
      async ({ policy }, { stopping }) => {
        const now = await scheduleOf(policy);
        if (now === null) return;
        const { goesOnAt } = await runPolicy(policy, now, stopping);
        if (goesOnAt !== null) await jobs.send("run-rules", { policy }, { notBefore: goesOnAt });
      },
      // What a run could not do, the next one does: a retry would only repeat a refusal.
      { batch: 1, retries: 0 },
    );
    await jobs.work(
      "run-requested",
      async ({ policy, account }, { stopping }) => {
        const { goesOnAt } = await dependencies.runRequested(policy, account, stopping);
        if (goesOnAt !== null)
          await jobs.send("run-requested", { policy, account }, { notBefore: goesOnAt });
      },
      { batch: 1, retries: 0 },
    );
    await jobs.work("policy-saved", async ({ policy }) => {
      await arrange(policy);
      await jobs.send("publish-notices", { policy });
    });
    await jobs.work(
      "publish-notices",
      async ({ policy }, { stopping }) => {
        for (const each of policy === null ? await policies() : [policy])
          await dependencies.publishNotices(each, stopping);
      },
      { batch: 1 },
    );
    // Bodies, officers and the settings of the site change without a save of a policy.
    await jobs.schedule("publish-notices", daily, { policy: null });
    await jobs.send("publish-notices", { policy: null });
    await jobs.work("destroy-salts", async () => await dependencies.destroySalts(), { batch: 1 });
    await jobs.schedule("destroy-salts", daily, {});
    await jobs.work("close-accounts", async () => await dependencies.closeAccounts(), { batch: 1 });
    await jobs.schedule("close-accounts", daily, {});
    await jobs.work("tell-candidates", async () => await dependencies.tellCandidates(), {
      batch: 1,
    });
    await jobs.schedule("tell-candidates", daily, {});
    const { checkLinks } = dependencies;
    if (checkLinks === null) await jobs.unschedule("check-links");
    else {
      await jobs.work("check-links", async (_nothing, { stopping }) => await checkLinks(stopping), {
        batch: 1,
        retries: 0,
      });
      await jobs.schedule("check-links", weekly, {});
    }
    await jobs.work(
      "match-offers",
      async (_nothing, { stopping }) => await dependencies.matchOffers(stopping),
      // An offer opens at a moment that somebody chose: it is looked for at that second.
      { polling: 0.5 },
    );
    // At the hour of the digest too; and whatever became of a job, its offer waits no longer.
    await jobs.schedule("match-offers", "*/5 * * * *", {});
    await jobs.send("match-offers", {});
    await jobs.work(
      "tend-alerts",
      async () => {
        await dependencies.tendAlerts();
        await jobs.send("match-offers", {});
      },
      { batch: 1 },
    );
    await jobs.schedule("tend-alerts", "29 * * * *", {});
    await jobs.work("tend-proofs", async () => await dependencies.tendProofs(), { batch: 1 });
    await jobs.schedule("tend-proofs", "37 * * * *", {});
    await jobs.work("tend-consents", async () => await dependencies.tendConsents(), { batch: 1 });
    await jobs.schedule("tend-consents", "43 * * * *", {});
    // What a new version of the product declares is noted when it first runs.
    await jobs.send("tend-consents", {});
    await jobs.work("keep-versions", async () => await dependencies.keepVersions(), {
      batch: 1,
      retries: 0,
    });
    await jobs.schedule("keep-versions", "53 * * * *", {});
    // Reads all of them: once a week, and when an officer asks.
    await jobs.work("check-proofs", async () => await dependencies.checkProofs(), { batch: 1 });
    await jobs.schedule("check-proofs", weekly, {});
    await jobs.work("tend-rights", async () => await dependencies.tendRights(), { batch: 1 });
    await jobs.schedule("tend-rights", "17 * * * *", {});
    await jobs.work("tend-incidents", async () => await dependencies.tendIncidents(), { batch: 1 });
    // Hours are counted there.
    await jobs.schedule("tend-incidents", "* * * * *", {});
    await jobs.work("tend-assessments", async () => await dependencies.tendAssessments(), {
      batch: 1,
    });
    await jobs.schedule("tend-assessments", daily, {});
    await jobs.work(
      "rights-execution",
      async ({ request }, { stopping }) => await dependencies.executeRights(request, stopping),
      // An officer waits before the page; another request waits for no copy that is large.
      { batch: 1, polling: 2 },
    );
    await jobs.work("tend-oversight", async () => await dependencies.tendOversight(), { batch: 1 });
    await jobs.schedule("tend-oversight", daily, {});
    await dependencies.workOnMails(jobs);
    // Version 0.1 knew one policy, whose schedule had no key.
    await jobs.unschedule("run-rules");
    for (const policy of await policies()) await arrange(policy);
  } catch (error) {
    await jobs.stop();
    throw error;
  }
  return {
    runSoon: async (policy) => {
      await jobs.send("run-rules", { policy });
    },
    check: () => jobs.check(),
    stop: () => jobs.stop(),
  };
};
