/** A country whose protection the Commission found adequate (GDPR art. 45(3)), with the decision that says so. */
export interface AdequateCountry {
  /** ISO 3166-1. */
  readonly country: string;
  readonly decision: string;
  /** Where only some of its organisations are covered. */
  readonly only?: { readonly fr: string; readonly en: string };
}

/** The decisions in force as of 30 November 2026; what changes here changes what a publication accepts. */
export const adequateCountries: readonly AdequateCountry[] = [
  { country: "AD", decision: "2010/625/EU" },
  { country: "AR", decision: "2003/490/EC" },
  {
    country: "CA",
    decision: "2002/2/EC",
    only: { fr: "organismes commerciaux (PIPEDA)", en: "commercial organisations (PIPEDA)" },
  },
  { country: "CH", decision: "2000/518/EC" },
  { country: "FO", decision: "2010/146/EU" },
  { country: "GB", decision: "(EU) 2021/1772 and its prolongation" },
  { country: "GG", decision: "2003/821/EC" },
  { country: "IL", decision: "2011/61/EU" },
  { country: "IM", decision: "2004/411/EC" },
  { country: "JE", decision: "2008/393/EC" },
  { country: "JP", decision: "(EU) 2019/419" },
  { country: "KR", decision: "(EU) 2022/254" },
  { country: "NZ", decision: "2013/65/EU" },
  {
    country: "US",
    decision: "(EU) 2023/1795",
    only: {
      fr: "organismes inscrits au cadre de protection des données UE–États-Unis",
      en: "organisations listed under the EU–US Data Privacy Framework",
    },
  },
  { country: "UY", decision: "2012/484/EU" },
];

/** The Union, and Iceland, Liechtenstein and Norway by the EEA agreement: no transfer. */
export const europeanEconomicArea: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  ),
);

/** French territories with a code of their own: the GDPR holds there, or the French act as well as there. */
export const frenchTerritories: ReadonlySet<string> = new Set(
  "GP MQ GF RE YT MF BL PM WF PF NC TF".split(" "),
);

const names = new Map<string, string>();

/** The ISO code of a country by its code or by its French or English name; null where none is known. */
export const countryCode = (said: string): string | null => {
  const wanted = plain(said);
  if (/^[a-z]{2}$/.test(wanted)) return wanted.toUpperCase();
  if (names.size === 0) fillNames();
  return names.get(wanted) ?? null;
};

const fillNames = (): void => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  for (const language of ["fr", "en"]) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second);
        if (name) names.set(plain(name), first + second);
      }
  }
  for (const [name, code] of Object.entries(others)) names.set(name, code);
};

const others: Readonly<Record<string, string>> = {
  usa: "US",
  "etats-unis d'amerique": "US",
  "united states of america": "US",
  angleterre: "GB",
  "grande-bretagne": "GB",
  uk: "GB",
  "great britain": "GB",
  "coree du sud": "KR",
  "south korea": "KR",
};

const plain = (words: string): string =>
  words
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .toLowerCase()
    .replace(/^(?:le |la |les |l'|the )/, "")
    .trim();
