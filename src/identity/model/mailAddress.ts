/** An address as accounts bear it: without blanks around it, in lower case; null when it is none. */
export const mailAddress = (typed: string): string | null => {
  const address = typed.trim().toLowerCase();
  return address.length <= 254 && shape.test(address) ? address : null;
};

/**
 * What `<input type="email">` takes, so that no account has an address to which no mail can be written (`platform/mail`), and
 * with a dot in its domain.
 */
const shape =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
