/**
 * Every route of the site and who may come in. A route that is not here fails `permissions.test.ts`, so that nobody
 * adds a page without saying whose it is. Places: ids that the demonstration has, by name in braces.
 */
import type { Role } from '../src/organisation/role.ts';

export type Visitor = Role | 'anonymous';
export const visitors: readonly Visitor[] = [
  'administrator',
  'policy_coordinator',
  'financial_director',
  'service_head',
  'action_owner',
  'management_team',
  'councillor',
  'enrolment_officer',
  'anonymous',
];

/** One person of the demonstration for each role; the action of `{update}` is the owner's, of the head's service. */
export const people: Readonly<Record<Role, string>> = {
  administrator: 'Sofie Demol',
  policy_coordinator: 'Hanne Wuyts',
  financial_director: 'Koen Verlinde',
  service_head: 'Bram Osaer',
  action_owner: 'Tine Rombouts',
  management_team: 'Marleen Baert',
  councillor: 'Youssef Amrani',
  enrolment_officer: 'Veerle Dhaene',
};

const everybody = visitors;
const account = visitors.filter((one) => one !== 'anonymous');
const staff = account.filter((one) => one !== 'councillor' && one !== 'enrolment_officer');
const officer: Visitor[] = ['enrolment_officer'];
const board: Visitor[] = ['administrator', 'policy_coordinator', 'financial_director', 'management_team'];
const writers: Visitor[] = ['policy_coordinator', 'service_head', 'action_owner'];
const reviewers: Visitor[] = ['policy_coordinator', 'service_head'];
const commenters: Visitor[] = [...writers, 'financial_director', 'management_team'];
const coordinator: Visitor[] = ['policy_coordinator'];
const administrator: Visitor[] = ['administrator'];
const director: Visitor[] = ['financial_director'];
const money: Visitor[] = ['policy_coordinator', 'financial_director'];

type Fields = Readonly<Record<string, string>>;
type Act = { may: readonly Visitor[]; fields?: Fields };
export type Route = {
  /** A file of src/web/routes. */
  file: string;
  path: string;
  /** Who is answered when they ask for it; absent: nobody can ask for it, it only takes. */
  see?: readonly Visitor[];
  /** Per action who may do it, with fields that are right. `post`: what is sent to the address itself, as JSON. */
  acts?: Readonly<Record<string, Act>>;
};

const round = '[bestuur]/rondes/[id]';
const update = `${round}/opvolging/[updateId]`;
const versions = '[bestuur]/plan/versies';
const writing = '[bestuur]/plan/bewerken';
const part = `${writing}/[id]/onderdeel/[onderdeel]`;
const seen = { gezien: '0' };
const books = '[bestuur]/boekhouding';
const at = '/meerdorp/rondes/{open}';

