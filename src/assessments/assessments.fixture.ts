import type { PostgresServer } from "../../test/support/postgres.ts";
import type { Actor } from "../kernel/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { emptyActivity, type Activity } from "../register/index.ts";
import type { Assessments } from "./actions/assessments.ts";
import { postgresAssessments } from "./storage/postgresAssessments.ts";

export const officer: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };

/** An activity that the register describes to the end. */
export const activityOf = (changes: Partial<Activity> = {}): Activity => ({
  ...emptyActivity,
  id: "aide",
  title: "Verser une aide d’urgence",
  domain: "Entraide",
  purposes: [{ text: "Verser une aide à qui la demande", source: [] }],
  legalBases: [{ article: "6.1.e", text: "Mission d’intérêt public", source: [] }],
  dataSubjects: [{ text: "Demandeurs", source: [] }],
  dataCategories: [{ subjects: null, items: ["Nom", "Quotient familial <brut>"], source: [] }],
  recipients: [{ text: "Service de l’entraide", source: [] }],
  specialCategories: ["health"],
  securityMeasures: [
    { kind: "encryption", text: "Disques chiffrés", source: [] },
    { kind: "encryption", text: "Échanges chiffrés", source: [] },
  ],
  ...changes,
});

export interface AssessmentsHere {
  readonly assessments: Assessments;
  /** The same records for whoever has not the key. */
  readonly underAnotherKey: Assessments;
  readonly database: Database;
  /** All that the database holds of them, as one text. */
  raw(): Promise<string>;
}

/** Does something with the assessments of an empty database. */
export const withAssessments =
  (server: PostgresServer, work: (here: AssessmentsHere) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const store = { kysely: database.kysely<unknown>(), transaction: database.transaction };
    try {
      await work({
        assessments: postgresAssessments(store, openFileKeys(Buffer.alloc(32, 7))),
        underAnotherKey: postgresAssessments(store, openFileKeys(Buffer.alloc(32, 8))),
        database,
        raw: async () => {
          const { rows } = await database.pool.query<{ said: string }>(
            `select concat((select string_agg(to_jsonb(a)::text, ' ') from egide.assessment a),
               (select string_agg(to_jsonb(v)::text || encode(content, 'escape'), ' ') from egide.assessment_version v)) as said`,
          );
          return rows[0]?.said ?? "";
        },
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };
