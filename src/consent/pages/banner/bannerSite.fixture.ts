import type { FastifyInstance } from "fastify";
import { webOptions } from "../../../../test/support/web.ts";
import { sequentialIds } from "../../../kernel/index.ts";
import { addPage, html, open, openWeb, pageTitle } from "../../../platform/web/index.ts";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import type { Choice } from "../../model/choice/choice.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";
import { addBannerSite, bannerSlot, manageLink } from "./addBannerSite.ts";
import type { BannerParts } from "./bannerSite.ts";
import { heldPart } from "./heldPart.ts";

export interface BannerSite {
  readonly web: FastifyInstance;
  readonly recorded: Choice[];
  /** Whether proofs cannot be kept now. */
  isDown: boolean;
}

/** Our own pages, whose inventory has something to ask. */
export const openBannerSite = async (
  inventory: Inventory = showcase,
  { secure = false, others = [] as readonly Inventory[] } = {},
): Promise<BannerSite> => {
  const recorded: Choice[] = [];
  const ids = sequentialIds("");
  const parts: BannerParts = {
    inventories: {
      own: async () => inventory,
      find: async (site) => [inventory, ...others].find((each) => each.site === site) ?? null,
    },
    secure,
    newId: () => `00000000-0000-4000-8000-${ids.next().slice(1).padStart(12, "0")}`,
    record: async (choice) => {
      if (site.isDown) throw new Error("down");
      recorded.push(choice);
    },
  };
  const web = await openWeb(
    webOptions({
      secure,
      slots: {
        banner: bannerSlot(parts),
        footerLinks: async (context) => [manageLink(context)],
      },
    }),
  );
  addBannerSite(web, parts);
  for (const path of ["accueil", "suite"])
    addPage(web, {
      paths: { fr: `/${path}`, en: `/en/${path}` },
      access: open,
      render: async (context) => ({
        title: "Accueil",
        main: html`${pageTitle({ title: "Accueil" })}
          <p>${"Des mots, et encore des mots. ".repeat(200)}</p>
          ${heldPart({ inventory, isOwn: true }, context, secure, {
            service: "lecteur",
            contents: html`<p id="video">La vidéo</p>`,
          })}`,
      }),
    });
  const site: BannerSite = { web, recorded, isDown: false };
  return site;
};
