import type { FastifyInstance, FastifyRequest } from "fastify";
import { civilDay, dayWords, fill } from "../../../kernel/index.ts";
import {
  addForm,
  html,
  notice,
  open,
  ownPath,
  pageTitle,
  type Markup,
  type Page,
  type PageContext,
} from "../../../platform/web/index.ts";
import { isAsked } from "../../browser/bannerConfig.ts";
import { panelForm, panelSections } from "../../model/banner/panel.ts";
import type { StoredChoice } from "../../model/choice/choiceText.ts";
import { durationWords } from "../../model/inventory/lifetimes.ts";
import { askingOf } from "./bannerPart.ts";
import { managePath, managePaths, type SiteAsked } from "./bannerPaths.ts";
import type { BannerParts } from "./bannerSite.ts";
import { expireRefused, keepProof, setChoice } from "./keepChoice.ts";
import { manageWords as words } from "./manageWords.ts";
import { markupOf } from "./markupOf.ts";
import { answers, pickedIn, sentFields } from "./sentForm.ts";
import { broughtChoice, secondsOf, standingChoice } from "./standing.ts";
import { takeChoice } from "./takeChoice.ts";
import { ownProofPaths } from "../proof/ownProofPages.ts";
import { words as proofWords } from "../proof/proofWords.ts";

/** « Gestion des cookies », where every form of a banner is sent: of these pages, and of other sites served here. */
export const addManagePages = (web: FastifyInstance, parts: BannerParts): void => {
  addManagePage(web, parts, managePaths.own, async () => ({
    inventory: await parts.inventories.own(),
    isOwn: true,
  }));
  addManagePage(web, parts, managePaths.other, async ({ params }) => {
    const { site = "" } = params as Readonly<Record<string, string>>;
    const inventory = await parts.inventories.find(site);
    const own = await parts.inventories.own();
    return inventory === null || inventory.site === own.site ? null : { inventory, isOwn: false };
  });
};

const addManagePage = (
  web: FastifyInstance,
  parts: BannerParts,
  paths: { readonly fr: string; readonly en: string },
  siteOf: (request: FastifyRequest) => Promise<SiteAsked | null>,
): void =>
  addForm(web, {
    paths,
    access: open,
    schema: sentFields,
    words: {
      do: { label: words.act },
      choice: { label: words.choice },
      retour: { label: words.back },
    },
    rows: answers,
    largest: 32_000,
    withoutToken: true,
    page: async (_form, context, request) => {
      const site = await siteOf(request);
      return site === null ? null : pageOf(site, context, parts, backOf(request));
    },
    act: async (values, context, request, reply) => {
      const site = await siteOf(request);
      const back = ownPath(values.retour ?? "");
      if (site === null) return { redirect: managePaths.own[context.language] };
      const here = managePath(site, context.language);
      if (values.do === "customise")
        return { redirect: back === null ? here : `${here}?retour=${encodeURIComponent(back)}` };
      if (values.do === "close") return { redirect: back ?? here };
      const choice = takeChoice(site.inventory, {
        pressed: values.do,
        choice: values.choice ?? "",
        picked: pickedIn(request),
        before: broughtChoice(site, context, parts.secure),
        isSignalled: context.isSignalled,
        language: context.language,
        now: secondsOf(context.now),
        newId: parts.newId,
      });
      if (choice === null)
        return { errors: [{ field: null, message: words.notOurs[context.language] }] };
      const isKept = await keepProof(parts, site, choice);
      const made = { ...choice, isUnsent: !isKept };
      setChoice(reply, site, made, { secure: parts.secure, now: secondsOf(context.now) });
      expireRefused(request, reply, site.inventory, choice);
      return {
        redirect: back ?? here,
        // A script has said so itself, by taking the banner away.
        ...(values.do === "choice"
          ? {}
          : { notice: { tone: "success" as const, words: words.saved } }),
      };
    },
  });

const backOf = ({ query }: FastifyRequest): string =>
  ownPath((query as Readonly<Record<string, unknown>>)["retour"]) ?? "";

const pageOf = (
  site: SiteAsked,
  context: PageContext,
  { secure }: BannerParts,
  back: string,
): Page => {
  const { language, isSignalled } = context;
  const { inventory, isOwn } = site;
  const asking = askingOf(site, { language, back });
  const choice = standingChoice(site, context, secure);
  const shown = { given: choice?.given ?? null, isSignalled };
  const title = isOwn
    ? words.title[language]
    : fill(words.titleOf[language], { site: inventory.title[language] });
  const asked = isAsked(inventory);
  return {
    title,
    main: html`${pageTitle({ title, lead: words[asked ? "lead" : "nothingAsked"][language] })}
      ${asked ? standing(site, choice, language) : ""}
      <div class="egc egc-page">
        ${asked ? markupOf(panelForm(asking, shown, [], "h2")) : panelSections(asking, shown, "h2").map(markupOf)}
      </div>`,
  };
};

const standing = (
  { inventory }: SiteAsked,
  choice: StoredChoice | null,
  language: "fr" | "en",
): Markup => {
  if (choice === null)
    return notice({ tone: "information", text: words.notChosen[language], language });
  const at = Temporal.Instant.fromEpochMilliseconds(choice.at * 1000);
  return html`<p>
    ${fill(words.chosen[language], {
      date: dayWords(civilDay(at), language),
      lifetime: durationWords(inventory.choiceLifetime)[language],
      id: choice.id,
    })}
    <a href="${ownProofPaths[language]}">${proofWords.seeOwn[language]}</a>
  </p>`;
};
