import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { hash, verify } from "@node-rs/argon2";
import { ownCost } from "../../src/identity/passwords.ts";

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/**
 * The form of signing in with the right password, sent so many times a second by one browser after the other, against the
 * bare check of the same password, taken in turns with it in this process: medians, in milliseconds. Each browser has an
 * address of its own, since whoever tries often from one is made to wait.
 */
export const signInTimes = async (
  address: string,
  person: { readonly email: string; readonly password: string },
  { seconds, rate }: { readonly seconds: number; readonly rate: number },
): Promise<{ readonly ours: number; readonly bare: number; readonly sent: number }> => {
  const known = await hash(person.password, ownCost);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < seconds * rate; n++) {
    const due = performance.now() + 1_000 / rate;
    const ask = asker(`${address}/connexion`, `127.0.${1 + Math.floor(n / 250)}.${2 + (n % 250)}`);
    const form = await ask("GET", "");
    const token = /name="_csrf" value="([^"]+)"/.exec(await text(form))?.[1] ?? "";
    const cookie = (form.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
    const began = performance.now();
    const answer = await ask("POST", cookie, { ...person, _csrf: token });
    await text(answer);
    const sent = performance.now();
    if (answer.statusCode !== 303) throw new Error(`signing in: ${answer.statusCode}`);
    await verify(known, person.password);
    bare.push(performance.now() - sent);
    ours.push(sent - began);
    await sleep(Math.max(0, due - performance.now()));
  }
  return { ours: median(ours), bare: median(bare), sent: ours.length };
};

/** Asks from an address of this machine. */
const asker =
  (url: string, localAddress: string) =>
  async (
    method: "GET" | "POST",
    cookie: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<IncomingMessage> => {
    const body = new URLSearchParams(fields).toString();
    const asked = request(url, {
      method,
      localAddress,
      headers: {
        accept: "text/html",
        origin: new URL(url).origin,
        cookie,
        ...(method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
      },
    });
    asked.end(method === "POST" ? body : undefined);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    return answer;
  };
