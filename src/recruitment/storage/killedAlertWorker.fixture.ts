/**
 * The worker of alerts in a process of its own, to be killed: node killedAlertWorker.fixture.ts DATABASE_URL MOMENT. It says each mail that a mail
 * server took as one line of JSON, before it knows of it itself, and "done" when nothing is left to do.
 */
import { writeSync } from "node:fs";
import { fixedClock, sequentialIds } from "../../kernel/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { alertsOn, type Taken } from "../alerts.fixture.ts";
import { postgresOffers } from "./postgresOffers.ts";
import { postgresRecruitmentSettings } from "./postgresRecruitmentSettings.ts";

const [url = "", moment = ""] = process.argv.slice(2);
const database = await openDatabase({ url });
const kysely = database.kysely<unknown>();
class SaidAtOnce extends Array<Taken> {
  override push(...mails: Taken[]): number {
    for (const mail of mails) writeSync(1, `${JSON.stringify(mail)}\n`);
    return super.push(...mails);
  }
}
const worker = alertsOn(
  {
    database,
    clock: fixedClock(moment),
    ids: sequentialIds(`${process.pid.toString(16).padStart(6, "0")}00`),
    offers: postgresOffers(kysely, database.transaction),
    settings: postgresRecruitmentSettings(kysely),
  },
  new SaidAtOnce(),
);
writeSync(1, "begun\n");
do {
  await worker.watch.tidy();
  await worker.rounds.recover();
  await worker.round();
  await worker.deliver();
} while ((await worker.outbox.counts()).waiting > 0);
await database.close();
writeSync(1, "done\n");
