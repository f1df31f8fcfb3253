/**
 * How the texts of the demonstration are noted.
 * `at` is a status and the lights of progress, time and money: `running g a -` is green, amber, no light.
 * Texts are in the notation of `prose.ts`; an absent text is an empty one. An action without a round's key said nothing in that round.
 */
import { axes, statusMeanings, type Light, type StatusMeaning } from '../followup/status.ts';
import { causes, type Reasons } from '../followup/update.ts';
import type { RoundKey, VersionKey } from './calendar.ts';

export type Told = {
  at: string;
  progress?: string;
  time?: string;
  money?: string;
  /** Why a light is amber or red: `contractor: De lift komt later.` */
  why?: { progress?: string; time?: string; money?: string };
};

export type ToldAction = {
  code: string;
  title: string;
  priority?: boolean;
  /** The version that brought it in, the one that renamed it, the one that left it out. */
  since?: string;
  before?: { version: string; title: string };
  until?: string;
  rounds: { readonly [key in RoundKey]?: Told };
};

export type ToldPlan = { code: string; title: string; actions: readonly ToldAction[] };

const lightLetters: Readonly<Record<string, Light | null>> = {
  g: 'green',
  a: 'amber',
  r: 'red',
  '-': null,
};

export type Stand = { meaning: StatusMeaning; lights: [Light | null, Light | null, Light | null] };

export function standOf(at: string): Stand {
  const [word, ...letters] = at.split(' ');
  const meaning = statusMeanings.find((known) => known === word);
  const lights = letters.map((letter) => lightLetters[letter]);
  const [progress, time, money] = lights;
  if (!meaning || lights.length !== 3 || progress === undefined || time === undefined || money === undefined)
    throw new Error(`not a stand: ${at}`);
  return { meaning, lights: [progress, time, money] };
}

export function reasonsOf({ why = {} }: Told): Reasons {
  const out: Reasons = {};
  for (const axis of axes) {
    const noted = why[axis];
    if (noted === undefined) continue;
    const [, word, text = ''] = /^(\w+): (.+)$/su.exec(noted) ?? [];
    const cause = causes.find((known) => known === word);
    if (!cause) throw new Error(`not a reason: ${noted}`);
    out[axis] = { cause, text };
  }
  return out;
}

export const isVersionKey = (key: string): key is VersionKey => /^(v0|a[1-5])$/.test(key);
