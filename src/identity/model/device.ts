const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrom(?:e|ium)\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

const firstOf = (known: readonly (readonly [RegExp, string])[], sent: string): string | null =>
  known.find(([pattern]) => pattern.test(sent))?.[1] ?? null;

/** A kind of device in words of ours, from what the browser sent, which is not kept: enough to know one's own session. */
export const deviceOf = (userAgent: string | undefined): string => {
  const sent = (userAgent ?? "").slice(0, 500);
  const found = [firstOf(browsers, sent), firstOf(systems, sent)].filter((part) => part !== null);
  return found.length === 0 ? "?" : found.join(", ");
};
