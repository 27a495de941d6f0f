import type { Page } from "playwright-core";

/** One stop of the keyboard: what a screen reader would call it, and whether its focus can be seen. */
export interface Stop {
  readonly element: string;
  readonly name: string;
  readonly isVisible: boolean;
}

/** Says what has the focus; runs in the browser, where the types of this project do not reach. */
const describeFocus = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const isOutlined = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const card = element.closest(".card");
  return {
    key: [...document.querySelectorAll("*")].indexOf(element),
    element: element.tagName.toLowerCase(),
    name: (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "")
      .replaceAll(/\\s+/g, " ")
      .trim(),
    isVisible:
      (isOutlined(element) || (card !== null && isOutlined(card))) &&
      box.width > 0 && box.bottom > 0 && box.right > 0,
  };
})()`;

/** Every stop of the Tab key from the top of the page, in order, until it leaves the page or comes round. */
export const focusOrder = async (page: Page, most = 200): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < most; at++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate<(Stop & { readonly key: number }) | null>(describeFocus);
    if (stop === null || seen.has(stop.key)) break;
    seen.add(stop.key);
    stops.push({ element: stop.element, name: stop.name, isVisible: stop.isVisible });
  }
  return stops;
};
