/** The longest reference of a person that a body may use. */
export const longestReference = 200;

/**
 * A body’s own reference of a person (a number of theirs, an address) as it is compared: without blanks around it, in one spelling of each
 * accent; capitals count. null where it is none.
 */
export const readReference = (typed: string): string | null => {
  const reference = typed.trim().normalize("NFC");
  const isOne =
    reference !== "" && reference.length <= longestReference && !/\p{Cc}/u.test(reference);
  return isOne ? reference : null;
};
