/** What comes in of indicators, checked. Numbers are kept as they were typed, never as a float. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { readable } from '../kernel/readable.ts';
import { indicatorKinds, type Indicator, type IndicatorKind, type IndicatorValue } from './indicator.ts';

/** `1.234,5`, `1234,5` or `1234.5`, with up to four decimals, as decimal text; null when it is no such number. */
export function decimalOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[−–]/u, '-')
    .replace(/[\u00a0\u202f ]/gu, '');
  const belgian = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,14})(?:,(\d{1,4}))?$/.exec(bare);
  // A point before three digits is a point between thousands, as everywhere else here.
  const plain = /^(-?)(\d{1,14})\.(\d{1,2}|\d{4})$/.exec(bare);
  const found = belgian ?? plain;
  if (!found) return null;
  const whole = (found[2] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const fraction = (found[3] ?? '').replace(/0+$/, '');
  if (whole.length > 14) return null;
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  return size === '0' ? '0' : `${found[1] ?? ''}${size}`;
}

export type GivenIndicator = {
  /** Null: a new one. */
  id: string | null;
  kind: IndicatorKind;
  name: string;
  unit: string;
  /** As typed; empty or null is unknown. */
  baseline: string | null;
  baselineYear: number | null;
  targets: readonly { year: number; value: string }[];
  steps: readonly { id: string | null; name: string; due: string | null }[];
};

const words = (limit: number) =>
  z
    .string()
    .max(limit * 2)
    .transform((text) => readable(text).replace(/\s+/gu, ' ').trim())
    .refine((text) => text.length <= limit);
const year = z.number().int().min(1976).max(2200);
const indicator = z.object({
  kind: z.enum(indicatorKinds),
  name: words(200).refine((text) => text !== ''),
  unit: words(40),
  baseline: z.string().max(40).nullable(),
  baselineYear: year.nullable(),
  targets: z
    .array(z.object({ year, value: z.string().max(40) }))
    .max(50)
    .refine((all) => new Set(all.map((one) => one.year)).size === all.length),
  steps: z
    .array(
      z.object({
        id: z.string().nullable(),
        name: words(200).refine((text) => text !== ''),
        due: isoDay.nullable(),
      }),
    )
    .max(50),
});

type Checked = Omit<Indicator, 'id' | 'nodeId' | 'steps'> & {
  steps: { id: string | null; name: string; due: string | null }[];
};
type Bad = { ok: false; why: 'number'; text: string } | { ok: false; why: 'shape' };

/** A number has targets, steps have steps, yes or no has neither: what doesn't belong to the kind is refused. */
export function checkIndicator(given: GivenIndicator): { ok: true; indicator: Checked } | Bad {
  const parsed = indicator.safeParse(given);
  if (!parsed.success) return { ok: false, why: 'shape' };
  const { kind, name, unit, baselineYear, steps } = parsed.data;
  const numeric = kind === 'number';
  const typed = parsed.data.baseline?.trim() ?? '';
  if (!numeric && (typed !== '' || parsed.data.targets.length > 0)) return { ok: false, why: 'shape' };
  if ((kind === 'steps') !== steps.length > 0) return { ok: false, why: 'shape' };
  const baseline = typed === '' ? null : decimalOf(typed);
  if (typed !== '' && baseline === null) return { ok: false, why: 'number', text: typed };
  const targets = [];
  for (const target of parsed.data.targets) {
    const value = decimalOf(target.value);
    if (value === null) return { ok: false, why: 'number', text: target.value };
    targets.push({ year: target.year, value });
  }
  return {
    ok: true,
    indicator: {
      kind,
      name,
      unit,
      baseline,
      baselineYear: baseline === null ? null : baselineYear,
      targets: targets.toSorted((a, b) => a.year - b.year),
      steps,
    },
  };
}

export type ValuesCheck = { ok: true; values: IndicatorValue[] } | Bad | { ok: false; why: 'unknown' };

/** Each value in the field of its indicator's kind, or unknown; steps are of that indicator. */
export function checkValues(given: readonly IndicatorValue[], indicators: readonly Indicator[]): ValuesCheck {
  const out: IndicatorValue[] = [];
  for (const one of given) {
    const own = indicators.find(({ id }) => id === one.indicatorId);
    if (!own) return { ok: false, why: 'unknown' };
    const typed = one.value?.trim() ?? '';
    if ((own.kind !== 'number' && typed !== '') || (own.kind !== 'yes_no' && one.yes !== null))
      return { ok: false, why: 'shape' };
    if (own.kind !== 'steps' && one.steps !== null) return { ok: false, why: 'shape' };
    const value = typed === '' ? null : decimalOf(typed);
    if (typed !== '' && value === null) return { ok: false, why: 'number', text: typed };
    const steps = one.steps === null ? null : [...new Set(one.steps)];
    if (steps?.some((step) => !own.steps.some(({ id }) => id === step))) return { ok: false, why: 'unknown' };
    out.push({ indicatorId: own.id, value, yes: one.yes, steps });
  }
  return { ok: true, values: out };
}
