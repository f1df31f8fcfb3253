/** The file of a report that was asked for: its name says what it is of, so that two choices never look alike. */
import type { Closing } from '../followup/closing.ts';
import { isWhole } from './choice.ts';
import type { OrderFormat, ReportOrder } from './order.ts';

const types: Readonly<Record<OrderFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
};

/** Lower case, without accents, words joined by hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function orderFileName(closing: Closing, order: ReportOrder): { name: string; type: string } {
  const { content, hash } = closing;
  const { scope, depth } = order.choice;
  const chosen =
    scope.kind === 'objective'
      ? (content.nodes.find(({ node }) => node === scope.node)?.code ?? 'doelstelling')
      : scope.kind === 'service'
        ? (content.nodes.find(({ service }) => service?.id === scope.id)?.service?.name ?? 'dienst')
        : scope.kind === 'priority'
          ? 'prioritair'
          : isWhole(order.choice)
            ? ''
            : 'keuze';
  const parts = [
    content.government.name,
    order.before === null ? 'opvolging' : 'vergelijking',
    content.round.to,
    chosen,
    depth === 'action' ? '' : depth === 'objective' ? 'doelstellingen' : 'actieplannen',
    hash.slice(0, 8),
  ];
  const name = parts
    .map(plain)
    .filter((part) => part !== '')
    .join('-');
  return { name: `${name.slice(0, 180)}.${order.format}`, type: types[order.format] };
}
