/** Where systems of bodies ask; one address each, in no language. */
export const consentApiPaths = {
  description: "/api/consent/v1/openapi.json",
  purposes: "/api/consent/v1/purposes",
  may: "/api/consent/v1/may",
  links: "/api/consent/v1/links",
  acts: "/api/consent/v1/acts",
} as const;