export const routes: readonly Route[] = [
  { file: '+page.server.ts', path: '/', see: everybody },
  { file: 'gezond/+server.ts', path: '/gezond', see: everybody },
  { file: '[bestuur]/+page.server.ts', path: '/meerdorp', see: everybody },
  { file: '[bestuur]/plan/+page.server.ts', path: '/meerdorp/plan', see: everybody },
  { file: '[bestuur]/plan/+page.server.ts', path: '/meerdorp/plan?ronde={open}', see: staff },
  { file: '[bestuur]/plan.[formaat]/+server.ts', path: '/meerdorp/plan.csv', see: everybody },
  { file: '[bestuur]/plan.[formaat]/+server.ts', path: '/meerdorp/plan.csv?ronde={open}', see: staff },
  {
    file: `${versions}/+page.server.ts`,
    path: '/meerdorp/plan/versies',
    see: everybody,
    acts: {
      begin: { may: money, fields: { plan: '{nobody}', naam: 'Aanpassing' } },
      volgend: {
        may: money,
        fields: { rechtspersoon: '{nobody}', van: '2026', tot: '2031', naam: 'Plan' },
      },
    },
  },
  {
    file: `${versions}/[id]/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}',
    see: everybody,
    acts: {
      voorleggen: { may: money },
      terug: { may: money },
      vaststellen: { may: money, fields: { datum: '2025-01-01', nummer: '', link: '' } },
      verwijderen: { may: money },
      reden: { may: money, fields: { reden: 'Nieuwe subsidie' } },
    },
  },
  {
    file: `${versions}/[id]/vergelijk/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}/vergelijk',
    see: everybody,
  },
  {
    file: `${versions}/[id]/vergelijk.[formaat]/+server.ts`,
    path: '/meerdorp/plan/versies/{version}/vergelijk.csv',
    see: everybody,
  },
  {
    file: `${versions}/[id]/vergelijk/[onderdeel]/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}/vergelijk/zonder',
    see: everybody,
    acts: { reden: { may: money, fields: { reden: 'Nieuwe subsidie' } } },
  },
  {
    file: `${versions}/[id]/kredieten/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}/kredieten',
    see: everybody,
    acts: { default: { may: director, fields: { jaar: '2025' } } },
  },
  {
    file: `${versions}/[id]/evenwicht/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}/evenwicht',
    see: everybody,
  },
  ...['bedragen.csv', 'kredieten.csv', 'evenwicht.csv'].map((table) => ({
    file: `${versions}/[id]/[tabel].[formaat]/+server.ts`,
    path: `/meerdorp/plan/versies/{version}/${table}`,
    see: everybody,
  })),
  {
    file: `${versions}/[id]/vergelijk/[onderdeel].[formaat]/+server.ts`,
    path: '/meerdorp/plan/versies/{version}/vergelijk/zonder.csv',
    see: everybody,
  },
  {
    file: `${versions}/[id]/tabellen/[nummer].[formaat]/+server.ts`,
    // As the page of the table.
    path: '/meerdorp/plan/versies/{version}/tabellen/1.csv',
  },
  {
    file: `${versions}/schulden.[formaat]/+server.ts`,
    path: '/meerdorp/plan/versies/schulden.csv',
    see: everybody,
  },
  {
    file: `${versions}/[id]/onderdelen/[onderdeel]/+page.server.ts`,
    path: '/meerdorp/plan/versies/{version}/onderdelen/{node}',
    see: everybody,
  },
  {
    file: `${versions}/[id]/tabellen/[nummer]/+page.server.ts`,
    // The plan of the demonstration was not read from a document: it has no tables to see.
    path: '/meerdorp/plan/versies/{version}/tabellen/1',
  },
  { file: `${writing}/+page.server.ts`, path: '/meerdorp/plan/bewerken' },
  {
    file: `${writing}/[id]/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}',
    see: money,
    acts: { zet: { may: money, fields: { ...seen, zet: '{node} omlaag', sleep: '', onder: '', voor: '' } } },
  },
  {
    file: `${part}/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/onderdeel/{node}',
    see: money,
    acts: {
      gegevens: {
        may: money,
        fields: {
          ...seen,
          code: '2.1.1',
          titel: 'Fietsstraten',
          omschrijving: '',
          van: '',
          tot: '',
          beleidsveld: '',
          rapporteringscode: '',
        },
      },
      ramingen: { may: money, fields: seen },
      wie: { may: coordinator, fields: { eigenaar: '', dienst: '{nobody}' } },
      plaats: { may: money, fields: { ...seen, onder: '{nobody}' } },
      terug: { may: money, fields: seen },
    },
  },
  {
    file: `${part}/splitsen/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/onderdeel/{node}/splitsen',
    see: money,
    acts: { default: { may: money, fields: seen } },
  },
  {
    file: `${part}/stoppen/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/onderdeel/{node}/stoppen',
    see: money,
    acts: { default: { may: money, fields: { ...seen, geld: 'naar', naar: '{nobody}' } } },
  },
  {
    file: `${writing}/[id]/nieuw/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/nieuw',
    see: money,
    acts: {
      default: {
        may: money,
        fields: { ...seen, onder: '{nobody}', niveau: 'action', code: '', titel: 'Nieuw' },
      },
    },
  },
  {
    file: `${writing}/[id]/hernummeren/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/hernummeren',
    see: money,
    acts: { default: { may: money, fields: { ...seen, onder: '' } } },
  },
  {
    file: `${writing}/[id]/wijzigingen/+page.server.ts`,
    path: '/meerdorp/plan/bewerken/{concept}/wijzigingen',
    see: money,
    acts: { default: { may: money, fields: { ...seen, onderdeel: '{nobody}' } } },
  },
  {
    file: '[bestuur]/aanmeldingen/+page.server.ts',
    path: '/meerdorp/aanmeldingen',
    see: officer,
    acts: {
      vastleggen: { may: officer, fields: { jaar: '2025' } },
      deel: { may: officer, fields: { jaar: '2025' } },
      loten: { may: officer, fields: { jaar: '2025', code: '0'.repeat(32) } },
      voorstellen: { may: officer, fields: { jaar: '2030', reden: '' } },
    },
  },
  {
    file: '[bestuur]/aanmeldingen/regels/+page.server.ts',
    path: '/meerdorp/aanmeldingen/regels',
    see: officer,
    acts: { default: { may: officer, fields: { jaar: '2029', van: 'newest' } } },
  },
  {
    file: '[bestuur]/aanmeldingen/regels/[id]/+page.server.ts',
    path: '/meerdorp/aanmeldingen/regels/{drafted}',
    see: officer,
    acts: {
      vaststellen: { may: officer, fields: { gezien: '' } },
      weg: { may: officer, fields: { gezien: '' } },
    },
  },
  {
    file: '[bestuur]/aanmeldingen/regels/[id]/[deel]/+page.server.ts',
    path: '/meerdorp/aanmeldingen/regels/{drafted}/kiezen',
    see: officer,
    acts: { default: { may: officer, fields: { gezien: '' } } },
  },
  {
    file: '[bestuur]/aanmeldingen/vergelijken/+page.server.ts',
    path: '/meerdorp/aanmeldingen/vergelijken',
    see: officer,
  },
  {
    file: '[bestuur]/aanmeldingen/vergelijken/tabel.csv/+server.ts',
    path: '/meerdorp/aanmeldingen/vergelijken/tabel.csv',
    see: officer,
  },
  {
    file: '[bestuur]/aanmeldingen/[toewijzing]/+page.server.ts',
    path: '/meerdorp/aanmeldingen/{run}',
    see: officer,
    acts: {
      publiceren: { may: officer, fields: {} },
      bevestigen: { may: officer, fields: {} },
      intrekken: { may: officer, fields: {} },
    },
  },
  {
    file: '[bestuur]/aanmeldingen/[toewijzing]/bestand/+server.ts',
    path: '/meerdorp/aanmeldingen/{run}/bestand',
    see: officer,
  },
  {
    file: '[bestuur]/aanmeldingen/uitslag/+page.server.ts',
    path: '/meerdorp/aanmeldingen/uitslag',
    see: everybody,
  },
  {
    file: '[bestuur]/aanmeldingen/uitslag/[toewijzing]/+page.server.ts',
    path: '/meerdorp/aanmeldingen/uitslag/{result}?code=k-0',
    see: everybody,
  },
  {
    file: '[bestuur]/aanmeldingen/uitslag/[toewijzing]/[bestand]/+server.ts',
    path: '/meerdorp/aanmeldingen/uitslag/{result}/uitkomst.json',
    see: everybody,
  },
  {
    file: '[bestuur]/aanmeldingen/kinderen/+page.server.ts',
    path: '/meerdorp/aanmeldingen/kinderen',
    see: officer,
  },
  {
    file: '[bestuur]/aanmeldingen/kinderen/nieuw/+page.server.ts',
    path: '/meerdorp/aanmeldingen/kinderen/nieuw',
    see: officer,
    acts: { default: { may: officer, fields: { jaar: '2025', 'keuze-1': 'V99', reden: 'proef' } } },
  },
  {
    file: '[bestuur]/aanmeldingen/kinderen/[kind]/+page.server.ts',
    path: '/meerdorp/aanmeldingen/kinderen/{child}',
    see: officer,
    acts: {
      wijzig: { may: officer, fields: { jaar: '2025', gezien: '', reden: 'proef' } },
      intrekken: { may: officer, fields: { jaar: '2025', reden: 'proef' } },
      herstellen: { may: officer, fields: { jaar: '2025', reden: 'proef' } },
    },
  },
  {
    file: '[bestuur]/aanmeldingen/kinderen/inlezen/+page.server.ts',
    path: '/meerdorp/aanmeldingen/kinderen/inlezen',
    see: officer,
    acts: {
      bekijk: { may: officer },
      bewaar: { may: officer, fields: { jaar: '2025', naam: 'leeg.csv', rijen: '[]', reden: 'proef' } },
    },
  },
  {
    file: '[bestuur]/aanmeldingen/kinderen/bestand-[wat].[formaat]/+server.ts',
    path: '/meerdorp/aanmeldingen/kinderen/bestand-uitvoer.csv',
    see: officer,
  },
  { file: '[bestuur]/scholen/+page.server.ts', path: '/meerdorp/scholen', see: everybody },
  {
    file: '[bestuur]/scholen/beheer/+page.server.ts',
    path: '/meerdorp/scholen/beheer',
    see: officer,
    acts: {
      vestiging: {
        may: officer,
        fields: { school: 'De Eik', schoolbestuur: 'Gemeente', code: 'V99', naam: 'De Eik', adres: '' },
      },
      schooljaar: {
        may: officer,
        fields: { jaar: '2031', begin: '2031-09-01', einde: '2032-06-30' },
      },
      vaststellen: { may: officer, fields: { jaar: '2031' } },
    },
  },
  {
    file: '[bestuur]/scholen/beheer/inlezen/+page.server.ts',
    path: '/meerdorp/scholen/beheer/inlezen',
    see: officer,
    acts: {
      bekijk: { may: officer },
      bewaar: { may: officer, fields: { jaar: '2030', naam: 'leeg.csv', rijen: '[]' } },
    },
  },
  {
    file: '[bestuur]/scholen/beheer/capaciteiten-[wat].[formaat]/+server.ts',
    path: '/meerdorp/scholen/beheer/capaciteiten-uitvoer.csv',
    see: officer,
  },
  {
    file: '[bestuur]/scholen/beheer/[vestiging]/+page.server.ts',
    path: '/meerdorp/scholen/beheer/{site}',
    see: officer,
    acts: {
      capaciteit: {
        may: officer,
        fields: { jaar: '2030', gezien: '', reden: '', 'plaatsen-2028': '20' },
      },
      gegevens: {
        may: officer,
        fields: {
          gezien: '',
          school: 'De Eik',
          schoolbestuur: 'Gemeente',
          naam: 'De Eik',
          adres: '',
          breedtegraad: '50,88',
          lengtegraad: '4,07',
          campus: '',
          begin: '',
          einde: '',
        },
      },
    },
  },
  { file: `${books}/+page.server.ts`, path: '/meerdorp/boekhouding', see: account },
  {
    file: `${books}/[id]/+page.server.ts`,
    path: '/meerdorp/boekhouding/{book}',
    see: account,
    acts: {
      koppel: { may: money, fields: { 'groep-1': 'ja', naar: 'zonder' } },
      los: { may: money, fields: { 'groep-1': 'ja' } },
    },
  },
  { file: `${books}/[id]/lijnen/+page.server.ts`, path: '/meerdorp/boekhouding/{book}/lijnen', see: account },
  {
    file: `${books}/[id]/lijnen.csv/+server.ts`,
    path: '/meerdorp/boekhouding/{book}/lijnen.csv',
    see: account,
  },
  {
    file: `${books}/regels/+page.server.ts`,
    path: '/meerdorp/boekhouding/regels',
    see: account,
    acts: { default: { may: money, fields: { regel: '{nobody}' } } },
  },
  { file: `${versions}/naast/+page.server.ts`, path: '/meerdorp/plan/versies/naast', see: everybody },
  {
    file: `${versions}/naast.[formaat]/+server.ts`,
    path: '/meerdorp/plan/versies/naast.csv',
    see: everybody,
  },
  {
    file: `${versions}/schulden/+page.server.ts`,
    path: '/meerdorp/plan/versies/schulden',
    see: everybody,
    acts: {
      default: {
        may: director,
        fields: {
          rechtspersoon: '{nobody}',
          jaar: '2025',
          wat: 'debt',
          kredietgever: 'Bank',
          bedrag: '5',
          bron: 'T3',
        },
      },
    },
  },
  {
    file: '[bestuur]/plan/opvolgers/+page.server.ts',
    path: '/meerdorp/plan/opvolgers',
    see: everybody,
    acts: {
      koppel: { may: coordinator, fields: { oud: '{nobody}', nieuw: '{nobody}' } },
      allemaal: { may: coordinator },
      weg: { may: coordinator, fields: { oud: '{nobody}', nieuw: '{nobody}' } },
    },
  },
  {
    file: '[bestuur]/rondes/voorgangers/[voorganger]/[id]/rapport.[formaat]/+server.ts',
    path: '/meerdorp/rondes/voorgangers/meerdorp/{closed}/rapport.html',
    see: [],
  },
  { file: '[bestuur]/geld/+page.server.ts', path: '/meerdorp/geld', see: everybody },
  {
    file: '[bestuur]/geld/+page.server.ts',
    path: '/meerdorp/geld?naar=rekeningen&jaar=alle',
    see: everybody,
  },
  { file: '[bestuur]/geld.[formaat]/+server.ts', path: '/meerdorp/geld.csv', see: everybody },
  {
    file: '[bestuur]/geld/lijnen/+page.server.ts',
    path: '/meerdorp/geld/lijnen?maat=rekening&jaar=2024',
    see: everybody,
  },
  {
    file: '[bestuur]/geld/lijnen.[formaat]/+server.ts',
    path: '/meerdorp/geld/lijnen.csv?maat=rekening&jaar=2024',
    see: everybody,
  },
  {
    file: '[bestuur]/geld/verschil/+page.server.ts',
    path: '/meerdorp/geld/verschil?jaar=2025',
    see: everybody,
  },
  {
    file: '[bestuur]/geld/verschil.[formaat]/+server.ts',
    path: '/meerdorp/geld/verschil.csv?jaar=2025',
    see: everybody,
  },
  { file: '[bestuur]/geld/afwijkingen/+page.server.ts', path: '/meerdorp/geld/afwijkingen', see: everybody },
  {
    file: '[bestuur]/geld/afwijkingen.[formaat]/+server.ts',
    path: '/meerdorp/geld/afwijkingen.csv',
    see: everybody,
  },
  { file: '[bestuur]/acties/[id]/+page.server.ts', path: '/meerdorp/acties/2.1.1', see: everybody },
  { file: '[bestuur]/acties/[id]/+page.server.ts', path: '/meerdorp/acties/2.1.1?ronde={open}', see: staff },
  { file: '[bestuur]/rondes/+page.server.ts', path: '/meerdorp/rondes', see: everybody },
  { file: `${round}/+page.server.ts`, path: '/meerdorp/rondes/{closed}', see: everybody },
  { file: `${round}/+page.server.ts`, path: at, see: staff },
  {
    file: `${round}/rapport.[formaat]/+server.ts`,
    path: '/meerdorp/rondes/{closed}/rapport.json',
    see: everybody,
  },
  {
    file: `${round}/rapport/+page.server.ts`,
    path: '/meerdorp/rondes/{closed}/rapport',
    see: everybody,
    acts: {
      maak: { may: account, fields: { wat: 'prioritair', diepte: 'objective', formaat: 'html' } },
      vergelijk: { may: account, fields: { met: '{earlier}', formaat: 'html' } },
    },
  },
  { file: `${round}/rapport/+page.server.ts`, path: `${at}/rapport`, see: staff },
  {
    file: `${round}/rapport/[taak]/+page.server.ts`,
    path: '/meerdorp/rondes/{closed}/rapport/{report}',
    see: account,
    acts: { default: { may: account } },
  },
  {
    file: `${round}/rapport/[taak]/bestand/+server.ts`,
    path: '/meerdorp/rondes/{closed}/rapport/{report}/bestand',
    see: account,
  },
  { file: `${round}/vergelijk/+page.server.ts`, path: '/meerdorp/rondes/{closed}/vergelijk', see: everybody },
  { file: `${round}/vergelijk/+page.server.ts`, path: `${at}/vergelijk`, see: staff },
  { file: '[bestuur]/privacy/+page.server.ts', path: '/meerdorp/privacy', see: everybody },
  { file: '[bestuur]/toegankelijkheid/+page.server.ts', path: '/meerdorp/toegankelijkheid', see: everybody },
  {
    file: '[bestuur]/aanmelden/+page.server.ts',
    path: '/meerdorp/aanmelden',
    see: everybody,
    acts: {
      wachtwoord: { may: everybody, fields: { mail: 'niemand@meerdorp.example', wachtwoord: 'fout' } },
      demonstratie: { may: everybody, fields: { persoon: '{nobody}' } },
    },
  },
  {
    file: '[bestuur]/aanmelden/bevestigen/+page.server.ts',
    path: '/meerdorp/aanmelden/bevestigen',
    acts: { default: { may: everybody, fields: { code: '000000' } } },
  },
  {
    file: '[bestuur]/aanmelden/passkey/+page.server.ts',
    path: '/meerdorp/aanmelden/passkey',
    see: everybody,
  },
  {
    file: '[bestuur]/aanmelden/vergeten/+page.server.ts',
    path: '/meerdorp/aanmelden/vergeten',
    see: everybody,
    acts: { default: { may: everybody, fields: { mail: 'niemand@meerdorp.example' } } },
  },
  { file: '[bestuur]/herstel/[token]/+page.server.ts', path: '/meerdorp/herstel/{token}' },
  {
    file: '[bestuur]/uitnodiging/[token]/passkey/+page.server.ts',
    path: '/meerdorp/uitnodiging/{token}/passkey',
  },
  { file: 'aanmelden/[aanbieder]/+page.server.ts', path: '/aanmelden/acm' },
  { file: 'aanmelden/[aanbieder]/terug/+page.server.ts', path: '/aanmelden/acm/terug' },
  { file: '[bestuur]/zoek/+page.server.ts', path: '/meerdorp/zoek?q=opbouw', see: everybody },
  { file: '[bestuur]/account/passkeys/+page.server.ts', path: '/meerdorp/account/passkeys', see: account },
  { file: '[bestuur]/afmelden/+page.server.ts', path: '/meerdorp/afmelden' },
  { file: '[bestuur]/taal/+page.server.ts', path: '/meerdorp/taal' },
  { file: 'taal/+page.server.ts', path: '/taal' },
  { file: '[bestuur]/huisstijl.css/+server.ts', path: '/meerdorp/huisstijl.css' },
  { file: '[bestuur]/logo/+server.ts', path: '/meerdorp/logo' },
  { file: '[bestuur]/uitnodiging/[token]/+page.server.ts', path: '/meerdorp/uitnodiging/{token}' },
  { file: 'eerste/[token]/+page.server.ts', path: '/eerste/{token}' },
  { file: '[bestuur]/werk/+page.server.ts', path: '/meerdorp/werk', see: account },
  {
    file: '[bestuur]/nazicht/+page.server.ts',
    path: '/meerdorp/nazicht',
    see: account,
    // Of what may not be approved each is refused by itself, in the answer.
    acts: { keur: { may: everybody, fields: { 'kies-{update}': 'ja' } } },
  },
  { file: '[bestuur]/agenda.ics/+server.ts', path: '/meerdorp/agenda.ics', see: account },
  {
    file: '[bestuur]/agenda/+page.server.ts',
    path: '/meerdorp/agenda',
    see: account,
    acts: { maak: { may: account }, stop: { may: account } },
  },
  {
    file: '[bestuur]/account/+page.server.ts',
    path: '/meerdorp/account',
    see: account,
    acts: {
      sessie: { may: account, fields: { sessie: '{nobody}' } },
      stop: { may: account, fields: { wie: '{nobody}', van: '2025-01-01' } },
    },
  },
  { file: '[bestuur]/account/app/+page.server.ts', path: '/meerdorp/account/app', see: account },
  {
    file: '[bestuur]/account/wachtwoord/+page.server.ts',
    path: '/meerdorp/account/wachtwoord',
    see: account,
  },
  {
    file: '[bestuur]/account/herstelcodes/+page.server.ts',
    path: '/meerdorp/account/herstelcodes',
    see: account,
  },
  {
    file: '[bestuur]/beheer/+page.server.ts',
    path: '/meerdorp/beheer',
    see: ['administrator', 'policy_coordinator'],
    acts: {
      nieuw: {
        may: administrator,
        fields: { naam: 'Nieuw', mail: 'nieuw@meerdorp.example', taal: 'nl', rol: '', plaats: '' },
      },
    },
  },
  {
    file: '[bestuur]/beheer/diensten/+page.server.ts',
    path: '/meerdorp/beheer/diensten',
    see: administrator,
    acts: { default: { may: administrator, fields: { id: '', naam: 'Nieuwe dienst', rechtspersoon: '' } } },
  },
  {
    file: '[bestuur]/beheer/instellingen/+page.server.ts',
    path: '/meerdorp/beheer/instellingen',
    see: administrator,
    acts: { default: { may: administrator, fields: { code: 'OVO001234' } } },
  },
  {
    file: '[bestuur]/beheer/huisstijl/+page.server.ts',
    path: '/meerdorp/beheer/huisstijl',
    see: administrator,
    acts: { default: { may: administrator, fields: { accent: '', accentDark: '', feedback: '' } } },
  },
  { file: '[bestuur]/beheer/logboek/+page.server.ts', path: '/meerdorp/beheer/logboek', see: administrator },
  {
    file: '[bestuur]/beheer/toewijzingen/+page.server.ts',
    path: '/meerdorp/beheer/toewijzingen',
    see: ['administrator', ...reviewers],
    acts: {
      default: {
        may: ['administrator', ...reviewers],
        fields: { eigenaar: 'houden', dienst: 'houden', actie: '{node}' },
      },
    },
  },
  {
    file: '[bestuur]/beheer/mensen/[id]/+page.server.ts',
    path: '/meerdorp/beheer/mensen/{person}',
    see: administrator,
    acts: {
      gegevens: {
        may: administrator,
        fields: { naam: 'Youssef Amrani', mail: 'youssef-amrani@meerdorp.example', taal: 'nl' },
      },
      geef: { may: administrator, fields: { rol: 'councillor', plaats: '' } },
      link: { may: administrator },
      wis: { may: administrator },
    },
  },
  {
    file: '[bestuur]/rondes/nieuw/+page.server.ts',
    path: '/meerdorp/rondes/nieuw',
    see: coordinator,
    acts: {
      bekijk: { may: coordinator, fields: { soort: 'own' } },
      open: { may: coordinator, fields: { soort: 'own' } },
    },
  },
  {
    file: `${round}/bord/+page.server.ts`,
    path: `${at}/bord`,
    see: board,
    acts: {
      // Of what may not be approved each is refused by itself, in the answer.
      keur: { may: board, fields: { 'kies-{update}': 'ja' } },
      vraag: { may: coordinator, fields: { actie: '{node}' } },
      schrap: { may: coordinator, fields: { actie: '{nobody}' } },
      herinner: { may: coordinator },
    },
  },
  {
    file: `${round}/instellingen/+page.server.ts`,
    path: `${at}/instellingen`,
    see: board,
    acts: { default: { may: coordinator, fields: { label: 'Ronde', deadline: '2025-09-15' } } },
  },
  {
    file: `${round}/afsluiten/+page.server.ts`,
    path: `${at}/afsluiten`,
    see: board,
    acts: {
      tekst: { may: coordinator, fields: { assumpties: 'Geen.', risicos: 'Geen.' } },
      sluit: { may: coordinator },
    },
  },
  {
    file: `${round}/afsluiten/+page.server.ts`,
    path: '/meerdorp/rondes/{closed}/afsluiten',
    see: board,
    acts: {
      besluit: {
        may: ['policy_coordinator', 'administrator'],
        fields: { datum: '2025-03-25', nummer: 'GR/1', soort: 'noting', link: '' },
      },
      publiek: { may: coordinator },
    },
  },
  {
    file: `${round}/nazicht/[updateId]/+page.server.ts`,
    path: `${at}/nazicht/{update}`,
    see: staff,
    acts: {
      keur: { may: reviewers },
      terug: { may: reviewers, fields: { as: 'time', woorden: '', opmerking: 'Wanneer is het klaar?' } },
      opmerking: { may: commenters, fields: { as: '', woorden: '', opmerking: 'Goed bezig.' } },
      heropen: { may: coordinator },
    },
  },
  {
    file: `${update}/+page.server.ts`,
    path: `${at}/opvolging/{update}`,
    see: staff,
    acts: {
      zelfde: { may: writers, fields: { basedOn: '0', saveId: '{fresh}' } },
      bewaar: { may: writers, fields: { basedOn: '0', saveId: '{fresh}' } },
      dien: { may: writers, fields: { basedOn: '0', saveId: '{fresh}' } },
    },
  },
  { file: `${update}/acties/+server.ts`, path: `${at}/opvolging/{update}/acties?q=2`, see: staff },
  {
    file: `${update}/aanwezig/+server.ts`,
    path: `${at}/opvolging/{update}/aanwezig`,
    acts: { post: { may: writers } },
  },
  {
    file: `${update}/bewaar/+server.ts`,
    path: `${at}/opvolging/{update}/bewaar`,
    acts: { post: { may: writers, fields: { basedOn: '0', saveId: '{fresh}' } } },
  },
  {
    file: '[bestuur]/invoer/+page.server.ts',
    path: '/meerdorp/invoer',
    see: money,
    acts: { default: { may: money, fields: { soort: 'boekhouding' } } },
  },
  {
    file: '[bestuur]/invoer/[taak]/+page.server.ts',
    path: '/meerdorp/invoer/{nobody}',
    see: [],
    acts: { opnieuw: { may: [] }, aanvaard: { may: [] }, weg: { may: [] } },
  },
  {
    file: '[bestuur]/invoer/[wat]-[soort].[formaat]/+server.ts',
    path: '/meerdorp/invoer/sjabloon-ramingen.csv',
    see: money,
  },
];
