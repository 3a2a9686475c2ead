// Whose address it is, as far as counting goes: IPv6 gives every household and every server 2^64 addresses of its own.
import { isIPv6 } from 'node:net';

const GROUPS = 8;
const OF_NETWORK = 4;

/** Groups of 16 bits; an IPv4 address at the end stands for two. */
const groupsOf = (text: string): string[] =>
  text === '' ? [] : text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : group));

/** The /64 network of an IPv6 address, such as `2001:db8:0:1::/64`; every other address as it is. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const between = Array<string>(GROUPS - left.length - right.length).fill('0');
  const network = [...left, ...between, ...right].slice(0, OF_NETWORK);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
