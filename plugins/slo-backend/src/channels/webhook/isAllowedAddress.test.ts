import { isAllowedAddress } from './isAllowedAddress';

it.each([
  ['93.184.215.14', 'public'],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['127.0.0.1', 'private'],
  ['::1', 'private'],
  ['fd00::1', 'private'],
  ['::ffff:10.0.0.1', 'private'],
  ['::ffff:7f00:1', 'private'],
  ['169.254.169.254', 'nowhere'],
  ['::ffff:169.254.169.254', 'nowhere'],
  ['fe80::1', 'nowhere'],
  ['0.0.0.0', 'nowhere'],
  ['0.1.2.3', 'nowhere'],
  ['::', 'nowhere'],
  ['224.0.0.1', 'nowhere'],
  ['255.255.255.255', 'nowhere'],
  ['240.0.0.1', 'nowhere'],
  ['ff02::1', 'nowhere'],
  ['64:ff9b::a00:1', 'nowhere'],
  ['2002:a00:1::', 'nowhere'],
  ['2001:0:1::', 'nowhere'],
  ['localhost', 'nowhere'],
  ['', 'nowhere'],
])('B15: %s may be reached from %s', (address, from) => {
  expect([
    isAllowedAddress(address, 'public'),
    isAllowedAddress(address, 'private'),
  ]).toEqual([from === 'public', from !== 'nowhere']);
});
