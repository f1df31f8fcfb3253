import type { ChainFault } from '../audit/chain.ts';

export const auditWords = {
  unknownAction: (action: string): string =>
    `“audit ${action}” bestaat niet. Bedoel je beleidsspoor audit verify?`,
  badExpect: 'Geef --expect als NUMMER:KENMERK, zoals deze opdracht ze toont, samen met --government.',
  fault: (government: string, fault: ChainFault): string => {
    switch (fault.kind) {
      case 'missing':
        return fault.from === fault.to
          ? `${government}: rij ${fault.from} ontbreekt.`
          : `${government}: rij ${fault.from} tot ${fault.to} ontbreken.`;
      case 'changed':
        return `${government}: rij ${fault.sequence} is gewijzigd: haar inhoud geeft haar kenmerk niet meer.`;
      case 'unlinked':
        return `${government}: rij ${fault.sequence} sluit niet aan op de rij ervoor.`;
    }
  },
  notExpected: (government: string, sequence: bigint): string =>
    `${government}: rij ${sequence} heeft niet het kenmerk dat je verwacht.`,
  head: (government: string, count: bigint, hash: string): string =>
    count === 0n
      ? `${government}: het logboek is leeg.`
      : `${government}: ${count} rijen, laatste ${count}:${hash}`,
  whole: 'Het logboek klopt.',
  broken: (count: number): string =>
    count === 1 ? 'Het logboek klopt niet: 1 bevinding.' : `Het logboek klopt niet: ${count} bevindingen.`,
};
