import type { BannerNode } from "../../model/banner/bannerNode.ts";
import type { BannerConfig, ServiceConfig } from "./config.ts";
import { draw } from "./draw.ts";

/** Where the address of held contents waits, and where it goes. */
const waiting = ["src", "href", "srcset", "data", "poster"];

/** Nobody misses a pixel or a script: no placeholder stands for them. */
const isUnseen = ({ tagName }: Element): boolean => /^(?:SCRIPT|LINK|IMG|SOURCE)$/.test(tagName);

const placeholderOf = (
  { language, direction, once, ever }: BannerConfig,
  { held }: ServiceConfig,
): BannerNode => [
  "div",
  { class: "egc egc-held", "data-egc": "held", lang: language, dir: direction },
  ["p", {}, held],
  [
    "p",
    { class: "egc-acts" },
    // It may stand in a form of the page, which it does not send.
    ["button", { type: "button", value: "once" }, once],
    ["button", { type: "button", value: "ever" }, ever],
  ],
];

/** What stands in the page for a service and is held until it may run: `data-consent` names the service. */
export interface Held {
  /** Loads what may run, and draws placeholders for what may not. */
  settle(mayRun: (id: string) => boolean): void;
  /** Takes away what no longer may run. Says whether a script of it has run, which only a new page stops. */
  stop(ids: readonly string[]): boolean;
}

export const holdContents = (
  config: BannerConfig,
  onPress: (id: string, isForEver: boolean, load: () => void) => void,
): Held => {
  const { services } = config;
  const placeholders = new Map<Element, HTMLElement>();
  const running = new Set<Element>();
  const ran = new Set<string>();

  const load = (element: HTMLElement, id: string): void => {
    if (running.has(element)) return;
    running.add(element);
    const isScript = element instanceof HTMLScriptElement;
    for (const name of waiting) {
      const value = element.getAttribute(`data-${name}`);
      if (value !== null && !isScript) element.setAttribute(name, value);
    }
    const placeholder = placeholders.get(element);
    const hadFocus = placeholder?.contains(document.activeElement);
    placeholder?.remove();
    placeholders.delete(element);
    element.hidden = false;
    if (isScript) {
      ran.add(id);
      // Its source was written by the page itself: being put in its place again as a script is what starts it. No text
      // becomes code here, so that neither a nonce nor Trusted Types stand in the way.
      element.type = element.dataset["type"] ?? "";
      element.replaceWith(element);
    } else if (hadFocus) {
      element.tabIndex = -1;
      element.focus();
    }
  };

  const place = (element: HTMLElement, service: ServiceConfig): void => {
    if (placeholders.has(element) || isUnseen(element)) return;
    const placeholder = draw(placeholderOf(config, service)) as HTMLElement;
    // Of the size of what it stands for, so that nothing moves when that comes.
    const { width, height } = element.getBoundingClientRect();
    placeholder.style.minHeight = `${height}px`;
    placeholder.style.width = width ? `${width}px` : "";
    placeholder.addEventListener("click", ({ target }) => {
      const { value } = target as HTMLButtonElement;
      if (value)
        onPress(service.id, value === "ever", () => {
          // What is shown often needs a script or a style sheet of its service, which stands elsewhere in the page.
          each((other, id) => id === service.id && isUnseen(other) && load(other, id));
          load(element, service.id);
        });
    });
    placeholders.set(element, placeholder);
    element.before(placeholder);
    element.hidden = true;
  };

  const each = (use: (element: HTMLElement, id: string) => void): void =>
    document
      .querySelectorAll<HTMLElement>("[data-consent]")
      .forEach((element) => use(element, element.dataset["consent"] ?? ""));

  return {
    settle: (mayRun) =>
      each((element, id) => {
        const service = services.find((one) => one.id === id);
        if (service === undefined || running.has(element)) return;
        if (mayRun(id)) load(element, id);
        else place(element, service);
      }),
    stop: (ids) => {
      each((element, id) => {
        if (!ids.includes(id) || !running.delete(element)) return;
        for (const name of waiting)
          if (element.hasAttribute(`data-${name}`)) element.removeAttribute(name);
      });
      return ids.some((id) => ran.delete(id));
    },
  };
};
