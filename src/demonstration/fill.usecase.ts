/** Fills the demonstration government. Idempotent: what is there already stays as it is. */
import { createHash } from 'node:crypto';
import { assemble, type Demonstration } from './assemble.ts';
import { care } from './care.nl.ts';
import { childcareYouth } from './childcare-youth.nl.ts';
import { culture } from './culture.nl.ts';
import { cycling } from './cycling.nl.ts';
import { energyGreen } from './energy-green.nl.ts';
import { families } from './families.nl.ts';
import { living } from './living.nl.ts';
import { meerdorp as words } from './meerdorp.nl.ts';
import { outdoorsMoney } from './money-outdoors.ts';
import { peopleMoney } from './money-people.ts';
import { schoolMoney } from './money-school.ts';
import { school } from './school.nl.ts';
import { service } from './service.nl.ts';
import { streets } from './streets.nl.ts';
import type { ToldPlan } from './told.ts';
import { water } from './water.nl.ts';

/** A name-based UUID (RFC 9562, version 5 in shape): the same on every machine. */
export function identityOf(name: string): string {
  const hex = createHash('sha1').update(`beleidsspoor/meerdorp/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

export const toldPlans = (): ToldPlan[] => [
  ...school,
  ...families,
  ...childcareYouth,
  ...cycling,
  ...streets,
  ...water,
  ...energyGreen,
  ...care,
  ...living,
  ...culture,
  ...service,
];

export const meerdorp = (): Demonstration =>
  assemble(words, toldPlans(), [...schoolMoney, ...outdoorsMoney, ...peopleMoney], identityOf);
