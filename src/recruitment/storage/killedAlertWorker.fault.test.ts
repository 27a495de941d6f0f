import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { suite, test } from "node:test";
import { asTheCommand } from "../../../test/support/asTheCommand.ts";
import { everything } from "../model/criteria/criteria.ts";
import { postgresServers, toldBy, withAlerts, type Taken } from "../alerts.fixture.ts";

/** Each asks for something else, and all of them find every offer. */
const foundBy = ["", "infirmier", "travail", "visites", "conseils", "santé des agents"];

/** Lets a worker live until its mail server took so many mails, or for so many milliseconds after it began. */
interface Life {
  readonly mails?: number;
  readonly milliseconds?: number;
}

interface Lived {
  readonly taken: readonly Taken[];
  readonly signal: NodeJS.Signals | null;
  readonly isDone: boolean;
}

const live = async (url: string, moment: string, life: Life): Promise<Lived> => {
  const child = spawn(
    process.execPath,
    [...asTheCommand, join(import.meta.dirname, "killedAlertWorker.fixture.ts"), url, moment],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const taken: Taken[] = [];
  let isDone = false;
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    if (line === "begun") {
      if (life.milliseconds !== undefined)
        setTimeout(() => child.kill("SIGKILL"), life.milliseconds);
    } else if (line === "done") isDone = true;
    // What the test runner itself says in that process is no mail.
    else if (line.startsWith("{")) {
      taken.push(JSON.parse(line) as Taken);
      if (taken.length === life.mails) child.kill("SIGKILL");
    }
  });
  const [[, signal]] = (await Promise.all([once(child, "exit"), once(lines, "close")])) as [
    [number | null, NodeJS.Signals | null],
    unknown,
  ];
  return { taken, signal, isDone };
};

for (const server of postgresServers().slice(0, 1))
  suite(`a worker of alerts in a process of its own (${server.name})`, () => {
    test("REC-19: killed by SIGKILL again and again, it has missed no offer and told no alert of one twice", async () => {
      await withAlerts(server, async (here) => {
        const people = ["lea", "paul"];
        for (const person of people)
          for (const words of foundBy)
            await here.ask(person, { criteria: { ...everything, words } });
        const [moment, url] = [here.clock.now().toString(), here.database.url];
        const offers: string[] = [];
        const taken: Taken[] = [];
        const lives: readonly Life[] = [
          { mails: 1 },
          { milliseconds: 5 },
          { mails: 4 },
          { milliseconds: 20 },
          { milliseconds: 60 },
          { mails: 2 },
          { milliseconds: 120 },
        ];
        let killed = 0;
        for (const life of lives) {
          // Published while no worker is there, and two at once.
          for (let count = 0; count < 2; count++) offers.push((await here.publish()).id);
          const lived = await live(url, moment, life);
          taken.push(...lived.taken);
          if (lived.signal === "SIGKILL") killed++;
        }
        assert.ok(killed >= 4, `only ${String(killed)} of them were killed`);
        const last = await live(url, moment, {});
        assert.ok(last.isDone);
        taken.push(...last.taken);
        const expected = offers
          .flatMap((offer) =>
            people.flatMap((person) => foundBy.map(() => `${person}@courriel.example ${offer}`)),
          )
          .toSorted();
        assert.deepEqual(toldBy(taken), expected);
      })();
    });
  });
