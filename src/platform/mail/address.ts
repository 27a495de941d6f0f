/**
 * The rule of `<input type="email">` (WHATWG HTML, "valid e-mail address"), so that the server refuses what browsers
 * refuse and nothing else; a willful violation of RFC 5322, which would let comments, quotes and lists in.
 */
const valid =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

// RFC 5321, 4.5.3.1.3: a path has 256 octets, its angle brackets included.
const longest = 254;

/** True for one address alone: `name@domain`, without a display name, a list or a comment. */
export const isMailAddress = (text: string): boolean => text.length <= longest && valid.test(text);
