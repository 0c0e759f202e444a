import { BlockList, isIPv4, isIPv6 } from 'node:net';

// Addresses that are not of the public Internet, after the IANA special-purpose registries (RFC 6890 and its followers).
const notPublic: [string, number][] = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
)
  .split(' ')
  .map(rangeOf);

// Of IPv6 only what is given out to the public (2000::/3) is allowed, less what carries another address or goes nowhere.
const notPublicSix: [string, number][] = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map(rangeOf);

function rangeOf(range: string): [string, number] {
  const [address = '', length = ''] = range.split('/');
  return [address, Number(length)];
}

const refusedFour = new BlockList();
for (const [address, length] of notPublic) refusedFour.addSubnet(address, length, 'ipv4');
const refusedSix = new BlockList();
for (const [address, length] of notPublicSix) refusedSix.addSubnet(address, length, 'ipv6');
const allowedSix = new BlockList();
allowedSix.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public Internet; IPv4 inside IPv6 (`::ffff:…`, `64:ff9b::…`, `2002:…`) is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedFour.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return allowedSix.check(address, 'ipv6') && !refusedSix.check(address, 'ipv6');
}
