import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNarrative } from '../narrative/check.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import type { DemonstrationNode } from './assemble.ts';
import { rounds } from './calendar.ts';
import { identityOf } from './fill.usecase.ts';
import { meerdorp, toldPlans } from './meerdorp.query.ts';
import { mentionsIn } from './prose.ts';

const demonstration = meerdorp(identityOf);
const actions = toldPlans().flatMap((plan) => plan.actions);

/** The tree as the newest version shows it. */
function newest(): Map<string, DemonstrationNode> {
  const out = new Map<string, DemonstrationNode>();
  for (const node of demonstration.versions.flatMap(({ nodes }) => nodes)) out.set(node.nodeId, node);
  return out;
}
const nodes = [...newest().values()].filter(({ ended }) => !ended);
const saidIn = (index: number) => new Set(demonstration.rounds[index]?.updates.map(({ nodeId }) => nodeId));

/** Every text that a person can read, in one string a text. */
const texts = [
  ...nodes.map(({ title }) => title),
  ...demonstration.rounds.flatMap(({ updates }) =>
    updates.flatMap(({ axes, reasons }) => [
      ...Object.values(axes).map(({ narrative }) => plainTextOf(narrative)),
      ...Object.values(reasons).map(({ text }) => text),
    ]),
  ),
].filter((text) => text !== '');

