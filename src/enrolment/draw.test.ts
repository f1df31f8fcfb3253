import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../../test/allocation-run.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { hashOf } from '../platform/identity/token.ts';
import { hashCommand, lotCommand } from './draw-commands.ts';
import {
  commitPart,
  commitSeed,
  type Draw,
  fits,
  lotOf,
  openSeed,
  partAsTyped,
  partForPaper,
} from './draw.ts';

const seed = '0123456789abcdef'.repeat(4);
const closes = '2026-03-17T17:00:00+01:00';
const before = '2026-03-01T10:00:00.000Z';
const after = '2026-03-17T16:00:00.000Z';
/** Of `printf %s SEED | openssl dgst -sha256`. */
const commitment = 'a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e';

const committed: Draw = { state: 'committed', commitment, committedAt: before, part: null };
const part = '00112233445566778899aabbccddeeff';
/** Of `printf %s PART | openssl dgst -sha256`, and of both parts one after the other. */
const partCommitment = '5947d7c33d783f94b3b4c1a96ebc8991ed28f1b069b71e03376cba8caa98a720';
const both = '2a70ab5c43912b16521ce2b6e9d37c499f3ac4406736ec0ef27d24c71e747d45';
const parted: Draw = { ...committed, part: { commitment: partCommitment, committedAt: before } };

describe('the seed', () => {
  it('is committed by its hash before the period closes', () => {
    expect(commitSeed(seed, before, closes, hashOf)).toEqual({ draw: committed });
  });

  it('is not committed at or after the end, or when it could be guessed', () => {
    // 17:00 in Belgium is 16:00 UTC before the clocks go forward.
    expect(commitSeed(seed, after, closes, hashOf)).toEqual({ problem: 'too-late' });
    for (const weak of ['', 'trekking', seed.slice(1), seed.toUpperCase()])
      expect(commitSeed(weak, before, closes, hashOf)).toEqual({ problem: 'no-seed' });
  });

  it('has a second part that another person keeps, made again when it was lost', () => {
    const by = { now: before, by: 'two', committedBy: 'one' };
    expect(commitPart(committed, part, by, hashOf)).toEqual({ draw: parted });
    expect(commitPart(committed, part, { ...by, by: 'one' }, hashOf)).toEqual({ problem: 'same-person' });
    expect(commitPart(committed, part.slice(1), by, hashOf)).toEqual({ problem: 'no-seed' });
    const again = commitPart(parted, 'f'.repeat(32), { ...by, now: after }, hashOf);
    expect(again).toMatchObject({ draw: { part: { committedAt: after } } });
    expect(partAsTyped(`${partForPaper(part).toUpperCase()} \n`)).toBe(part);
    expect(partForPaper(part)).toBe('0011 2233 4455 6677 8899 aabb ccdd eeff');
  });

  it('is opened once, after the period, and only as committed', () => {
    const open = (draw: Draw, first = seed, second = part, now = after) =>
      openSeed(draw, { first, second }, { now, closes }, hashOf);
    const drawn = {
      ...parted,
      state: 'drawn' as const,
      seed: both,
      first: seed,
      second: part,
      drawnAt: after,
    };
    expect(open(parted)).toEqual({ draw: drawn });
    expect(open(parted, seed, part, before)).toEqual({ problem: 'too-early' });
    expect(open(committed)).toEqual({ problem: 'no-part' });
    expect(open(parted, 'f'.repeat(64))).toEqual({ problem: 'other-seed' });
    expect(open(parted, seed, 'f'.repeat(32))).toEqual({ problem: 'other-part' });
    expect(open(drawn)).toEqual({ problem: 'drawn-already' });
  });

  it('is checked by anybody', () => {
    expect(fits(commitment, seed, hashOf)).toBe(true);
    expect(fits(commitment, seed.replace('0', '1'), hashOf)).toBe(false);
  });
});

describe('the lot of a child', () => {
  it('is what the run goes by', () => {
    const ids = ['k-1', 'k-2', 'k-3', 'k-4'];
    const { waiting, assignment } = run({
      children: ids.map((id) => ({ id, choices: ['S'] })),
      schools: [{ id: 'S', capacity: 1 }],
      lots: { seed },
    });
    const byLot = ids.toSorted((one, other) =>
      lotOf(seed, one, {}, hmacSha256).lot < lotOf(seed, other, {}, hmacSha256).lot ? -1 : 1,
    );
    expect([...ids.filter((id) => assignment[id] === 'S'), ...(waiting['S']?.['all'] ?? [])]).toEqual(byLot);
  });

  it('is shared by linked children, and apart for each school where each draws', () => {
    const shared = lotOf(seed, 'k-2', { linked: ['k-1', 'k-2'] }, hmacSha256);
    expect(shared).toEqual(lotOf(seed, 'k-1', {}, hmacSha256));
    const { reasons } = run({
      children: [
        { id: 'k-1', choices: ['S', 'T'] },
        { id: 'k-2', choices: ['T'] },
      ],
      schools: ['S', 'T'].map((id) => ({ id, capacity: 0 })),
      lots: { seed },
      lotScope: 'school',
    });
    expect(reasons['k-1']?.['T']?.own).toBe(lotOf(seed, 'k-1', { site: 'T' }, hmacSha256).lot);
    expect(reasons['k-1']?.['S']?.own).not.toBe(reasons['k-1']?.['T']?.own);
  });

  it('comes out of OpenSSL with the commands that are shown', () => {
    const shell = (command: string): string =>
      execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).trim().split(' ').at(-1) ?? '';
    expect(shell(hashCommand(seed))).toBe(commitment);
    const { message, lot } = lotOf(seed, "k-o'brien; $HOME", { site: 'T' }, hmacSha256);
    expect(shell(lotCommand(seed, message))).toBe(lot);
  });
});
