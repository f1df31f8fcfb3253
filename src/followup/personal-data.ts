/**
 * Personal data that doesn't belong in a text that everybody may read: national numbers, phone numbers, mail addresses.
 * A doubt for a person to look at; nothing is taken out.
 */
export type PersonalKind = 'national-number' | 'phone' | 'mail';
export type PersonalData = { kind: PersonalKind; text: string };

/**
 * The national number is YYMMDD, a serial of three and a check: 97 minus the nine digits before it modulo 97, with a 2
 * before them for who was born from 2000 on (royal decree of 3 April 1984). A bis number has 20 or 40 added to the month.
 */
export function isNationalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  // Month and day are 00 where the date of birth is not known.
  if (month > 12 || day > 31 || Number(digits.slice(2, 4)) > 52) return false;
  const base = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return check === 97 - (base % 97) || check === 97 - ((2_000_000_000 + base) % 97);
}

const national = /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-–. ]?\d{3}[-–. ]?\d{2}(?!\d)/gu;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/**
 * Belgian numbers: +32 or 0 and eight or nine digits, parted as people part them. Without any mark between the digits
 * only with the country's code, or an amount would be one.
 */
const phone =
  /(?<![\p{L}\d.,/-])(?:(?:\+|00)32[ .]?(?:\(0\))?[ .]?[1-9](?:[ ./]?\d){7,8}|0[1-9]\d{0,2}(?:[ ./]\d{2,3}){2,4})(?![\d,]|[./-]\d)/gu;

/** A number of an enterprise in the Crossroads Bank, which is public: 0207.437.468. */
const enterprise = /^0\d{3}\.\d{3}\.\d{3}$/;

export function personalDataIn(text: string): PersonalData[] {
  const out: PersonalData[] = [];
  const numbers = [...text.matchAll(national)].filter(([found]) =>
    isNationalNumber(found.replace(/\D/g, '')),
  );
  for (const [found] of numbers) out.push({ kind: 'national-number', text: found });
  for (const [found] of text.matchAll(mail)) out.push({ kind: 'mail', text: found });
  for (const [found] of text.matchAll(phone)) {
    const digits = found
      .replace(/^\+32|^0032/u, '0')
      .replace('(0)', '')
      .replace(/\D/g, '')
      .replace(/^00/u, '0');
    const known = numbers.some(([number]) => number.includes(found));
    if (!known && !enterprise.test(found) && digits.length >= 9 && digits.length <= 10)
      out.push({ kind: 'phone', text: found });
  }
  return out;
}
