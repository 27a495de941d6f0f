/**
 * The other tabs of this site in the same browser: nothing is stored for it, and nothing leaves the machine. Where they cannot be reached
 * they learn of a choice with their next page.
 */
export const otherTabs = (name: string, hear: (text: string) => void): ((text: string) => void) => {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener("message", ({ data }) => hear(String(data)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays within its origin
    return (text) => channel.postMessage(text);
  } catch {
    // An old browser, or one that denies pages what it denies them of storage.
    return () => {};
  }
};
