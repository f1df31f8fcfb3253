/** What a person writes of a node, checked once. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { readable } from '../kernel/readable.ts';
import { LONGEST_DESCRIPTION, type NodeDetail } from './node-detail.ts';
import { LONGEST_CODE } from './renumber.ts';

const LONGEST_TITLE = 1_000;

const line = (text: string): string => readable(text).replaceAll(/\s+/g, ' ').trim();
const day = z.union([z.literal(''), isoDay]).transform((text) => (text === '' ? null : text));

/** As it came from a form: all texts. */
export type Written = {
  code: string;
  title: string;
  priority: boolean;
  description: string;
  startsOn: string;
  endsOn: string;
  policyField: string;
  externalCode: string;
  sdgs: readonly string[];
};

export type Named = { code: string | null; title: string };
export type WrittenFault =
  'badTitle' | 'badCode' | 'badDescription' | 'badDay' | 'badDays' | 'badField' | 'badExternal' | 'badGoals';

/** Code and title, or what is off. */
export function checkName({ code, title }: { code: string; title: string }): Named | WrittenFault {
  const named = { code: line(code), title: line(title) };
  if (named.title === '' || named.title.length > LONGEST_TITLE) return 'badTitle';
  if (named.code.length > LONGEST_CODE) return 'badCode';
  return { title: named.title, code: named.code === '' ? null : named.code };
}

export type Checked = Named & { priority: boolean } & Omit<NodeDetail, 'nodeId'>;

/** @param isField whether a policy field is in the list; one that the node has already stays, whatever the list says. */
export function checkWritten(given: Written, isField: (code: string) => boolean): Checked | WrittenFault {
  const named = checkName(given);
  if (typeof named === 'string') return named;
  const description = readable(given.description).trim();
  if (description.length > LONGEST_DESCRIPTION) return 'badDescription';
  const [from, to] = [day.safeParse(given.startsOn), day.safeParse(given.endsOn)];
  if (!from.success || !to.success) return 'badDay';
  if (from.data !== null && to.data !== null && to.data < from.data) return 'badDays';
  const policyField = line(given.policyField);
  if (policyField !== '' && !isField(policyField)) return 'badField';
  const externalCode = line(given.externalCode);
  if (externalCode.length > 100) return 'badExternal';
  if (given.sdgs.some((one) => !/^(?:[1-9]|1[0-7])$/.test(one))) return 'badGoals';
  return {
    ...named,
    priority: given.priority,
    description,
    startsOn: from.data,
    endsOn: to.data,
    policyField: policyField === '' ? null : policyField,
    externalCode: externalCode === '' ? null : externalCode,
    sdgs: [...new Set(given.sdgs.map(Number))].sort((a, b) => a - b),
  };
}

/** `12,5` as 1250: hundredths, so that shares are whole numbers. Null when it is none. */
export function parseShare(text: string): bigint | null {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return found ? BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0')) : null;
}
