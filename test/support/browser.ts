import assert from "node:assert/strict";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";

/** A browser without JavaScript: it keeps cookies, follows redirects, and sends the forms that it was shown. */
export interface Browser {
  /** What was shown last. */
  readonly shown: { readonly status: number; readonly path: string; readonly text: string };
  readonly cookies: ReadonlyMap<string, string>;
  /** Everything that was ever set, for canaries. */
  readonly everSet: readonly string[];
  open(path: string): Promise<void>;
  /** Another page in the same browser: it shares the cookies. */
  tab(): Browser;
  /** Fills the form of the page shown (the first, or the one whose action ends so) and sends it. */
  send(values: Readonly<Record<string, string>>, action?: string): Promise<void>;
}

/** The way out stands above every page, before its own form. */
const isWayOut = (to: string): boolean => /\/(?:deconnexion|sign-out)$/.test(to);

const hiddenField = /<input type="hidden" name="([^"]+)" value="([^"]*)"/g;

/** The characters of an attribute, as a browser reads them. */
const asRead = (value: string): string =>
  value
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** A browser without JavaScript, on any server over TLS. */
export const browserOf = (web: FastifyInstance, cookies = new Map<string, string>()): Browser => {
  const everSet: string[] = [];
  const shown = { status: 0, path: "", text: "" };
  const ask = async (
    method: "GET" | "POST",
    url: string,
    fields?: URLSearchParams,
  ): Promise<LightMyRequestResponse> => {
    const answer = await web.inject({
      method,
      url,
      headers: {
        accept: "text/html",
        host: "egide.example",
        origin: "https://egide.example",
        "sec-fetch-site": "same-origin",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(fields && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(fields && { payload: fields.toString() }),
    });
    for (const set of [answer.headers["set-cookie"] ?? []].flat()) {
      everSet.push(set);
      assert.match(set, /^__Host-[^]*; Secure/, "every cookie over TLS (ASVS V3.3.1)");
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const show = async (first: LightMyRequestResponse, from: string): Promise<void> => {
    let answer = first;
    let path = from;
    for (let step = 0; answer.statusCode === 303 && step < 5; step++) {
      path = answer.headers.location ?? "";
      if (!path.startsWith("/")) break;
      answer = await ask("GET", path);
    }
    Object.assign(shown, { status: answer.statusCode, path, text: answer.body });
  };
  return {
    shown,
    cookies,
    everSet,
    tab: () => browserOf(web, cookies),
    open: async (path) => await show(await ask("GET", path), path),
    send: async (values, action = "") => {
      const form = [
        ...shown.text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>[\s\S]*?<\/form>/g),
      ].find(
        ([markup, to]) =>
          /method="post"/.test(markup) && to?.endsWith(action) && (action !== "" || !isWayOut(to)),
      );
      if (!form)
        throw new Error(`no form ${action} at ${shown.path}: ${shown.text.slice(0, 2_000)}`);
      const [markup, to = ""] = form;
      const fields = new URLSearchParams();
      for (const [, name = "", value = ""] of markup.matchAll(hiddenField))
        fields.append(name, asRead(value));
      for (const [name, value] of Object.entries(values)) fields.set(name, value);
      await show(await ask("POST", to.replaceAll("&amp;", "&"), fields), to);
    },
  };
};
