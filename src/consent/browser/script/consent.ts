import { actionOf, givenBy, mayRun, withdrawn, type Given } from "../../model/choice/decide.ts";
import { holds } from "../../model/choice/holding.ts";
import { readChoice, writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import type { EgideConsent } from "./api.ts";
import type { BannerNode } from "../../model/banner/bannerNode.ts";
import type { BannerConfig } from "./config.ts";
import { readCookie, seconds, writeCookie } from "./cookie.ts";
import { draw } from "./draw.ts";
import { erase } from "./erase.ts";
import { returnFocus } from "./focus.ts";
import { holdContents } from "./hold.ts";
import { send } from "./send.ts";
import { otherTabs } from "./tabs.ts";

const isReloaded = (): boolean =>
  (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)
    ?.type === "reload";

/** The services that a radio is about: one, or in the plain panel those of a category. */
const servicesOf = ({ name }: HTMLInputElement): readonly string[] => name.slice(2).split("_");

/** What the radios of a panel say; a service without an answer is left out. */
const pickedIn = (form: HTMLFormElement): Given =>
  Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>("input:checked")].flatMap((radio) =>
      servicesOf(radio).map((id) => [id, radio.value === "yes"]),
    ),
  );

/** Answers for every service of the section that the button stands in; nothing is saved yet. */
const pickSection = (button: Element, value: string): void =>
  button
    .closest("section")
    ?.querySelectorAll<HTMLInputElement>(`[value=${value}]`)
    .forEach((radio) => (radio.checked = true));

/** A random UUID, also where a page is not secure enough for `crypto.randomUUID`. */
const newId = (): string =>
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => {
    const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
    // Of the eight two bits stay as they are: the variant (RFC 9562, 4.1).
    return (+digit ^ (chance & (digit === "8" ? 3 : 15))).toString(16);
  });

