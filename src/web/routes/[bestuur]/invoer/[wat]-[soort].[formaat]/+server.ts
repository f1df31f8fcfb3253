import { linesAt } from '../../../../../budget/amount.store.ts';
import { yearsOf } from '../../../../../budget/columns.query.ts';
import { plansWithVersions } from '../../../../../budget/version.query.ts';
import { isTable } from '../../../../../intake/import-task.ts';
import { templateOf, estimatesTable, treeTable } from '../../../../../intake/table-write.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { listBodies } from '../../../../../organisation/government.store.ts';
import { detailsAt } from '../../../../../planning/node-detail.store.ts';
import { nodesAt } from '../../../../../planning/node.store.ts';
import { planPeriods } from '../../../../../planning/plan.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../door.ts';
import { kindOfToken, tableFileDoor, tableFileQuery } from '../../../../import-door.ts';
import { importPage } from '../../../../import-page.ts';
import { importPageWords } from '../../../../import.nl.ts';
import { sheetAnswer } from '../../../../sheet-answer.ts';
import type { RequestHandler } from './$types';

/** A table in the shape in which it comes in. A file is Dutch: its words are its format. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, wat, soort, formaat } = fromPath(tableFileDoor, params);
  const { versie } = fromQuery(tableFileQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const { words } = importPage(locals, government, url);
  const asked = kindOfToken(soort);
  const kind = isTable(asked) ? asked : 'estimates';
  const made = await withGovernment(site.connection.app, government.id, async (tx) => {
    const plans = await plansWithVersions(tx, actor);
    if (wat === 'sjabloon')
      return {
        label: '',
        table: templateOf(kind, yearsOf(plans[0]?.plan ?? { ...newest, id: '', bodyId: '', label: '' })),
      };
    for (const { plan, versions } of plans) {
      const version = versions.find(({ id }) => id === versie);
      if (!version || kind === 'ledger') continue;
      const nodes = await nodesAt(tx, plan.id, version.sequence);
      if (kind === 'tree')
        return {
          label: version.label,
          table: treeTable(nodes, await detailsAt(tx, plan.id, version.sequence)),
        };
      const lines = await linesAt(tx, version.id, { measure: 'estimate' });
      const table = estimatesTable(lines, nodes, await listBodies(tx), yearsOf(plan));
      return { label: version.label, table };
    }
    throw new Refusal('not-found', words.noVersion);
  });
  const name = importPageWords.sheet[kind];
  return sheetAnswer(made.table, formaat, {
    sheet: name,
    title: made.label === '' ? name : `${name}, ${made.label}`,
    author: government.name,
    file: `${government.slug}-${soort}-${wat}`,
    now: site.clock(),
  });
};

const newest = planPeriods[2];
