import { BlockList, isIP } from "node:net";

/** What IANA keeps for special purposes (RFC 6890 and its registries): a machine, a network, a document, a group; no site. */
const inside: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 4, "ipv4"],
  ["240.0.0.0", 4, "ipv4"],
];

const blocked = new BlockList();
for (const [net, bits, family] of inside) blocked.addSubnet(net, bits, family);
/** Of IPv6 only 2000::/3 is given to sites; within it these are not. */
const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");
const taken = new BlockList();
taken.addSubnet("2001::", 23, "ipv6");
taken.addSubnet("2001:db8::", 32, "ipv6");
// 6to4: an IPv4 address in disguise.
taken.addSubnet("2002::", 16, "ipv6");
taken.addSubnet("3fff::", 20, "ipv6");

/** Whether an address, as a resolver gives it, is one that a site of the web may have. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, "ipv4");
  return family === 6 && given.check(address, "ipv6") && !taken.check(address, "ipv6");
};
