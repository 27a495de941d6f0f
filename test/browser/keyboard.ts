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

/** A page as the keyboard goes through it: what it should come to, what it came to, and where its focus could not be seen. */
export interface KeyboardWalk {
  readonly expected: readonly string[];
  readonly reached: readonly string[];
  readonly unseen: readonly string[];
  /** What the fields of a date and the like take of presses beside their own. */
  readonly presses: number;
}

/**
 * Prepares a page to be walked: finds what can be operated, in the order of the document, of radios the one that stands for
 * its group; then notes each element that gets the focus. It runs in the browser, so that a press costs no question.
 */
const prepareWalk = `(() => {
  const all = [...document.querySelectorAll("*")];
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const radios = new Set();
  const stands = (element) => {
    if (element.type !== "radio") return true;
    const form = element.form ?? document;
    const group = [...form.querySelectorAll("input[type=radio]")].filter((each) => each.name === element.name);
    return element === (group.find((each) => each.checked) ?? group[0]);
  };
  const expected = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.type !== "hidden" && isShown(each) && stands(each));
  const nameOf = (element) => {
    const said = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
    return all.indexOf(element) + " " + element.tagName.toLowerCase() + " " + said.replaceAll(/\\s+/g, " ").trim().slice(0, 60);
  };
  const walk = { expected: expected.map(nameOf), reached: [], unseen: [], presses: expected.length };
  for (const each of expected) if (/^(?:date|time|month|datetime-local)$/.test(each.type)) walk.presses += 4;
  const isOutlined = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  document.addEventListener("focusin", ({ target }) => {
    const name = nameOf(target);
    if (walk.reached.at(-1) === name) return;
    walk.reached.push(name);
    const card = target.closest(".card");
    if (!isOutlined(target) && !(card !== null && isOutlined(card))) walk.unseen.push(name);
  });
  // From the top, whatever the page has given the focus to.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  walk.reached.length = 0;
  walk.unseen.length = 0;
  globalThis.keyboardWalk = walk;
  return walk.presses;
})()`;

/** Presses Tab from the top of a page until it must have been left. */
export const walkByKeyboard = async (page: Page): Promise<KeyboardWalk> => {
  const presses = await page.evaluate<number>(prepareWalk);
  const devtools = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  // As by a key that is held down: nothing here waits for its release. Sent at once the presses are taken one after the other;
  // waiting for each would take most of the time.
  const sent: Promise<unknown>[] = [];
  for (let at = 0; at <= presses; at++)
    sent.push(
      devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", autoRepeat: at > 0, ...key }),
    );
  await Promise.all(sent);
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await devtools.detach();
  return await page.evaluate<KeyboardWalk>("keyboardWalk");
};
