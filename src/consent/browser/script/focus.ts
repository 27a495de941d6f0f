/** Where the focus is lost with what had it, gives it to what had it before, or else to the contents of the page. */
export const returnFocus = (to: Element | null): void => {
  const give = (element: HTMLElement | null, mayTake: boolean): void => {
    if ((document.activeElement ?? document.body) !== document.body) return;
    if (mayTake && element && !element.hasAttribute("tabindex")) element.tabIndex = -1;
    element?.focus({ preventScroll: true });
  };
  give(to as HTMLElement | null, false);
  give(document.querySelector("main,[role=main],h1,body>*"), true);
};
