import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Where an address leads: to the internet, into the own network, or where no webhook has any business (the
 * metadata of a cloud machine, this host's wildcard, multicast, ranges that nobody routes).
 */
export type Reach = 'public' | 'private' | 'never';

/*
 * Source of the ranges: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and later), and
 * the manuals of the clouds for the addresses at which they hand out a machine's credentials.
 */
const privateV4 = blockList('ipv4', [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
]);
const neverV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Metadata outside the link-local range: Alibaba, Azure.
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
]);
const privateV6 = blockList('ipv6', [
  ['::1', 128],
  ['fc00::', 7],
]);
/** The only range of IPv6 that is given out for the internet; what lies outside is refused unseen. */
const globalV6 = blockList('ipv6', [['2000::', 3]]);
const neverV6 = blockList('ipv6', [
  // Protocol assignments, Teredo among them, and ranges for documentation.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  // Metadata of AWS and Google Cloud within the private range.
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
]);

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}

/** @param address an IPv4 or IPv6 address in any spelling; what is no address, or names a zone, is `never` */
export function addressReach(address: string): Reach {
  if (isIPv4(address)) return reachV4(address);
  if (!isIPv6(address) || address.includes('%')) return 'never';
  const embedded = embeddedV4(address);
  if (embedded !== null) return reachV4(embedded);
  if (neverV6.check(address, 'ipv6')) return 'never';
  if (privateV6.check(address, 'ipv6')) return 'private';
  return globalV6.check(address, 'ipv6') ? 'public' : 'never';
}

function reachV4(address: string): Reach {
  if (neverV4.check(address, 'ipv4')) return 'never';
  return privateV4.check(address, 'ipv4') ? 'private' : 'public';
}

/** @returns the IPv4 address that an IPv6 address carries when mapped (::ffff:), 6to4 or NAT64; else null. */
function embeddedV4(address: string): string | null {
  const words = wordsOf(address);
  const prefix = words.slice(0, 6).join(' ');
  if (prefix === '0 0 0 0 0 ffff' || prefix === '64 ff9b 0 0 0 0') return dotted(words[6], words[7]);
  return words[0] === '2002' ? dotted(words[1], words[2]) : null;
}

/** @returns the eight groups in hexadecimal, without leading zeros. */
function wordsOf(address: string): string[] {
  // The URL parser writes every spelling in one way: lower case, no dotted tail, the longest run of zeros as ::
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...front, ...new Array<string>(8 - front.length - back.length).fill('0'), ...back];
}

function dotted(high = '0', low = '0'): string {
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