describe('the shape of the demonstration', () => {
  it('has some sixty actions under three objectives', () => {
    const count = (level: string) => nodes.filter((node) => node.level === level).length;
    expect(count('objective')).toBe(3);
    expect(count('action_plan')).toBe(17);
    expect(count('action')).toBeGreaterThanOrEqual(55);
    expect(count('action')).toBeLessThanOrEqual(65);
  });

  it('has codes that are unique and that start with the code of their parent', () => {
    const codes = nodes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const byId = newest();
    for (const { code, parentId } of nodes)
      if (parentId !== null) expect(code?.startsWith(`${byId.get(parentId)?.code}.`)).toBe(true);
  });

  it('has three closed rounds and an open one, in the order of time', () => {
    expect(rounds.map(({ closedAt }) => closedAt === null)).toEqual([false, false, false, true]);
    for (const { to, closedAt } of rounds) if (closedAt !== null) expect(closedAt > to).toBe(true);
    const ends = rounds.map(({ to }) => to);
    expect(ends.toSorted()).toEqual(ends);
  });

  it('asks every action of a closed round, and has not heard of a dozen in the open one', () => {
    const living = actions.filter(({ since, until }) => since !== 'a5' && until === undefined).length;
    expect(saidIn(0).size).toBe(living + 1);
    expect(saidIn(2).size).toBe(living + 1);
    const missing = nodes.filter(({ level, nodeId }) => level === 'action' && !saidIn(3).has(nodeId));
    expect(missing.length).toBe(12);
  });

  it('uses every status, and every light on every axis', () => {
    const updates = demonstration.rounds.flatMap((round) => round.updates);
    expect(new Set(updates.map(({ status }) => status.meaning)).size).toBe(6);
    for (const axis of ['progress', 'time', 'money'] as const)
      expect(new Set(updates.map(({ axes }) => axes[axis]?.light ?? null))).toEqual(
        new Set(['green', 'amber', 'red', null]),
      );
  });

  it('gives a reason wherever time or money is amber or red', () => {
    const silent = actions.flatMap(({ code, rounds: said }) =>
      Object.entries(said).flatMap(([round, told]) => {
        const [, progress, time, money] = told.at.split(' ');
        const warns = (light: string | undefined) => light === 'a' || light === 'r';
        return (warns(progress) && !told.progress && !told.why?.progress) ||
          (warns(time) && !told.time && !told.why?.time) ||
          (warns(money) && !told.money && !told.why?.money)
          ? [`${code} ${round}`]
          : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('gives the same identities on every machine', () => {
    expect(identityOf('government')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(identityOf('government')).toBe(identityOf('government'));
    expect(meerdorp(identityOf)).toEqual(demonstration);
  });
});

describe('the texts of the demonstration', () => {
  it('pass the one door that checks narratives', () => {
    for (const { updates } of demonstration.rounds)
      for (const { axes } of updates)
        for (const { narrative } of Object.values(axes)) expect(checkNarrative(narrative).ok).toBe(true);
  });

  it('refer to actions that were in the plan of that round, but for the one planned slip', () => {
    const inPlan = (round: string) =>
      new Set(actions.filter((action) => round in action.rounds || round === 'h25').map(({ code }) => code));
    const astray = actions.flatMap(({ code, rounds: said }) =>
      Object.entries(said).flatMap(([round, told]) => {
        const text = [told.progress, told.time, told.money].join(' ');
        const bare = [...text.matchAll(/(?<![{.\d])\d\.\d\.\d\b/g)].map(([found]) => found);
        return [...mentionsIn(text), ...bare]
          .filter((other) => !inPlan(round).has(other))
          .map((other) => `${code} ${round}: ${other}`);
      }),
    );
    expect(astray).toEqual(['2.4.4 y24: 2.4.7']);
  });

  it('keep titles within the 100 characters of the digital reporting, but for the planned one', () => {
    expect(nodes.filter(({ title }) => title.length > 100).map(({ code }) => code)).toEqual(['2.6.3']);
  });

  it('keep within the 4.000 characters of a text in the digital reporting', () => {
    expect(texts.filter((text) => text.length > 4_000)).toEqual([]);
  });

  it('say no longer text twice, but for what is finished', () => {
    const long = texts.filter((text) => text.length > 80);
    expect(long.filter((text, index) => long.indexOf(text) !== index)).toEqual([]);
  });
});

describe('the money of the demonstration', () => {
  const total = (year: number, ledger: string): bigint => {
    const found = demonstration.ledgers.find(({ key }) => key === ledger);
    return [...(found?.amounts.municipality ?? []), ...(found?.amounts.ocmw ?? [])]
      .filter((amount) => amount.nodeId !== null && amount.side === 'expenses' && amount.year === year)
      .reduce((sum, { cents }) => sum + cents, 0n);
  };

  it('is of the size of a municipality of some 20.000 inhabitants', () => {
    for (const [year, ledger] of [
      [2023, 'r2023'],
      [2024, 'r2024'],
    ] as const) {
      expect(total(year, ledger)).toBeGreaterThan(5_000_000_00n);
      expect(total(year, ledger)).toBeLessThan(15_000_000_00n);
    }
  });

  it('books less in half a year than in the whole of it', () => {
    expect(total(2024, 'half24')).toBeLessThan(total(2024, 'r2024'));
    expect(total(2024, 'half24')).toBeGreaterThan(total(2024, 'r2024') / 4n);
  });

  it('keeps every half year within the whole year, amount by amount', () => {
    const of = (ledger: string) =>
      new Map(
        demonstration.ledgers
          .filter(({ key }) => key === ledger)
          .flatMap(({ amounts }) => [...amounts.municipality, ...amounts.ocmw])
          .map((one) => [`${one.nodeId} ${one.kind} ${one.side}`, one.cents]),
      );
    const whole = of('r2024');
    const beyond = [...of('half24')].filter(([place, cents]) => cents > (whole.get(place) ?? 0n));
    // Money without objective has a line for the municipality and one for the OCMW.
    expect(beyond.filter(([place]) => !place.startsWith('null'))).toEqual([]);
  });

  it('belongs to actions that are in the plan', () => {
    const known = new Set(newest().keys());
    for (const { amounts } of [...demonstration.versions, ...demonstration.ledgers])
      for (const { nodeId } of [...amounts.municipality, ...amounts.ocmw])
        expect(nodeId === null || known.has(nodeId)).toBe(true);
  });

  it('has one amount a place, so that the database can hold it once', () => {
    for (const { amounts } of [...demonstration.versions, ...demonstration.ledgers])
      for (const list of [amounts.municipality, amounts.ocmw]) {
        const places = list.map(({ nodeId, kind, side, year }) => `${nodeId} ${kind} ${side} ${year}`);
        expect(new Set(places).size).toBe(places.length);
      }
  });
});

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');
const reports = join(shared, 'reports');

describe.skipIf(!existsSync(reports))('own words', () => {
  const shingles = (text: string): string[] => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    // A row of years or figures is nobody's sentence.
    const wordy = (run: string[]) => run.filter((word) => /\p{L}/u.test(word)).length >= 4;
    return words
      .slice(7)
      .map((_, index) => words.slice(index, index + 8))
      .filter(wordy)
      .map((run) => run.join(' '));
  };

  it('share no eight words in a row with a real report', () => {
    const real = new Set(
      readdirSync(reports)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => shingles(readFileSync(join(reports, name), 'utf8'))),
    );
    expect(real.size).toBeGreaterThan(1_000);
    expect(texts.flatMap(shingles).filter((one) => real.has(one))).toEqual([]);
  });
});
