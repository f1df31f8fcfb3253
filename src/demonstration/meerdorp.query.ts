/** The invented government of the demonstration, whole: its texts and its money put together. */
import { assemble, type Demonstration, type IdOf } from './assemble.ts';
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

export const meerdorp = (idOf: IdOf): Demonstration =>
  assemble(words, toldPlans(), [...schoolMoney, ...outdoorsMoney, ...peopleMoney], idOf);
