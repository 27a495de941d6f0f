import { html, type Markup } from "../escaping/index.ts";

/** Attributes of an element, each escaped; `true` writes the bare name, `null` and `false` write nothing. */
export const attributes = (
  given: Readonly<Record<string, string | number | boolean | null | undefined>>,
): readonly Markup[] =>
  Object.entries(given).flatMap(([name, value]) => {
    if (!/^[a-z][a-z-]*$/.test(name)) throw new TypeError(`${name} is no attribute`);
    if (value === null || value === undefined || value === false) return [];
    // oxfmt-ignore
    return [value === true ? html` ${name}` : html` ${name}="${value}"`];
  });
