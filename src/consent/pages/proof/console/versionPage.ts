import type { FastifyInstance } from "fastify";
import { fill, momentWords } from "../../../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  html,
  momentTime,
  pageTitle,
  sendNotFound,
  summaryList,
} from "../../../../platform/web/index.ts";
import type { KeptVersion } from "../../../model/proof/proof.ts";
import { versionPath } from "../versionFiles.ts";
import { framed, paramsOf, reading, type ProofConsole } from "./proofConsole.ts";
import { layerWords, words } from "./proofConsoleWords.ts";

/** One text: its words, the code that asked, and how it looked to a visitor. */
export const addVersionPage = (web: FastifyInstance, parts: ProofConsole): void => {
  const versionAt = async (body: string, hash: string): Promise<KeptVersion | null> => {
    const version = await parts.versions.find(hash);
    const sites = await parts.sitesOf(body);
    return version !== null && sites.includes(version.site) ? version : null;
  };

  addPage(web, {
    paths: consolePaths("choix", "/:version"),
    access: reading,
    render: async (context, request) => {
      const { body, version: hash } = paramsOf(request);
      const { language } = context;
      const version = await versionAt(body, hash);
      if (version === null) return null;
      const { codes, screenshots } = await parts.evidence.of(hash);
      const title = `${words.version[language]} ${hash.slice(0, 12)}`;
      const main = html`${pageTitle({ title, over: words.title[language] })}
        ${summaryList([
          { key: words.site[language], value: version.site },
          { key: words.languages[language], value: [...version.shown.keys()].join(", ") },
          {
            key: words.text[language],
            value: html`<a href="${address(versionPath(hash))}">${words.textLink[language]}</a>`,
          },
          {
            key: words.code[language],
            value:
              codes.length === 0
                ? words.noCode[language]
                : html`<ul>
                    ${codes.map(
                      (code) =>
                        html`<li>
                          <code>${code.hash}</code> (${momentTime(code.firstAt, language)})
                        </li>`,
                    )}
                  </ul>`,
          },
        ])}
        ${screenshots.length === 0 ? "" : html`<h2>${words.looks[language]}</h2>`}
        ${screenshots.map((shot) => {
          const said = fill(words.look[language], {
            width: shot.width,
            layer: layerWords[shot.layer][language],
            language: shot.language,
            moment: momentWords(shot.takenAt, language),
            browser: shot.browser,
          });
          const path = `/${hash}/${shot.language}-${shot.width}${shot.layer === "first" ? "" : `-${shot.layer}`}.png`;
          return html`<figure class="screenshot">
            <img src="${address(consolePath(body, "choix", language, path))}" alt="${said}" />
            <figcaption>${said}</figcaption>
          </figure>`;
        })}
        <p>
          <a href="${address(consolePath(body, "choix", language))}">${words.back[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
  });

  for (const url of Object.values(consolePaths("choix", "/:version/:image")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const { body, version, image: name } = paramsOf(request);
      const [, language = "", width = "", panel] =
        /^([A-Za-z-]{2,20})-(\d{2,5})(-panel)?\.png$/.exec(name) ?? [];
      const look = { language, width: Number(width), layer: panel ? "panel" : "first" } as const;
      const isOfBody = (await versionAt(body, version)) !== null;
      const image = isOfBody ? await parts.evidence.image(version, look) : null;
      if (image === null) {
        await sendNotFound(request, reply);
        return reply;
      }
      return reply
        .header("cache-control", "private, max-age=3600")
        .type("image/png")
        .send(Buffer.from(image));
    });
};
