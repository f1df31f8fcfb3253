/** What a password must be, after NIST SP 800-63B (3.1.1): long, not known, not about the person. Nothing of capitals or signs. */
export const passwordLength = { least: 12, most: 256 } as const;

export type PasswordFault = 'short' | 'long' | 'personal' | 'repeated' | 'common';

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '');

/** Words of three letters and more that somebody who knows the person tries first. */
const wordsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[^\p{L}\p{M}]+/u))
    .map(letters)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);

/** @param about name and mail of the person, name of the government. That it leaked often is asked elsewhere. */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < passwordLength.least) return 'short';
  if (length > passwordLength.most) return 'long';
  if (/^(.{1,4})\1+.{0,3}$/su.test(password)) return 'repeated';
  const bare = letters(password);
  let rest = bare;
  for (const word of wordsOf([...about, 'beleidsspoor', 'wachtwoord', 'password']))
    rest = rest.replaceAll(word, '');
  return bare !== '' && rest === '' ? 'personal' : null;
}
