/** A decision of the Commission that a country protects enough (GDPR art. 45(3)), for as long as it holds. */
export interface AdequacyDecision {
  /** ISO 3166-1. */
  readonly country: string;
  readonly decision: string;
  /** The day of the decision; one from before 2018 holds on under GDPR art. 45(9). */
  readonly from: string;
  /** The first day on which it holds no more: its own end, or the judgment that annulled it. */
  readonly until?: string;
  /** Where only some organisations of the country are covered. */
  readonly only?: { readonly fr: string; readonly en: string };
}

/**
 * Every decision, those that hold no more as well: what changes here changes what a publication accepts. The European Patent
 * Organisation, found adequate on 15 July 2025, is no country and stands elsewhere than in a field of countries.
 */
export const adequacyDecisions: readonly AdequacyDecision[] = [
  { country: "AD", decision: "2010/625/EU", from: "2010-10-19" },
  { country: "AR", decision: "2003/490/EC", from: "2003-06-30" },
  { country: "BR", decision: "(EU) 2026/179", from: "2026-01-26" },
  {
    country: "CA",
    decision: "2002/2/EC",
    from: "2001-12-20",
    only: { fr: "organismes commerciaux (PIPEDA)", en: "commercial organisations (PIPEDA)" },
  },
  { country: "CH", decision: "2000/518/EC", from: "2000-07-26" },
  { country: "FO", decision: "2010/146/EU", from: "2010-03-05" },
  // Four years, prolonged by six months, then renewed on 19 December 2025 for six years.
  { country: "GB", decision: "(EU) 2021/1772", from: "2021-06-28", until: "2031-12-28" },
  { country: "GG", decision: "2003/821/EC", from: "2003-11-21" },
  { country: "IL", decision: "2011/61/EU", from: "2011-01-31" },
  { country: "IM", decision: "2004/411/EC", from: "2004-04-28" },
  { country: "JE", decision: "2008/393/EC", from: "2008-05-08" },
  { country: "JP", decision: "(EU) 2019/419", from: "2019-01-23" },
  { country: "KR", decision: "(EU) 2022/254", from: "2021-12-17" },
  { country: "NZ", decision: "2013/65/EU", from: "2012-12-19" },
  // Annulled by the Court of Justice: C-362/14 (Schrems), C-311/18 (Schrems II).
  {
    country: "US",
    decision: "2000/520/EC (Safe Harbor)",
    from: "2000-07-26",
    until: "2015-10-06",
    only: { fr: "organismes inscrits à Safe Harbor", en: "organisations listed under Safe Harbor" },
  },
  {
    country: "US",
    decision: "(EU) 2016/1250 (Privacy Shield)",
    from: "2016-07-12",
    until: "2020-07-16",
    only: {
      fr: "organismes inscrits au Privacy Shield",
      en: "organisations listed under the Privacy Shield",
    },
  },
  {
    country: "US",
    decision: "(EU) 2023/1795",
    from: "2023-07-10",
    only: {
      fr: "organismes inscrits au cadre de protection des données UE–États-Unis",
      en: "organisations listed under the EU–US Data Privacy Framework",
    },
  },
  { country: "UY", decision: "2012/484/EU", from: "2012-08-21" },
];

/** The decision that holds for a country on a day; undefined where none does. */
export const adequacyOf = (country: string | null, day: string): AdequacyDecision | undefined =>
  adequacyDecisions.find(
    (each) =>
      each.country === country &&
      each.from <= day &&
      (each.until === undefined || day < each.until),
  );

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
