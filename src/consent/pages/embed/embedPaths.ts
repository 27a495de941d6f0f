/**
 * What a site embeds of ours, all of it under one path of the site: its own server can pass that on to ours, and the cookie is then set on
 * the host of its pages. Addresses are the same on both hosts.
 */
export const embedRoutes = {
  script: "/consent/:site/banner-:language.js",
  module: "/consent/:site/banner-:language.mjs",
  panel: "/consent/:site/panel-:language.json",
  markup: "/consent/:site/banner-:language.html",
  described: "/consent/:site/banner-:language.json",
  sheet: "/consent/:site/banner.css",
  choice: "/consent/:site/choice-:language.html",
} as const;

/** The address of one of them, for a site in a language. */
export const embedPath = (
  what: keyof typeof embedRoutes,
  { site, language }: { readonly site: string; readonly language: string },
): string => embedRoutes[what].replace(":site", site).replace(":language", language);
