/** Two governments with one row in every table: what the wall and the backup are tried on. */
import type { Kysely } from 'kysely';
import type { Schema } from '../src/platform/database/schema.ts';
import { hashOf } from '../src/platform/identity/token.ts';

export const A = 'aaaaaaaa-0000-4000-8000-000000000001';
export const B = 'bbbbbbbb-0000-4000-8000-000000000001';

/** The same ids in both but for the first digit, so that a row of the one is easily named from the other. */
const idIn = (government: string, number: number) =>
  `${government.slice(0, 8)}-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`;

export async function fillGovernment(
  owner: Kysely<Schema>,
  government_id: string,
  name: string,
): Promise<void> {
  const id = (number: number) => idIn(government_id, number);
  const own = { government_id };
  const [body, plan, version, node, parent, state, round] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await owner.transaction().execute(async (tx) => {
    const add = <T extends keyof Schema>(
      table: T,
      row: Parameters<ReturnType<typeof tx.insertInto<T>>['values']>[0],
    ) => tx.insertInto(table).values(row).execute();
    await add('governments', { id: government_id, name, slug: name.toLowerCase().replaceAll(' ', '-') });
    await add('bodies', { ...own, id: body, name: 'Gemeente', kind: 'municipality' });
    await add('plans', { ...own, id: plan, body_id: body, label: 'MJP', first_year: 2020, last_year: 2025 });
    await add('plan_versions', {
      ...own,
      id: version,
      plan_id: plan,
      sequence: 1,
      label: 'v_1',
      state: 'set',
      set_on: '2019-12-17',
    });
    await add('nodes', [
      { ...own, id: parent, plan_id: plan },
      { ...own, id: node, plan_id: plan },
    ]);
    const place = { ...own, version_id: version, position: 1 };
    await add('node_versions', [
      { ...place, node_id: parent, level: 'objective', code: 'BD1', title: 'Leren "voor" iedereen\n\\ € 🌳' },
      { ...place, node_id: node, parent_id: parent, level: 'action', code: null, title: '' },
    ]);
    await add('ledger_states', {
      ...own,
      id: state,
      plan_id: plan,
      year: 2024,
      label: 'Rekening',
      source: 'boekhouding',
    });
    const line = { ...own, body_id: body, year: 2024, kind: 'operating', side: 'expenses' } as const;
    await add('amounts', [
      { ...line, node_id: node, version_id: version, measure: 'estimate', cents: 10_000_000_000_000n },
      { ...line, node_id: null, ledger_state_id: state, measure: 'actual', cents: -1n },
    ]);
    await add('node_details', {
      ...own,
      node_id: node,
      version_id: version,
      description: 'Voor wie leert',
      sdgs: [4],
    });
    await add('version_schemas', {
      ...own,
      version_id: version,
      position: 0,
      content: JSON.stringify({ code: 'M1', title: 'Doelstellingen', page: 3, columns: [], rows: [] }),
    });
    await add('change_reasons', { ...own, version_id: version, node_id: node, reason: 'Meer lesuren' });
    await add('stock_values', {
      ...own,
      body_id: body,
      year: 2024,
      item: 'debt',
      lender: 'Bank',
      cents: 5n,
      source: 'T3',
    });
    await add('match_rules', { ...own, id: id(30), plan_id: plan, given_code: 'A1', node_id: node });
    await add('ledger_groups', {
      ...own,
      ledger_state_id: state,
      no: 1,
      body_id: body,
      node_id: node,
      matched: 'rule',
      rule_id: id(30),
      kind: 'operating',
      side: 'expenses',
      year: 2024,
    });
    await add('ledger_lines', {
      ...own,
      ledger_state_id: state,
      line: 1,
      group_no: 1,
      entry: 'JR 1',
      cents: 12n,
    });
    await add('node_successors', { ...own, old_id: parent, new_id: node });
    await add('mergers', {
      ...own,
      // Somebody else: what is exported of one names nothing of the other.
      predecessor_id: id(40),
      merged_on: '2025-01-01',
    });
    await add('policy_domains', { ...own, code: '01', name: 'Leren', fields: ['0800'] });
    await add('totals', {
      ...own,
      version_id: version,
      ledger_state_id: null,
      cut: 'node',
      key: node,
      body_id: body,
      kind: 'operating',
      side: 'expenses',
      year: 2024,
      measure: 'estimate',
      cents: 10_000_000_000_000n,
      lines: 1,
    });
    await add('rounds', {
      ...own,
      id: round,
      plan_id: plan,
      version_id: version,
      kind: 'annual',
      label: 'Jaar 2024',
      period_from: '2024-01-01',
      period_to: '2024-12-31',
      state: 'closed',
    });
    await add('round_ledger_states', { ...own, round_id: round, ledger_state_id: state });
    await add('updates', { ...own, id: id(8), round_id: round, node_id: node, axes: JSON.stringify({}) });
    await add('closings', {
      ...own,
      id: id(9),
      round_id: round,
      sequence: 1,
      closed_at: '2025-03-01T08:15:00.123456Z',
      reason: 'eerste',
      content: '{"regel":"één\\n"}',
      hash: '0'.repeat(64),
    });
    await add('search_texts', {
      ...own,
      round_id: round,
      node_id: node,
      kind: 'closed',
      part_id: node,
      title: 'A1 Leren',
      body: 'De opbouwwerker van één wijk',
    });
    await add('imports', {
      ...own,
      id: id(10),
      round_id: round,
      file_name: 'verslag.txt',
      sha256: government_id.slice(0, 8).repeat(8),
      findings: JSON.stringify([]),
    });
    const [service, person, substitute, update, indicator] = [11, 12, 13, 8, 14].map(id) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await add('services', { ...own, id: service, body_id: body, name: 'Dienst Onderwijs' });
    await add('people', [
      { ...own, id: person, name: 'An', mail: 'an@voorbeeld.be' },
      { ...own, id: substitute, name: 'Bo', mail: 'bo@voorbeeld.be' },
    ]);
    await add('plan_edits', {
      ...own,
      version_id: version,
      node_id: node,
      edit: 1,
      edited_at: '2025-05-01T09:00:00Z',
      person_id: person,
    });
    await add('moved_amounts', {
      ...own,
      version_id: version,
      from_id: node,
      to_id: null,
      body_id: body,
      kind: 'operating',
      side: 'expenses',
      year: 2024,
      measure: 'estimate',
      cents: 5n,
    });
    await add('person_keys', { ...own, person_id: person, key: Buffer.alloc(32, 7) });
    const given = { ...own, person_id: person, body_id: null };
    await add('grants', { ...given, role: 'service_head', service_id: service });
    const [from_day, to_day] = ['2025-07-01', '2025-07-31'];
    await add('substitutes', { ...own, person_id: person, substitute_id: substitute, from_day, to_day });
    await add('assignments', { ...own, node_id: node, owner_id: person, service_id: service });
    await add('sessions', {
      ...own,
      person_id: person,
      token_hash: government_id.slice(0, 8).repeat(8),
      method: 'password',
      expires_at: '2025-03-02T00:00:00Z',
    });
    const who = { ...own, person_id: person };
    await add('passwords', { ...who, hash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaA' });
    await add('code_apps', { ...who, secret: 'sealed1.eA' });
    const public_key = Buffer.alloc(77, 3);
    await add('passkeys', {
      ...who,
      credential_id: 'c1',
      public_key,
      counter: 0n,
      transports: '',
      name: 'Laptop',
    });
    await add('recovery_codes', { ...who, hash: 'c'.repeat(64) });
    const expires_at = '2025-03-02T00:00:00Z';
    const token_hash = government_id.slice(0, 8).repeat(8);
    await add('links', { ...who, token_hash, kind: 'invitation', expires_at });
    await add('challenges', { ...who, token_hash, purpose: 'second_step', expires_at });
    await add('failed_tries', {
      ...own,
      kind: 'account',
      key: 'd'.repeat(64),
      failures: 2,
      last_at: expires_at,
    });
    await add('identities', { ...who, issuer: 'https://aanmelden.voorbeeld.be', subject: 's1' });
    await add('audit_entries', {
      ...own,
      at: '2025-03-01T08:15:00.123456Z',
      actor_id: person,
      on_behalf_of: null,
      verb: 'update.submit',
      subject_kind: 'update',
      subject_id: update,
      content: '{"after":"één"}',
      previous: '',
      hash: '',
    });
    await add('round_services', {
      ...own,
      round_id: round,
      service_id: service,
      deadline: null,
      reviewer_id: person,
    });
    await add('update_saves', {
      ...own,
      id: id(15),
      update_id: update,
      revision: 1,
      saved_by: person,
      on_behalf_of: null,
      content: JSON.stringify({ status: null, axes: {}, reasons: {}, remark: '' }),
    });
    await add('editing', { ...own, update_id: update, person_id: person });
    await add('comments', {
      ...own,
      update_id: update,
      author_id: person,
      axis: 'time',
      quote: null,
      body: 'Wanneer?',
    });
    const measure = { ...own, node_id: node, baseline: '12.5000', baseline_year: 2019 };
    await add('indicators', { ...measure, id: indicator, kind: 'steps', name: 'Klaslokalen' });
    await add('indicator_targets', { ...own, indicator_id: indicator, year: 2025, value: '20.0000' });
    await add('indicator_steps', { ...own, id: id(16), indicator_id: indicator, name: 'Ontwerp', due: null });
    const steps = JSON.stringify([id(16)]);
    await add('indicator_values', {
      ...own,
      indicator_id: indicator,
      round_id: round,
      value: null,
      yes: null,
      steps,
    });
    await add('decisions', {
      ...own,
      round_id: round,
      decided_on: '2025-06-24',
      number: 'GR/2025/061',
      kind: 'noting',
      url: null,
    });
    await add('themes', { ...own, accent: '#2b44a8', accent_dark: '#aebfff' });
    await add('publications', { ...own, round_id: round, published_by: person });
    await add('jobs', {
      ...own,
      kind: 'remind',
      once_key: '2025-03-01',
      asked_by: person,
      state: 'done',
      finished_at: '2025-03-01T08:15:00.123456Z',
      result: Buffer.from([0, 255, 10]),
      result_name: 'uitvoer.csv',
      result_type: 'text/csv',
    });
    await add('calendar_links', {
      ...own,
      person_id: person,
      token_hash: government_id.slice(0, 8).repeat(8),
    });
    const [school, site, capacity] = [21, 22, 23].map(id);
    await add('schools', { ...own, id: school, name: 'De Vlinder', board: 'Gemeente' });
    await add('sites', { ...own, id: site, school_id: school ?? '', code: 'V01', name: 'Dorp' });
    await add('school_years', {
      ...own,
      school_year: 2026,
      begins_on: '2026-09-01',
      ends_on: '2027-06-30',
      set_at: '2026-01-05T09:00:00Z',
      set_by: person,
    });
    await add('capacities', {
      ...own,
      id: capacity,
      school_id: school ?? '',
      site_id: site ?? null,
      school_year: 2026,
      age_group: '2024',
      places: 25,
      sitting: 3,
    });
    await add('capacity_raises', {
      ...own,
      capacity_id: capacity ?? '',
      from_places: 20,
      to_places: 25,
      reason: 'Een klas erbij',
      raised_at: '2026-01-05T09:00:00Z',
      raised_by: person,
    });
    const [rules, run] = [24, 25].map(id);
    const seed = government_id.slice(0, 8).repeat(8);
    await add('rule_sets', {
      ...own,
      id: rules,
      school_year: 2026,
      version: 1,
      content: '{}',
      made_at: '2026-01-05T09:00:00Z',
      made_by: person,
    });
    await add('registrations', {
      ...own,
      school_year: 2026,
      pseudonym: 'k-0123abcd',
      content: '{"pseudonym":"k-0123abcd"}',
      kept_until: '2027-10-31',
    });
    await add('draws', {
      ...own,
      school_year: 2026,
      commitment: hashOf(seed),
      hidden_seed: seed,
      committed_at: '2026-01-05T09:00:00Z',
      committed_by: person,
    });
    await add('runs', {
      ...own,
      id: run,
      school_year: 2026,
      rule_set_id: rules ?? '',
      input_hash: seed,
      result_hash: seed,
      kept_until: '2027-10-31',
      proposed_at: '2026-04-01T09:00:00Z',
      proposed_by: person,
      state: 'confirmed',
      decided_at: '2026-04-02T09:00:00Z',
      decided_by: substitute,
    });
    await add('run_publications', {
      ...own,
      run_id: run ?? '',
      published_at: '2026-04-03T09:00:00Z',
      published_by: person,
      input_hash: hashOf('{}'),
      result_hash: hashOf('{}'),
      rules_hash: hashOf('{}'),
      input: '{}',
      result: '{}',
      cut_offs: '{}',
    });
    await add('import_tasks', {
      ...own,
      kind: 'ledger',
      file_name: 'boekhouding.csv',
      sha256: 'e'.repeat(64),
      bytes: 3,
      content: Buffer.from([0, 255, 10]),
      mapping: JSON.stringify({ amount: 'Bedrag' }),
      asked_by: person,
    });
    await add('column_mappings', { ...own, kind: 'ledger', mapping: JSON.stringify({ amount: 'Bedrag' }) });
    await add('mails', {
      ...own,
      person_id: person,
      address: 'an@voorbeeld.be',
      subject: 'Eén herinnering',
      body: 'Beste An,\n',
      once_key: null,
    });
  });
}
