import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressReach, type Reach } from './address-reach.ts';
import { checkTarget, guardedLookup, readTarget, TargetRefused, type TargetRules } from './target-guard.ts';

const reaches: Readonly<Record<Reach, readonly string[]>> = {
  public: [
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.255.255',
    '223.255.255.255',
    '2a00:1450:400e:80d::200e',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
  ],
  private: [
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '::1',
    '0:0:0:0:0:0:0:1',
    'fc00::1',
    'fdff:ffff::1',
    '::ffff:127.0.0.1',
    '::FFFF:7f00:1',
    '0:0:0:0:0:ffff:10.0.0.1',
    '64:ff9b::192.168.1.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2002:c0a8:101::5',
  ],
  never: [
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::127.0.0.1',
    '::ffff:0:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::a00:1',
    '2002:a9fe:a9fe::1',
    '2001:0:4136:e378::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    '5f00::1',
    'fe80::1',
    'fe80::1%eth0',
    '2a00::1%eth0',
    'fec0::1',
    'ff02::1',
    'fd00:ec2::254',
    'fd20:ce::254',
    '',
    'localhost',
    '127.1',
    '1.2.3.4.5',
  ],
};

describe('where an address leads', () => {
  for (const reach of ['public', 'private', 'never'] as const)
    test.each(reaches[reach])(`%j: ${reach}`, (address) => expect(addressReach(address)).toBe(reach));

  test('an IPv4 address leads to the same place in every IPv6 guise', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const words = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const guise of [`::ffff:${address}`, `::ffff:${words}`, `64:ff9b::${words}`, `2002:${words}::1`])
          expect(addressReach(guise)).toBe(addressReach(address));
      }),
    );
  });

  test('outside 2000::/3 nothing of IPv6 is public but what carries a public IPv4 address', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), (words) => {
        fc.pre((words[0] ?? 0) >> 13 !== 1 && words[0] !== 0x64 && words[0] !== 0);
        expect(addressReach(words.map((word) => word.toString(16)).join(':'))).not.toBe('public');
      }),
    );
  });
});

const rules = (addresses: readonly string[], allowPrivate = false): TargetRules => ({
  allowPrivate,
  resolve: async () => addresses,
});

async function refusal(check: () => unknown): Promise<string> {
  try {
    await check();
    return 'none';
  } catch (error) {
    if (error instanceof TargetRefused) return error.because;
    throw error;
  }
}

describe('a target', () => {
  test('with https and public addresses is taken as it is, on any port', async () => {
    const url = await checkTarget('https://hooks.example.org:8443/a?b=c', rules(['8.8.8.8', '2a00::1']));
    expect(url.href).toBe('https://hooks.example.org:8443/a?b=c');
  });

  test.each([
    ['hooks.example.org', 'not-a-url'],
    ['', 'not-a-url'],
    ['http://hooks.example.org/', 'scheme'],
    ['ftp://hooks.example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://me@hooks.example.org/', 'credentials'],
    ['https://me:secret@hooks.example.org/', 'credentials'],
    ['https://127.0.0.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://0x7f.0.0.1/', 'address'],
    ['https://0177.0.0.1/', 'address'],
    ['https://127。0。0。1/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:127.0.0.1]/', 'address'],
    ['https://[64:ff9b::10.0.0.1]:8443/', 'address'],
    ['https://0/', 'never'],
    ['https://169.254.169.254/latest/meta-data', 'never'],
    ['https://[fe80::1]/', 'never'],
  ])('%j is refused: %s', async (target, because) => {
    expect(await refusal(() => checkTarget(target, rules(['8.8.8.8'])))).toBe(because);
  });

  test('is refused when one of its addresses is private, or none is found', async () => {
    const target = 'https://hooks.example.org/';
    expect(await refusal(() => checkTarget(target, rules(['8.8.8.8', '10.0.0.1'])))).toBe('address');
    expect(await refusal(() => checkTarget(target, rules(['8.8.8.8', '::ffff:169.254.169.254'])))).toBe(
      'never',
    );
    expect(await refusal(() => checkTarget(target, rules([])))).toBe('unknown-host');
    const unknown = { allowPrivate: false, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    expect(await refusal(() => checkTarget(target, unknown))).toBe('unknown-host');
  });

  test('in the own network is taken where the operator allows it, metadata never', async () => {
    expect(await refusal(() => checkTarget('http://crm.internal/', rules(['10.0.0.1'], true)))).toBe('none');
    expect(await refusal(() => checkTarget('http://[::1]:3000/', rules([], true)))).toBe('none');
    expect(await refusal(() => checkTarget('http://crm.internal/', rules(['169.254.169.254'], true)))).toBe(
      'never',
    );
    expect(await refusal(() => readTarget('http://100.100.100.200/', { allowPrivate: true }))).toBe('never');
    expect(await refusal(() => readTarget('http://a:b@10.0.0.1/', { allowPrivate: true }))).toBe(
      'credentials',
    );
  });
});

describe('the look-up of a connection', () => {
  const look = (all: boolean, with_: TargetRules) =>
    new Promise<string | LookupAddress[]>((resolve, reject) =>
      guardedLookup(with_)('hooks.example.org', { all }, (error, address) =>
        error ? reject(error) : resolve(address),
      ),
    );

  test('hands over exactly what was checked, in both forms that Node asks for', async () => {
    expect(await look(false, rules(['8.8.8.8', '2a00::1']))).toBe('8.8.8.8');
    expect(await look(true, rules(['8.8.8.8', '2a00::1']))).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2a00::1', family: 6 },
    ]);
  });

  test('fails when an address is refused', async () => {
    await expect(look(true, rules(['8.8.8.8', '127.0.0.1']))).rejects.toMatchObject({ because: 'address' });
    await expect(look(false, rules(['0.0.0.0'], true))).rejects.toMatchObject({ because: 'never' });
  });
});
