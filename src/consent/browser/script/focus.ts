/** Where the focus is lost with what had it, gives it to what had it before, or else to the contents of the page. */
export const returnFocus = (to: Element | null): void => {
  const contents = document.querySelector("main,[role=main],h1") ?? document.body.firstElementChild;
  for (const element of [to, contents] as readonly (HTMLElement | null)[]) {
    if ((document.activeElement ?? document.body) !== document.body) return;
    // What takes no focus has the index -1: written down, it takes one.
    if (element === contents) element?.setAttribute("tabindex", `${element.tabIndex}`);
    element?.focus({ preventScroll: true });
  }
};
