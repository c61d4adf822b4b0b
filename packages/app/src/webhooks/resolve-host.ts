import { lookup } from 'node:dns/promises';

/** All addresses of a host as this machine finds them, its hosts file included. Rejects when there are none. */
export async function resolveHost(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
}
