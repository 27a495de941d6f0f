import assert from "node:assert/strict";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import type { Known } from "./candidateWalk.ts";
import type { WholeServer } from "./wholeServer.ts";

/** Opens a file of a control of valmarine with a formal notice: what stands behind its address. */
export const openControl = async (
  { web, clock }: Pick<WholeServer, "web" | "clock">,
  cookie: string,
): Promise<Known> => {
  const today = clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const on = today.subtract({ days: 3 }).toString();
  const list = "/console/valmarine/controles";
  const opened = await sendForm(
    web,
    `${list}/nouveau`,
    { kind: "control-on-documents", title: "Contrôle 4711", openedOn: on },
    cookie,
  );
  assert.equal(opened.statusCode, 303, opened.body.slice(0, 3_000));
  const path = String(opened.headers.location);
  const dueOn = today.add({ days: 10 }).toString();
  const act = { kind: "formal-notice", on, dueOn };
  const sent = await sendForm(web, `${path}/acte`, act, cookie);
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 3_000));
  return { matter: path.split("/").at(-1) ?? "" };
};
