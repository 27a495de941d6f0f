import type { Clock } from "../../kernel/index.ts";
import type { Proofs } from "../actions/proofs.ts";
import { arrivalOf } from "../model/proof/arrival.ts";
import type { NewProof, Proof } from "../model/proof/proof.ts";
import { bitsOf, givenOf } from "../model/proof/serviceBits.ts";

/** Records in memory: the twin of `postgresProofs`. */
export const memoryProofs = (clock: Clock): Proofs => {
  let kept: Proof[] = [];
  const saysTheSame = (one: Proof, other: NewProof): boolean =>
    one.version === other.version.hash &&
    one.language === other.language &&
    one.action === other.action &&
    Object.entries(one.given).every(([service, given]) => other.given[service] === given);
  return {
    record: async (proof) => {
      const at = clock.now();
      const { lateBy, sameWithin } = arrivalOf(proof.madeAt, at.epochMilliseconds / 1000);
      const since = at.subtract({ seconds: sameWithin });
      const isKnown = kept.some(
        (one) =>
          one.id === proof.id &&
          saysTheSame(one, proof) &&
          Temporal.Instant.compare(one.at, since) >= 0,
      );
      if (isKnown) return;
      const { services, site, hash: version } = proof.version;
      const given = givenOf(services, bitsOf(services, proof.given));
      const { id, language, action } = proof;
      kept.push({ id, at, site, version, language, action, given, lateBy });
    },
    find: async (id) => kept.filter((one) => one.id === id),
    erase: async (id) => {
      const before = kept.length;
      kept = kept.filter((one) => one.id !== id);
      return before - kept.length;
    },
  };
};
