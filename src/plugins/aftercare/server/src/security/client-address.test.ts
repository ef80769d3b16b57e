import fc from 'fast-check';
import { clientAddress, limitKey } from './client-address';

describe('the address a limit counts by', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, key) => {
    expect(limitKey(address)).toBe(key);
  });

  it('is one for all addresses of a network', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(limitKey(address)).toMatch(/::\/64$|^\d+\.\d+\.\d+\.\d+$/);
      }),
    );
  });

  it('takes what the nearest proxy saw, not what the client claims', () => {
    const chain = ['1.1.1.1', '203.0.113.9'];
    expect(clientAddress({ chain, isChainCut: false, socketAddress: '10.0.0.1' })).toBe('203.0.113.9');
    expect(clientAddress({ chain: [], isChainCut: false, socketAddress: '10.0.0.1' })).toBe('10.0.0.1');
  });

  it('takes the front of a chain that Strapi has cut to the number of its proxies', () => {
    const chain = ['203.0.113.9', '10.0.0.2'];
    expect(clientAddress({ chain, isChainCut: true, socketAddress: '10.0.0.1' })).toBe('203.0.113.9');
  });
});
