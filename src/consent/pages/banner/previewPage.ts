import type { FastifyInstance } from "fastify";
import { fill } from "../../../kernel/index.ts";
import {
  addPage,
  address,
  html,
  open,
  pageTitle,
  samplePart,
  sampleSite,
  type Markup,
  type SamplePartKind,
} from "../../../platform/web/index.ts";
import { isAsked } from "../../browser/bannerConfig.ts";
import type { Category } from "../../model/inventory/category.ts";
import { isRefusable, type Service } from "../../model/inventory/inventory.ts";
import { managePath, managePaths } from "./bannerPaths.ts";
import type { BannerParts } from "./bannerSite.ts";
import { heldPart } from "./heldPart.ts";
import { previewWords as words } from "./previewWords.ts";

const paths = {
  fr: `${managePaths.other.fr}/apercu`,
  en: `${managePaths.other.en}/preview`,
};

/** A small made-up site to try the banner of a site on, with a drawing of what each of its services would show. */
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
      const shown = isAsked(inventory) ? inventory.services.filter(isRefusable) : [];
      const drawn = (isHere: (kind: SamplePartKind) => boolean): readonly Markup[] =>
        shown
          .map((service) => ({ service, kind: kindOf(service) }))
          .filter(({ kind }) => isHere(kind))
          .map(
            ({ service: { id, name }, kind }) =>
              html`<div>
                ${heldPart(site, context, secure, {
                  service: id,
                  contents: samplePart(kind, name[language], language),
                })}
              </div>`,
          );
      return {
        title,
        main: html`${pageTitle({ title, lead: words[shown.length > 0 ? "lead" : "nothing"][language] })}
          ${
            shown.length === 0
              ? ""
              : sampleSite({
                  name: inventory.title[language],
                  language,
                  wide: drawn(isWide),
                  narrow: drawn((kind) => !isWide(kind)),
                })
          }
          <p>
            <a href="${address(managePath(site, language))}" data-consent-open
              >${words.manage[language]}</a
            >
          </p>`,
      };
    },
  });

const kinds: Readonly<Record<Category, SamplePartKind>> = {
  necessary: "count",
  audience: "count",
  media: "video",
  protection: "robot",
  social: "share",
  campaigns: "campaign",
};

/** A category says what a service shows, but for maps, which stand among videos: their name says it. */
const kindOf = ({ category, id, name }: Service): SamplePartKind =>
  category === "media" && /\b(?:cartes?|plans?|maps?)\b/i.test(`${id} ${name.fr} ${name.en}`)
    ? "map"
    : kinds[category];

const isWide = (kind: SamplePartKind): boolean => kind === "video" || kind === "map";
