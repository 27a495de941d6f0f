import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locate } from "../chromium/guardedProxy.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Sites that exist in a test alone: hosts, and for each what its paths answer. */
export type Sites = Readonly<Record<string, Readonly<Record<string, Answer | string>>>>;

export const html = (body: string): string =>
  `<!doctype html><html lang="fr"><title>Essai</title><body>${body}`;

/** Serves them on one port of this machine, and tells a proxy where each host is; `private.example` counts as private. */
export const withSites = async <T>(
  sites: Sites,
  use: (locate: Locate, asked: readonly string[]) => Promise<T>,
): Promise<T> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    asked.push(`${host}${request.url}`);
    const paths = sites[host];
    const answer = paths?.[path] ?? paths?.["*"];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "string")
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(
      async (host) => ({
        address: "127.0.0.1",
        port,
        isPrivate: host === "private.example",
      }),
      asked,
    );
  } finally {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
};

const script =
  (text: string): Answer =>
  (_request, response) =>
    response.writeHead(200, { "content-type": "text/javascript" }).end(text);

const setting =
  (cookies: readonly string[], body: string, type = "text/html; charset=utf-8"): Answer =>
  (_request, response) =>
    response.writeHead(200, { "content-type": type, "set-cookie": [...cookies] }).end(body);

const year = 365 * 86_400;

/** A banner of nobody known: three buttons, a cookie for the answer, and what it loads when it was yes. */
const banner = `<div id="bandeau"><button id="oui">Tout accepter</button> <button id="non">Tout refuser</button></div>
<script src="/bandeau.js"></script>`;

const bannerScript = `
const answered = /choix=(oui|non)/.exec(document.cookie)?.[1];
const load = (src) => document.body.append(Object.assign(document.createElement("script"), { src }));
if (answered) document.querySelector("#bandeau").remove();
if (answered === "oui") load("http://pub.example/pub.js");
document.querySelector("#oui")?.addEventListener("click", () => {
  document.cookie = "choix=oui; max-age=${year / 2}; path=/";
  document.querySelector("#bandeau").remove();
  load("http://pub.example/pub.js");
});
document.querySelector("#non")?.addEventListener("click", () => {
  document.cookie = "choix=non; max-age=${year / 2}; path=/";
  document.cookie = "mesure_id=; max-age=0; path=/";
  document.querySelector("#bandeau").remove();
});
`;

/** A site that keeps to its inventory. */
export const honestSite: Sites = {
  "www.essai.example": {
    "/": html(`${banner}<script src="/mesure.js"></script><a href="/deux">deux</a> <a href="/doc.pdf">pdf</a>
      <a href="http://ailleurs.example/">ailleurs</a>`),
    "/deux": html(`${banner}<script src="/mesure.js"></script><a href="/">un</a>`),
    "/bandeau.js": script(bannerScript),
    "/mesure.js": script(
      `if (!/choix=non/.test(document.cookie)) document.cookie = "mesure_id=1; max-age=${year}; path=/";`,
    ),
  },
  "pub.example": {
    "/pub.js": setting(
      [`pub=1; Max-Age=86400`],
      `document.cookie = "_pub_ici=1; max-age=86400; path=/";`,
      "text/javascript",
    ),
  },
};

/** The same site after somebody has pasted in what nobody declared. */
export const carelessSite: Sites = {
  ...honestSite,
  "www.essai.example": {
    ...honestSite["www.essai.example"],
    "/": html(`${banner}<script src="/mesure.js"></script><script src="/colle.js"></script>
      <script src="http://pub.example/pub.js"></script><img src="http://private.example/x.png" alt="">
      <iframe src="http://video.example/lecteur"></iframe><a href="/deux">deux</a>`),
    "/colle.js": script(
      `document.cookie = "_ga=1; max-age=${3 * year}; path=/"; localStorage.setItem("panier", "secret"); sessionStorage.setItem("onglet", "1");`,
    ),
    "/mesure.js": script(`document.cookie = "mesure_id=1; max-age=${2 * year}; path=/";`),
  },
  "video.example": {
    "/lecteur": setting(["visionneur=1; Max-Age=86400"], html("vidéo")),
  },
  "private.example": { "/x.png": html("private") },
};
