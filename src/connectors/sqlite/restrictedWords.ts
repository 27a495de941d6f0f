/** What our triggers say; the words by which a refusal is known to be theirs. */
export const restrictedWords =
  "egide: the processing of this row is restricted (GDPR art. 18); see egide rights lift";
