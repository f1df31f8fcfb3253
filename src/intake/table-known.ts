/** What a government has already, which a table speaks of. */
import type { AmountLine } from '../budget/amount.ts';
import type { Kind, Side } from '../budget/column.ts';
import { findAccount, placesOf } from '../budget/general-account.ts';
import { findPolicyField } from '../budget/policy-field.ts';
import { kindWords, sideWords } from './table-columns.ts';
import type { Row } from './table-rows.ts';
import { codeOf, textOf } from './table-values.ts';
import { cellText } from './table-cell.ts';
import { key } from './wording.ts';

export type TableKnown = {
  bodies: readonly { id: string; name: string }[];
  /** Of rows that name no body; null: they must, as there are more than one. */
  bodyId: string | null;
  years: readonly number[];
  nodes: readonly { nodeId: string; code: string | null; title: string; level: string }[];
  /** Lines that are there: what they say is known, whatever the lists say now. */
  fields: readonly string[];
  accounts: readonly string[];
};

/** An account where it was used. */
export const accountPlace = (one: Pick<AmountLine, 'account' | 'kind' | 'side'>): string =>
  `${one.account ?? ''} ${one.kind} ${one.side}`;

export type Place = {
  bodyId: string;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  side: Side;
};

const FIELDS = ['body', 'field', 'account', 'kind', 'side'] as const;

/** Where rows belong: body, policy field, account, kind and side. The same words are looked at once. */
export function placeReader(known: TableKnown): (row: Row) => Place | null {
  const bodies = new Map(known.bodies.map(({ id, name }) => [key(name), id]));
  const fields = new Set(known.fields);
  const accounts = new Set(known.accounts);
  const places = new Map<string, Place>();

  const find = (row: Row): Place | null => {
    let fine = true;
    const wrong = (at: (typeof FIELDS)[number], reason: Parameters<Row['wrong']>[1]): null => {
      fine = false;
      row.wrong(at, reason);
      return null;
    };
    const text = (at: (typeof FIELDS)[number], longest: number): string | null => {
      const found = (at === 'field' || at === 'account' ? codeOf : textOf)(row.cell(at), longest);
      return found.ok ? found.value : wrong(at, found.reason);
    };
    const named = text('body', 200);
    const bodyId =
      named === null
        ? (known.bodyId ?? wrong('body', 'missing'))
        : (bodies.get(key(named)) ?? wrong('body', 'body'));
    const policyField = text('field', 20);
    if (policyField !== null && !fields.has(policyField) && !findPolicyField(policyField))
      wrong('field', 'field');
    const account = text('account', 20);
    const saidKind = text('kind', 60);
    const saidSide = text('side', 60);
    const kind = saidKind === null ? null : (kindWords.get(key(saidKind)) ?? wrong('kind', 'kind'));
    const side = saidSide === null ? null : (sideWords.get(key(saidSide)) ?? wrong('side', 'side'));
    if (!fine || bodyId === null) return null;
    if (account === null) {
      if (kind === null || side === null) return wrong(kind === null ? 'kind' : 'side', 'place');
      return { bodyId, policyField, account, kind, side };
    }
    if (kind !== null && side !== null) {
      const place = { bodyId, policyField, account, kind, side };
      if (!accounts.has(accountPlace(place)) && !findAccount(account, kind, side))
        return wrong('account', 'account');
      return place;
    }
    const fitting = placesOf(account).filter(
      (one) => (kind === null || one.kind === kind) && (side === null || one.side === side),
    );
    const [only] = fitting;
    if (only === undefined) return wrong('account', 'account');
    if (fitting.length > 1) return wrong('account', 'which-account');
    return { bodyId, policyField, account, kind: only.kind, side: only.side };
  };

  return (row) => {
    const words = FIELDS.map((at) => {
      const cell = row.cell(at);
      return typeof cell === 'object' && cell !== null && !('number' in cell) ? null : cellText(cell);
    });
    // A formula and the like is told at each row.
    if (words.includes(null)) return find(row);
    const print = words.join('\u0000');
    const before = places.get(print);
    if (before) return before;
    const found = find(row);
    if (found) places.set(print, found);
    return found;
  };
}
