// Proves that a rush of sign-ins is bounded: two hashes at once, a queue with an end, and the same work for nobody.
import { isRefusal } from '../../../server/domain/refusals';
import { hashPassword, passwordFits } from '../../../server/modules/accounts/password.service';

it('stores argon2id with the parameters of OWASP, and a new salt each time', async () => {
  const hashes = await Promise.all([hashPassword('same password'), hashPassword('same password')]);
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(hashes[0]).not.toBe(hashes[1]);
});

it('takes a password for the same, however a keyboard composes it', async () => {
  const hash = await hashPassword('cafe\u0301 caf\u00e9 10');
  expect(await passwordFits(hash, 'caf\u00e9 cafe\u0301 10')).toBe(true);
  expect(await passwordFits(hash, 'cafe cafe 10')).toBe(false);
});

it('fits nothing for an account that is not there', async () => {
  expect(await passwordFits(null, '')).toBe(false);
});

it('refuses those whom the queue does not hold, serves the rest, and is free again afterwards', async () => {
  const rush = await Promise.allSettled(
    Array.from({ length: 80 }, () => passwordFits(null, 'rush rush rush')),
  );
  const refused = rush.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(80 - 2 - 64);
  expect(refused.every((one) => isRefusal(one.reason, 'RATE_LIMITED'))).toBe(true);
  expect(await passwordFits(null, 'later')).toBe(false);
});
