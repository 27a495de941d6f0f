/** Where each browser says how its cookies are refused and deleted (REC-48), by the names that people know. */
export const browserHelp = [
  { name: "Firefox", page: "https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox" },
  { name: "Chrome", page: "https://support.google.com/chrome/answer/95647" },
  {
    name: "Edge",
    page: "https://support.microsoft.com/microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09",
  },
  { name: "Safari (Mac)", page: "https://support.apple.com/guide/safari/sfri11471/mac" },
  { name: "Safari (iPhone, iPad)", page: "https://support.apple.com/105082" },
] as const;
