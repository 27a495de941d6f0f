/** A name or a text that did not exist before a day. */
export interface Arrival {
  /** Over folded words; over the words as written where `exact`. */
  readonly pattern: RegExp;
  readonly exact?: true;
  readonly from: string;
}

const networks =
  "Facebook|Instagram|LinkedIn|Linkedin|YouTube|Youtube|TikTok|Twitter|WhatsApp|Threads|Bluesky|Mastodon|Snapchat";

/** What registers name, with the day of the act or of the announcement that made it. */
export const arrivals: readonly Arrival[] = [
  {
    // A letter alone is a name beside other networks only.
    pattern: new RegExp(
      `(?<=(?:${networks})(?:, | et | ou |/| / ))X(?![\\p{L}\\d'’-])|(?<![\\p{L}\\d'’-])X(?=(?:, | et | ou |/| / )(?:${networks})| \\((?:ex-?|anciennement )? ?Twitter\\))`,
      "u",
    ),
    exact: true,
    from: "2023-07-24",
  },
  { pattern: /(?<![a-z])france travail(?![a-z])/, from: "2024-01-01" },
  { pattern: /(?<![a-z])urssaf caisse nationale(?![a-z])/, from: "2021-01-01" },
  { pattern: /(?<![a-z])complementaire sante solidaire(?![a-z])/, from: "2019-11-01" },
  { pattern: /(?<!\p{L})(?:DREETS|Dreets|DRIEETS)(?!\p{L})/u, exact: true, from: "2021-04-01" },
  { pattern: /(?<![a-z])commissaires? de justice(?![a-z])/, from: "2022-07-01" },
  { pattern: /(?<![a-z])tribuna(?:l|ux) judiciaires?(?![a-z])/, from: "2020-01-01" },
  { pattern: /(?<!\p{L})(?:Arcom|ARCOM)(?!\p{L})/u, exact: true, from: "2022-01-01" },
  { pattern: /(?<![a-z])agence du numerique en sante(?![a-z])/, from: "2019-12-20" },
  { pattern: /(?<!\p{L})Mon espace santé(?!\p{L})/u, exact: true, from: "2022-02-03" },
  { pattern: /(?<!\p{L})ASNR(?!\p{L})/u, exact: true, from: "2025-01-01" },
  { pattern: /(?<![a-z])code general de la fonction publique(?![a-z])/, from: "2022-03-01" },
  { pattern: /(?<![a-z])code de la commande publique(?![a-z])/, from: "2019-04-01" },
  { pattern: /(?<![a-z])data privacy framework(?![a-z])/, from: "2023-07-10" },
];
