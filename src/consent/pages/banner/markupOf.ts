import { address, attributes, html, type Markup } from "../../../platform/web/index.ts";
import type { BannerNode } from "../../model/banner/bannerNode.ts";

/** A tree of the banner as markup: what the script makes elements of, a server writes. */
export const markupOf = (node: BannerNode): Markup | string => {
  if (typeof node === "string") return node;
  const [tag, given, ...children] = node;
  if (!/^[a-z][a-z0-9]*$/.test(tag)) throw new TypeError(`${tag} is no element`);
  const { href, ...others } = given;
  const all = attributes({
    ...others,
    ...(typeof href === "string" ? { href: address(href) } : {}),
  });
  // oxfmt-ignore
  return tag === "input"
    ? html`<${tag}${all}>`
    : html`<${tag}${all}>${children.map(markupOf)}</${tag}>`;
};
