import { contrast } from "./contrast.ts";

/** The accent of one theme: links and buttons, their hover, text on them, a tint of them. */
export interface Accent {
  readonly accent: string;
  readonly hover: string;
  readonly on: string;
  readonly ground: string;
}

/** The colours of a body in the light and in the dark theme; `isAdjusted` when its own could not be read in light. */
export interface BodyAccents {
  readonly light: Accent;
  readonly dark: Accent;
  readonly isAdjusted: boolean;
}

/** What stands behind an accent in each theme; a test holds them to tokens.css. */
export const grounds = {
  light: { ground: "#ffffff", panel: "#f4f6f8", on: "#ffffff" },
  dark: { ground: "#12181e", panel: "#1a222a", on: "#0d1b23" },
} as const;

/** RGAA 4.1.2, criterion 3.2: text of ordinary size. */
export const leastContrast = 4.5;

/**
 * The accents of a body of which one colour is known, `#rrggbb`: darkened, or lightened in the dark theme, until it can be
 * read on each ground and text can be read on it. Null for what is no colour.
 */
export const bodyAccents = (colour: string): BodyAccents | null => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const own = colour.toLowerCase();
  const light = accentOf(own, "light");
  return { light, dark: accentOf(own, "dark"), isAdjusted: light.accent !== own };
};

/** The lowest contrast of a colour, as it is, with what stands behind it in the light theme and with text on it. */
export const contrastOf = (colour: string): number => lowest(colour.toLowerCase(), "light");

const tintOf = (accent: string, theme: keyof typeof grounds): string =>
  mix(grounds[theme].ground, accent, theme === "light" ? 0.1 : 0.18);

const lowest = (accent: string, theme: keyof typeof grounds): number => {
  const { ground, panel, on } = grounds[theme];
  const others = [ground, panel, tintOf(accent, theme), on];
  return Math.min(...others.map((other) => contrast(accent, other)));
};

const accentOf = (own: string, theme: keyof typeof grounds): Accent => {
  const towards = theme === "light" ? "#000000" : "#ffffff";
  for (let share = 0; share <= 100; share += 2) {
    const accent = mix(own, towards, share / 100);
    if (lowest(accent, theme) >= leastContrast) {
      const hover = mix(accent, towards, 0.28);
      return { accent, hover, on: grounds[theme].on, ground: tintOf(accent, theme) };
    }
  }
  throw new RangeError("black on white can be read");
};

/** A colour on the way from one to another. */
const mix = (from: string, to: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [from, to].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
      return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
        .toString(16)
        .padStart(2, "0");
    })
    .join("")}`;

/** The style sheet of a body; the theme of high contrast stays as it is. */
export const accentSheet = (own: BodyAccents, links: BodyAccents | null = null): string => {
  const tokens = (theme: "light" | "dark"): string => {
    const { accent, hover, on, ground } = own[theme];
    const link = links?.[theme];
    return [
      `--accent:${accent};--accent-hover:${hover};--on-accent:${on};--accent-ground:${ground}`,
      ...(link === undefined ? [] : [`--link:${link.accent};--link-hover:${link.hover}`]),
    ].join(";");
  };
  return [
    `:root:not([data-theme="contrast"]){${tokens("light")}}`,
    `[data-theme="dark"]:root{${tokens("dark")}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${tokens("dark")}}}`,
  ].join("\n");
};

/** Where the style sheet of a body’s colours stands: it is made of them alone, and browsers keep it. */
export const accentPath = (colour: string, link?: string): string | null => {
  const colours = [colour, ...(link === undefined ? [] : [link])];
  if (colours.some((each) => !/^#[0-9a-f]{6}$/i.test(each))) return null;
  return `/assets/accent-${colours.map((each) => each.slice(1).toLowerCase()).join("-")}.css`;
};
