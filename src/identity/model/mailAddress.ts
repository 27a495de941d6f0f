/** An address as accounts bear it: without blanks around it, in lower case; null when it is none. */
export const mailAddress = (typed: string): string | null => {
  const address = typed.trim().toLowerCase();
  return address.length <= 254 && shape.test(address) ? address : null;
};

const shape =
  /^[^\s@<>,;:"()[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
