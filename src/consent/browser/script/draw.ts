import type { BannerNode } from "../../model/banner/bannerNode.ts";

/** Makes elements of a tree. Nothing is parsed as markup, so that Trusted Types have nothing to refuse. */
export const draw = (node: BannerNode): Node => {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value === true ? "" : value);
  element.append(...children.map(draw));
  return element;
};
