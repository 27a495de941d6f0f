/** Where the focus is lost with what had it, gives it to what had it before, or else to the contents of the page. */
export const returnFocus = (to: Element | null): void => {
  const isLost = (): boolean =>
    document.activeElement === null || document.activeElement === document.body;
  if (!isLost()) return;
  if (to?.isConnected && to !== document.body) (to as HTMLElement).focus({ preventScroll: true });
  if (!isLost()) return;
  const contents = document.querySelector<HTMLElement>("main,[role=main],h1,body>*");
  if (contents === null) return;
  if (!contents.hasAttribute("tabindex")) contents.tabIndex = -1;
  contents.focus({ preventScroll: true });
};
