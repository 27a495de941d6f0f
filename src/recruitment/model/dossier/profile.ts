/** What a candidate says of themselves, once, for every application: what one needs, and nothing beside it (GDPR art. 5(1)(c)). */
export interface Profile {
  readonly givenName: string;
  readonly familyName: string;
  /** Where a body answers; the address of the account serves the account alone (REC-40). */
  readonly contactEmail: string;
  readonly telephone: string | null;
  readonly town: string | null;
  readonly availability: string | null;
}
