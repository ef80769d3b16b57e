import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Groups of the /64 that a provider gives to one customer. */
const NETWORK_GROUPS = 4;

/**
 * The address a rate limit counts by. An IPv6 customer owns a whole /64 and could take a new address
 * for each request, so the network counts.
 */
export function limitKey(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = tail === undefined ? front : [...front, ...zeros, ...back];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Picks the client out of the chain that trusted proxies reported. What a client sends itself stands
 * at the front of the chain; the nearest proxy appends the address it saw. Strapi's
 * `server.proxy.maxIpsCount` says how many proxies there are; without it there is one.
 */
export function clientAddress({
  chain,
  isChainCut,
  socketAddress,
}: {
  chain: readonly string[];
  isChainCut: boolean;
  socketAddress: string;
}): string {
  const reported = isChainCut ? chain[0] : chain[chain.length - 1];
  return reported ?? socketAddress;
}
