import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rule.ts';
import { secondsToWait } from './try-delay.ts';

const about = ['Anaïs De Smet', 'anais.desmet@meerdorp.be', 'Meerdorp'];

describe('a password', () => {
  it.each([
    ['elf tekens.', 'short'],
    ['🌳🌳🌳🌳🌳🌲', 'short'],
    ['x'.repeat(257), 'long'],
    ['aaaaaaaaaaaa', 'repeated'],
    ['abcdabcdabcd', 'repeated'],
    ['123123123123!', 'repeated'],
    ['Anais-DeSmet-1984', 'personal'],
    ['MEERDORP2026!!', 'personal'],
    ['Beleidsspoor123', 'personal'],
    ['Wachtwoord2026', 'personal'],
  ])('%s is %s', (password, fault) => {
    expect(passwordFault(password, about)).toBe(fault);
  });

  it.each(['vier kalme paarden', '839201746501', 'meerdorp ligt aan zee', 'ééééén tuin vol ganzen'])(
    '%s will do',
    (password) => {
      expect(passwordFault(password, about)).toBeNull();
    },
  );
});

describe('the wait after failures', () => {
  it('starts after a few, doubles, and has an end', () => {
    expect([0, 4, 5, 6, 7].map((failures) => secondsToWait('account', failures))).toEqual([0, 0, 2, 4, 8]);
    expect(secondsToWait('account', 1_000_000)).toBe(300);
    expect(secondsToWait('address', 29)).toBe(0);
    expect(secondsToWait('address', 1_000_000)).toBe(900);
  });
});