/** Begins on a page; once, however often the script stands in it. */
export const start = (config: BannerConfig): EgideConsent => {
  if (window.egideConsent) return window.egideConsent;
  const { services, version, days, language } = config;
  const isSignalled = navigator.globalPrivacyControl === true;
  const kept = readCookie(config.cookie);
  const stands = (found: StoredChoice | null): found is StoredChoice =>
    found !== null && holds(found, { version, now: seconds() - found.ahead * 86_400, days });
  let choice = stands(kept) ? kept : null;
  let layer: HTMLElement | null = null;
  let panel: HTMLDialogElement | null = null;
  /** Who had the focus before the banner. */
  let before: Element | null = null;

  /** A name that is misspelt is no consent; what is strictly necessary has none to ask for. */
  const may = (id: string): boolean =>
    services.some((each) => each.id === id && mayRun(each, choice?.given ?? null, isSignalled));

  const contents = holdContents(config, (id, isForEver, load) => {
    if (isForEver) choose("save", { ...pickedNow(), [id]: true });
    else load();
  });
  const settle = (): void => contents.settle(may);

  const pickedNow = (): Given =>
    Object.fromEntries(services.map((each) => [each.id, may(each.id)]));

  const tell = (): void =>
    void document.dispatchEvent(new CustomEvent("egide-consent", { detail: api.state }));

  const choose = (
    pressed: "accept-all" | "refuse-all" | "save" | "signal",
    picked: Given | "everything" | "nothing",
  ): void => {
    const given = givenBy(services, picked);
    const made: StoredChoice = {
      id: kept?.id ?? choice?.id ?? newId(),
      version,
      at: seconds(),
      ahead: 0,
      isUnsent: false,
      action: actionOf(pressed, choice && pickedNow(), given),
      language,
      given,
    };
    writeCookie(config.cookie, { ...made, isUnsent: !!(config.post ?? config.proof) }, days);
    tellTabs(writeChoice(made));
    apply(made, deliver(made));
  };

  /** What a choice comes to on this page; `sent`: where it was made here. */
  const apply = (made: StoredChoice, sent?: Promise<void>): void => {
    const taken = withdrawn(pickedNow(), made.given);
    const hadFocus = panel?.open || layer?.contains(document.activeElement);
    choice = made;
    const gone = services.filter((each) => taken.includes(each.id));
    const hasRun = contents.stop(taken);
    erase(gone);
    settle();
    panel?.close();
    layer?.remove();
    layer = null;
    if (sent || hadFocus) returnFocus(before);
    tell();
    if (!hasRun) return;
    // A script that runs is stopped by a new page alone; what it writes on its way out goes too.
    addEventListener("pagehide", () => erase(gone));
    void Promise.resolve(sent).finally(() => location.reload());
  };

  /** A choice that was made elsewhere in this browser; what is none of what this page asks changes nothing. */
  const hear = (text: string): void => {
    const heard = readChoice(text);
    if (stands(heard)) apply(heard);
  };
  const tellTabs = otherTabs(config.cookie, hear);

  /** A choice that could not be sent says so in its cookie, and is sent from a later page; one that was refused for good holds, and says so no more. */
  const deliver = async (made: StoredChoice): Promise<void> => {
    if ((await send(config, made)) && choice?.at === made.at)
      writeCookie(config.cookie, { ...made, isUnsent: false }, days);
  };

  const press = (form: HTMLFormElement, button: HTMLElement | null, verb: string): void => {
    if (verb === "accept-all") choose(verb, "everything");
    else if (verb === "refuse-all" || verb === "signal") choose(verb, "nothing");
    else if (verb === "customise") void open();
    else if (verb === "close") panel?.close();
    else if (button && verb.includes(":")) pickSection(button, verb[0] === "a" ? "yes" : "no");
    else choose("save", pickedIn(form));
  };

  const bind = (element: HTMLElement): void =>
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const button = event.submitter as HTMLButtonElement | null;
      press(event.target as HTMLFormElement, button, button?.value ?? "");
    });

  const put = (tree: BannerNode): HTMLDialogElement => {
    const made = draw(tree) as HTMLDialogElement;
    document.body.append(made);
    bind(made);
    return made;
  };

  let finding: Promise<HTMLDialogElement | null> | null = null;
  /** The panel of the page, of the file, or of a file of its own; null where that cannot be had now. */
  const findPanel = async (): Promise<HTMLDialogElement | null> => {
    const drawn = document.querySelector<HTMLDialogElement>("dialog[data-egc=panel]");
    if (drawn) {
      bind(drawn);
      return drawn;
    }
    const tree =
      config.panel ??
      (config.panelAt &&
        (await fetch(config.panelAt, { signal: AbortSignal.timeout(3_000) })
          .then(async (answer) => (answer.ok ? ((await answer.json()) as BannerNode) : null))
          .catch(() => null)));
    return tree ? put(tree) : (finding = null);
  };
  const seek = (): Promise<HTMLDialogElement | null> => (finding ??= findPanel());
  let plain: HTMLDialogElement | null = null;

  const open = async (): Promise<void> => {
    panel = (await seek()) ?? (plain ??= config.plain ? put(config.plain) : null);
    // Without its panel a page leads to the one where all of it stands.
    if (!panel) return config.post ? location.assign(config.post) : undefined;
    for (const radio of panel.querySelectorAll<HTMLInputElement>("input"))
      radio.checked = servicesOf(radio).every(
        (id) => (choice || isSignalled || may(id)) && may(id) === (radio.value === "yes"),
      );
    const said = panel.querySelector<HTMLElement>("[data-egc=said]");
    if (said) said.hidden = !isSignalled;
    if (!panel.open) panel.showModal();
  };

  const api: EgideConsent = {
    get state() {
      return { given: choice?.given ?? null, id: choice?.id ?? null, isSignalled };
    },
    mayRun: may,
    open: () => void open(),
    acceptAll: () => choose("accept-all", "everything"),
    refuseAll: () => choose("refuse-all", "nothing"),
  };
  window.egideConsent = api;

  const begin = (): void => {
    if (config.css) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(config.css);
      document.adoptedStyleSheets.push(sheet);
    }
    layer = document.querySelector<HTMLElement>(".egc-layer[data-egc]");
    const drawn = isSignalled ? config.signal : config.banner;
    // In a frame the page around it asks: what is held there stays held.
    if (!choice && !layer && drawn && window === window.top) {
      layer = draw(drawn) as HTMLElement;
      document.body.prepend(layer);
    }
    if (choice) layer?.remove();
    layer?.addEventListener("focusin", ({ relatedTarget }) => {
      const from = relatedTarget as Element | null;
      if (from && !layer?.contains(from) && !panel?.contains(from)) before = from;
    });
    if (layer) {
      bind(layer);
      // Whoever comes near the buttons may open the panel: it is there when they do.
      for (const near of ["pointerenter", "focusin"])
        layer.addEventListener(near, () => void seek(), { once: true });
    }
  };

  const ready = (): void => {
    settle();
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) settle();
    }).observe(document.documentElement, { childList: true, subtree: true });
    if (!document.querySelector("[data-consent-open]"))
      document.body.append(
        draw(["p", {}, ["button", { type: "button", "data-consent-open": true }, config.manage]]),
      );
    document.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("[data-consent-open]")) return;
      event.preventDefault();
      void open();
    });
    // The new page that stopped a script is the same to whoever reads it: they go on where they were.
    if (choice && seconds() - choice.at < 9 && isReloaded()) returnFocus(null);
    if (kept?.isUnsent && choice) void deliver(kept);
    // A page that was left and is shown again as it was has heard nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => {
      const found = persisted ? readCookie(config.cookie) : null;
      if (stands(found)) apply(found);
    });
    tell();
  };

  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin, { once: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  return api;
};
