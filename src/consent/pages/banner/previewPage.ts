import type { FastifyInstance } from "fastify";
import { fill } from "../../../kernel/index.ts";
import { addPage, address, html, open, pageTitle } from "../../../platform/web/index.ts";
import { isAsked } from "../../browser/bannerConfig.ts";
import { refusablesOf } from "../../model/banner/asking.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";
import { managePath, managePaths } from "./bannerPaths.ts";
import type { BannerParts } from "./bannerSite.ts";
import { heldPart } from "./heldPart.ts";
import { previewWords as words } from "./previewWords.ts";

const paths = {
  fr: `${managePaths.other.fr}/apercu`,
  en: `${managePaths.other.en}/preview`,
};

/** A page to try the banner of a site on, with made-up contents of each of its services. */
export const addPreviewPage = (web: FastifyInstance, { inventories, secure }: BannerParts): void =>
  addPage(web, {
    paths,
    access: open,
    render: async (context, { params }) => {
      const inventory = await inventories.find(
        (params as Readonly<Record<string, string>>)["site"] ?? "",
      );
      if (inventory === null) return null;
      const { language } = context;
      const site = { inventory, isOwn: inventory.site === (await inventories.own()).site };
      const title = fill(words.title[language], { site: inventory.title[language] });
      const shown = isAsked(inventory) ? refusablesOf(inventory) : [];
      return {
        title,
        main: html`${pageTitle({ title, lead: words[shown.length > 0 ? "lead" : "nothing"][language] })}
          ${shown.map(({ id }) => {
            const name = nameOf(inventory, id, language);
            return html`<section>
              <h2>${name}</h2>
              ${heldPart(site, context, secure, {
                service: id,
                contents: html`<p>
                  <strong>${fill(words.loaded[language], { service: name })}</strong>
                </p>`,
              })}
            </section>`;
          })}
          <p>
            <a href="${address(managePath(site, language))}" data-consent-open
              >${words.manage[language]}</a
            >
          </p>`,
      };
    },
  });

const nameOf = ({ services }: Inventory, service: string, language: "fr" | "en"): string =>
  services.find(({ id }) => id === service)?.name[language] ?? service;
