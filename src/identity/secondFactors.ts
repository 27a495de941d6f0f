import { Secret, TOTP } from "otpauth";
import type { SecondFactors } from "./actions/ports.ts";

// What every authenticator application knows: six digits, half a minute, SHA-1 as a keyed digest (RFC 6238, 1.2).
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** A clock may be half a minute off. */
const window = 1;

/** Codes of an authenticator application. `issuer` is what it shows beside the account. */
export const totpFactors = (issuer: string): SecondFactors => {
  const of = (secret: Uint8Array, label = ""): TOTP =>
    new TOTP({
      ...shape,
      issuer,
      label,
      secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    });
  return {
    newSecret: () => new Secret({ size: 20 }).bytes,
    stepOf: (secret, code, now) => {
      if (!/^\d{6}$/.test(code)) return null;
      const timestamp = now.epochMilliseconds;
      const delta = of(secret).validate({ token: code, timestamp, window });
      return delta === null ? null : Math.floor(timestamp / 1000 / shape.period) + delta;
    },
    enrolment: (secret, email) => {
      const totp = of(secret, email);
      return {
        uri: totp.toString(),
        letters: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, "$1 "),
      };
    },
  };
};
