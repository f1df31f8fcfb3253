import { describe, expect, it } from 'vitest';
import { digitsOf, findAccount, generalAccounts, placesOf } from './general-account.ts';
import { domainOf, findPolicyField, policyFields } from './policy-field.ts';

describe('the chart of accounts', () => {
  it('holds the 369 account lines of annex C but the two that are no transactions', () => {
    // 090 (unavailable funds) and 093 (cumulated result) are stock values.
    expect(generalAccounts).toHaveLength(369 - 2);
  });

  it('knows the accounts that the decree names, in their rubrics', () => {
    expect(findAccount('6103', 'operating', 'expenses')).toMatchObject({
      title: 'Onderhoud en herstel van onroerende goederen',
      rubrics: [{ code: 'I.A' }, { code: 'I.A.1', title: 'Goederen en diensten' }],
    });
    expect(findAccount('602', 'operating', 'expenses')?.code).toBe('600/4');
    expect(findAccount('664', 'investment', 'expenses')?.rubrics.at(-1)?.code).toBe('I.D');
    expect(findAccount('4943', 'financing', 'receipts')?.rubrics.map(({ code }) => code)).toEqual([
      'II.C',
      'II.C.1',
      'II.C.1.a',
    ]);
  });

  it('takes longer accounts of the books under the longest that fits', () => {
    expect(findAccount('61030000', 'operating', 'expenses')?.code).toBe('6103');
    expect(findAccount('649600', 'operating', 'expenses')?.code).toBe('6496/9');
  });

  it('takes shorter accounts of the books where all that begin so are in one rubric', () => {
    const sales = findAccount('7000', 'operating', 'receipts');
    expect(sales).toMatchObject({ code: '7000', kind: 'operating', side: 'receipts' });
    expect(sales?.rubrics).toBe(findAccount('70000', 'operating', 'receipts')?.rubrics);
    expect(placesOf('7000')).toEqual([sales]);
    // 6200 is political staff, 6201 is not; 6190 is in no rubric while 617 is; two digits are no account.
    for (const wide of ['620', '619', '70', '61'])
      expect([wide, findAccount(wide, 'operating', 'expenses')]).toEqual([wide, null]);
    // What the decree has itself goes first, and 74002 begins like nothing that it has.
    expect(findAccount('6480', 'operating', 'expenses')?.code).toBe('6480');
    expect(findAccount('74002', 'operating', 'receipts')).toBeNull();
  });

  it('is silent on what it does not know', () => {
    for (const wrong of ['999', '', '61x3', '6', '6103\n7', '12345678901234'])
      expect(findAccount(wrong, 'operating', 'expenses')).toBeNull();
    expect(findAccount('6103', 'investment', 'expenses')).toBeNull();
  });

  it('says where an account without a side can be', () => {
    expect(placesOf('6103').map(({ kind, side }) => `${kind} ${side}`)).toEqual(['operating expenses']);
    expect(placesOf('221').map(({ kind, side }) => `${kind} ${side}`)).toEqual([
      'investment expenses',
      'investment receipts',
    ]);
  });

  it('writes ranges out', () => {
    expect(digitsOf('600/4')).toEqual(['600', '601', '602', '603', '604']);
    expect(digitsOf('7401/4')).toEqual(['7401', '7402', '7403', '7404']);
    expect(digitsOf('224')).toEqual(['224']);
  });
});

describe('policy fields', () => {
  it('are those of the exports of 2014 to 2026, in ten domains', () => {
    expect(policyFields).toHaveLength(142);
    expect(new Set(policyFields.map(({ domain }) => domain.code)).size).toBe(10);
    expect(findPolicyField('0200')).toMatchObject({ name: 'Wegen', domain: { code: '2' } });
    expect(findPolicyField('9999')).toBeNull();
  });

  it('fall in the domain that the government chose, else in that of the exports', () => {
    const own = [{ code: 'WG', name: 'Wegen en groen', fields: ['0200'] }];
    expect(domainOf('0200', own)).toEqual({ code: 'WG', name: 'Wegen en groen' });
    expect(domainOf('0119', own)).toEqual({ code: '1', name: 'Algemeen bestuur' });
    expect(domainOf('0998', own)).toBeNull();
  });
});
