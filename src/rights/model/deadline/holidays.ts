/** Where the calendar of public holidays differs: mainland, Alsace-Moselle, and each territory overseas with a day of its own. */
export const holidayRegions = [
  "mainland",
  "alsace-moselle",
  "guadeloupe",
  "martinique",
  "guyane",
  "la-reunion",
  "mayotte",
  "saint-barthelemy",
  "saint-martin",
] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

/** The days on which the abolition of slavery is commemorated (code du travail, art. L. 3422-2), as month and day. */
const abolition: Partial<Record<HolidayRegion, string>> = {
  guadeloupe: "05-27",
  martinique: "05-22",
  guyane: "06-10",
  "la-reunion": "12-20",
  mayotte: "04-27",
  "saint-barthelemy": "10-09",
  "saint-martin": "05-28",
};

/** Code du travail, art. L. 3133-1: those whose date is the same each year. */
const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Easter Sunday of a year of the Gregorian calendar (the reckoning of Meeus, Jones and Butcher). */
export const easterOf = (year: number): Temporal.PlainDate => {
  const cycle = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * cycle + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((cycle + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
};

/** How far from Easter Sunday: Monday, Ascension Day, Whit Monday (code du travail, art. L. 3133-1). */
const movable = [1, 39, 50];

/**
 * The public holidays of a year, in order. Of territories beyond the Union (975, 986 to 988) only what all have is known: that makes a
 * time limit end earlier than it might, never later.
 */
export const publicHolidays = (
  year: number,
  region: HolidayRegion,
): readonly Temporal.PlainDate[] => {
  const easter = easterOf(year);
  const own = abolition[region];
  const days = [
    ...fixed.map((day) => on(year, day)),
    ...movable.map((days) => easter.add({ days })),
    ...(own === undefined ? [] : [on(year, own)]),
    // Code du travail, art. L. 3134-13: Good Friday (where there is a Protestant church) and the 26th of December.
    ...(region === "alsace-moselle" ? [easter.subtract({ days: 2 }), on(year, "12-26")] : []),
  ];
  return days.toSorted(Temporal.PlainDate.compare);
};

/** Whether a day is one of them. A queue asks it thousands of times of the same few years: each is reckoned once. */
export const isPublicHoliday = (day: Temporal.PlainDate, region: HolidayRegion): boolean => {
  const key = `${region} ${day.year}`;
  const known = reckoned.get(key) ?? new Set(publicHolidays(day.year, region).map(String));
  if (reckoned.size >= mostReckoned) reckoned.clear();
  reckoned.set(key, known);
  return known.has(day.toString());
};

const reckoned = new Map<string, ReadonlySet<string>>();
const mostReckoned = 500;

const on = (year: number, day: string): Temporal.PlainDate =>
  Temporal.PlainDate.from(`${year}-${day}`);

/** The calendar of a department or a territory, by its code as people write it (57, 974). */
export const holidayRegionOf = (department: string | null): HolidayRegion =>
  byDepartment[department ?? ""] ?? "mainland";

const byDepartment: Readonly<Record<string, HolidayRegion>> = {
  "57": "alsace-moselle",
  "67": "alsace-moselle",
  "68": "alsace-moselle",
  "971": "guadeloupe",
  "972": "martinique",
  "973": "guyane",
  "974": "la-reunion",
  "976": "mayotte",
  "977": "saint-barthelemy",
  "978": "saint-martin",
};
