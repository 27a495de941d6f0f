/** An element of the banner: drawn as markup by a server, as elements by a script. `true` writes a bare attribute. */
export type BannerNode =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string | true>>,
      ...children: BannerNode[],
    ];
