/** Against the tables of the standards: RFC 6238 appendix B, RFC 4226 appendix D, RFC 4648 section 10. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, stepAt, stepOfCode } from './one-time-code.ts';
import { commonPasswords, hashPassword, isPassword } from './password.ts';
import { newPersonKey, seal, unseal } from './seal.ts';
import { base32, fromBase32, newRecoveryCode, recoveryCodeFrom } from './token.ts';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

describe('a code of an app', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is that of RFC 6238 at second %i', (seconds, code) => {
    expect(codeAt(secret, stepAt(at(seconds)), 8)).toBe(code);
  });

  it('is that of RFC 4226 for the first counts', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => codeAt(secret, count))).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  it('works once, and within half a minute of its own', () => {
    const now = at(30 * 5 + 3);
    expect(stepOfCode(secret, '254676', now, 0)).toBe(5);
    expect(stepOfCode(secret, ' 254 676 ', now, 0)).toBe(5);
    expect(stepOfCode(secret, '254676', now, 5)).toBeNull();
    expect(stepOfCode(secret, '338314', now, 0)).toBe(4);
    expect(stepOfCode(secret, '287922', now, 0)).toBe(6);
    expect(stepOfCode(secret, '969429', now, 0)).toBeNull();
    expect(stepOfCode(secret, '162583', now, 0)).toBeNull();
    expect(stepOfCode(secret, '', now, 0)).toBeNull();
    expect(stepOfCode(secret, '２５４６７６', now, 0)).toBeNull();
  });
});

describe('base32', () => {
  it('is that of RFC 4648', () => {
    const of = (text: string) => base32(Buffer.from(text));
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
      '',
      'my',
      'mzxq',
      'mzxw6',
      'mzxw6yq',
      'mzxw6ytb',
      'mzxw6ytboi',
    ]);
  });

  it('is undone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(base32(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
    expect(fromBase32('abc1')).toBeNull();
  });

  it('makes recovery codes that may be typed in capitals and without strokes', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^(?:[a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    expect(recoveryCodeFrom(code.toUpperCase().replaceAll('-', ' '))).toBe(code);
    expect(recoveryCodeFrom('123456')).toBeNull();
  });
});

describe('a password', () => {
  it('is known again, also when its letters were composed in another way', async () => {
    const hash = await hashPassword('écluse à cinq portes');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await isPassword('e\u0301cluse a\u0300 cinq portes', hash)).toBe(true);
    expect(await isPassword('ecluse a cinq portes', hash)).toBe(false);
    expect(await isPassword('', null)).toBe(false);
  });

  it('opens the vector of the reference implementation of Argon2', async () => {
    // phc-winner-argon2, test.c: argon2id, v=19, t=2, m=2^16, p=1, "password", "somesalt".
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', known)).toBe(true);
    expect(await isPassword('Password', known)).toBe(false);
  });

  it('that leaks most is on the list, whatever its case', async () => {
    const isCommon = commonPasswords(resolve(import.meta.dirname, '../../..'));
    expect(await isCommon('123qweasdzxc')).toBe(true);
    expect(await isCommon('1QAZ2wsx3edc')).toBe(true);
    expect(await isCommon('vier kalme paarden')).toBe(false);
  });
});

describe('a sealed value', () => {
  it('opens with its own key, for its own person, untouched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = newPersonKey();
        const sealed = seal(key, 'an', text);
        expect(unseal(key, 'an', sealed)).toBe(text);
        expect(unseal(key, 'bo', sealed)).toBeNull();
        expect(unseal(newPersonKey(), 'an', sealed)).toBeNull();
        const last = sealed.at(-2) === 'A' ? 'B' : 'A';
        expect(unseal(key, 'an', `${sealed.slice(0, -2)}${last}${sealed.slice(-1)}`)).toBeNull();
      }),
    );
    expect(unseal(newPersonKey(), 'an', 'geen zegel')).toBeNull();
  });
});
