import type { EndTarget } from "../endTarget.ts";
import type { Hold, HoldSelector } from "../hold.ts";
import { familyTarget, makeFamily, type Bench } from "./laboratory.ts";

export const holdOf = (selector: HoldSelector, id = "hold-1"): Hold => ({
  id,
  selector,
  reason: "a claim",
  author: "dpo",
  placedAt: "2026-01-01T00:00:00Z",
  reviewOn: "2026-06-01",
});
export const folderFile = (...key: string[]): HoldSelector => ({
  kind: "file",
  collection: "folder",
  key,
});

/** The family of 12 (3, 6, 9 and 12 are due), below applicants, below a tree of bodies. */
export const makeHouse = async (bench: Bench): Promise<EndTarget> => {
  await makeFamily(bench, 12);
  for (const text of [
    "create table body (id bigint primary key, up bigint references body (id), label text)",
    "insert into body values (1, null, 'top'), (2, 1, 'middle'), (3, 2, 'leaf'), (4, null, 'other')",
    "create table applicant (id bigint primary key, body bigint references body (id), email text)",
    "insert into applicant values (1, 3, 'Anne.Élan@x.example'), (2, 4, '  BOB@x.example '), (3, 4, null)",
    "alter table folder add column applicant bigint references applicant (id)",
    // 3 is Anne's, 6 is Bob's, 9 is nobody's that is known, 12 has no applicant.
    "update folder set applicant = case id when 3 then 1 when 6 then 2 when 9 then 3 end",
    "alter table note add column writer text",
    "update note set writer = 'Zoé' where id = 9",
    // The accents stand apart from their letters, the apostrophe is curved, the blank cannot be broken.
    "update note set writer = 'He\u0301le\u0300ne d’Œuvre\u00a0ŁUKASZ' where id = 6",
  ])
    await bench.sql(text);
  return {
    ...familyTarget,
    above: [
      { collection: "folder", columns: ["applicant"], parent: "applicant", parentColumns: ["id"] },
      { collection: "applicant", columns: ["body"], parent: "body", parentColumns: ["id"] },
      { collection: "body", columns: ["up"], parent: "body", parentColumns: ["id"] },
    ],
  };
};

export const dueLeft = async (bench: Bench): Promise<readonly number[]> =>
  (await bench.sql("select id from folder where closed_on = '2020-05-01' order by id")).map((row) =>
    Number(row["id"]),
  );

/** Where a person of the house is found. */
export const email = [{ collection: "applicant", column: "email" }] as const;
