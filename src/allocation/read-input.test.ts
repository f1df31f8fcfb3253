import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/allocation-run.ts';

type Json = Record<string, unknown>;
const child = (more: Json = {}): Json => ({ id: 'c1', choices: ['S1'], ...more });
const school = (more: Json = {}): Json => ({ id: 'S1', capacity: 1, ...more });
const input = (more: Json = {}): string =>
  JSON.stringify({ children: [child()], schools: [school()], lots: { seed: 'x' }, ...more });
const kid = (more: Json): string => input({ children: [child(more)] });
const at = (more: Json): string => input({ schools: [school(more)] });
const two = [child(), { id: 'c2', choices: ['S1'] }];

describe('an input', () => {
  it.each([
    ['the least', input()],
    ['no choices', kid({ choices: [] })],
    ['nobody', input({ children: [], schools: [], lots: undefined })],
    ['no lots, but orders', input({ schools: [school({ order: [] })], lots: undefined })],
    ['groups and priority in free words', input({ schools: [school({ priority: ['broer of zus'] })] })],
    ['an order beside criteria that it replaces', at({ order: ['c1'], criteria: ['distance'] })],
    [
      'one number for linked children',
      input({ children: two.map((one) => ({ ...one, linked: 'f' })), lots: { numbers: { c1: 1, c2: 1 } } }),
    ],
    [
      'shares that are exactly the whole',
      at({ shares: [0.7, 0.2, 0.1].map((part) => ({ part, criteria: [] })) }),
    ],
  ])('is taken with %s', (_, text) => expect(refusalOf(text)).toBeNull());

  it.each([
    ['no JSON', '{', /geldige JSON/],
    ['a list', '[]', /De invoer moet een object/],
    [
      'a key twice',
      '{"children":[],"schools":[],"lots":{"numbers":{"c1":1,"c1":2}}}',
      /"c1" staat twee keer/,
    ],
    ['an unknown key', input({ kinderen: [] }), /De invoer kent de sleutel "kinderen" niet/],
    ['an unknown key of a child', kid({ naam: 'x' }), /children\[0\] kent de sleutel "naam" niet/],
    [
      'an unknown key of a level',
      at({ levels: [{ id: 'a', capacity: 1, places: 2 }] }),
      /schools\[0\]\.levels\[0\] kent/,
    ],
    ['an unknown key of lots', input({ lots: { seed: 'x', zaad: 1 } }), /lots kent de sleutel "zaad"/],
    ['no id', input({ children: [{ choices: [] }] }), /children\[0\] mist de sleutel "id"/],
    ['no capacity', input({ schools: [{ id: 'S1' }] }), /schools\[0\] mist de sleutel "capacity"/],
    ['no children', input({ children: undefined }), /mist de sleutel "children"/],
    ['an empty id', kid({ id: '' }), /children\[0\]\.id moet een niet-lege tekst zijn/],
    ['half a sign', kid({ id: '\ud800' }), /children\[0\]\.id/],
    ['a capacity below zero', at({ capacity: -1 }), /schools\[0\]\.capacity moet een geheel getal vanaf 0/],
    ['half a place', at({ capacity: 1.5 }), /geheel getal vanaf 0/],
    ['a capacity as text', at({ capacity: '25' }), /geheel getal vanaf 0/],
    ['a level below zero', at({ levels: [{ id: 'a', capacity: -2 }] }), /levels\[0\]\.capacity/],
    ['a reserve below zero', at({ reserves: [{ group: 'x', places: -2 }] }), /reserves\[0\]\.places/],
    [
      'a distance below zero',
      kid({ distance: { S1: -1 } }),
      /children\[0\]\.distance\.S1 moet een getal vanaf 0/,
    ],
    ['distances as a list', kid({ distance: [] }), /distance moet een object/],
    [
      'an unknown mechanism',
      input({ mechanism: 'loterij' }),
      /mechanism moet da, boston, school-da, ttc of serial zijn/,
    ],
    ['an unknown criterion', at({ criteria: ['iq'] }), /criteria\[0\] moet choice/],
    ['a time without its zone', kid({ registeredAt: '2026-03-02T09:14:00' }), /tijdstip met tijdzone/],
    ['a child twice', input({ children: [child(), child()] }), /kind "c1" twee keer/],
    ['a school twice', input({ schools: [school(), school()] }), /school "S1" twee keer/],
    ['a choice twice', kid({ choices: ['S1', 'S1'] }), /"c1" bevat keuze "S1" twee keer/],
    ['a group twice', kid({ groups: ['a', 'a'] }), /groep "a" twee keer/],
    ['a child twice in an order', at({ order: ['c1', 'c1'] }), /volgorde "c1" twee keer/],
    ['one group in two spellings', at({ priority: ['a+b', 'b+a'] }), /voorrangsgroep "a\+b" twee keer/],
    ['a criterion twice', at({ criteria: ['chance', 'chance'] }), /criterium "chance" twee keer/],
    [
      'a level twice',
      at({
        levels: [
          { id: 'a', capacity: 1 },
          { id: 'a', capacity: 2 },
        ],
      }),
      /niveau "a" twee keer/,
    ],
    ['an unknown school', kid({ choices: ['S9'] }), /"c1" noemt school "S9"/],
    ['a distance to an unknown school', kid({ distance: { S9: 1 } }), /"c1" noemt school "S9"/],
    ['an unknown child in an order', at({ order: ['c9'] }), /"S1" noemt kind "c9"/],
    [
      'a number for an unknown child',
      input({ lots: { numbers: { c1: 1, c9: 2 } } }),
      /lotnummers noemen kind "c9"/,
    ],
    ['an unknown level', kid({ level: '2023' }), /"c1" noemt niveau "2023"/],
    [
      'an unknown level inside another',
      at({ levels: [{ id: 'a', capacity: 1, contains: ['b'] }] }),
      /"S1" noemt niveau "b"/,
    ],
    ['a level in itself', at({ levels: [{ id: 'a', capacity: 1, contains: ['a'] }] }), /geen boom/],
    [
      'levels that come round',
      at({
        levels: [
          { id: 'a', capacity: 1, contains: ['b'] },
          { id: 'b', capacity: 1, contains: ['a'] },
        ],
      }),
      /geen boom/,
    ],
    [
      'a level in two others',
      at({
        levels: [
          { id: 'a', capacity: 1, contains: ['c'] },
          { id: 'b', capacity: 1, contains: ['c'] },
          { id: 'c', capacity: 1 },
        ],
      }),
      /geen boom: "c"/,
    ],
    ['more reserved than there is', at({ reserves: [{ group: 'x', places: 2 }] }), /meer plaatsen/],
    [
      'shares over the whole',
      at({
        shares: [
          { part: 0.6, criteria: [] },
          { part: 0.5, criteria: [] },
        ],
      }),
      /meer dan 1/,
    ],
    ['a group of the name of the whole list', at({ reserves: [{ group: 'all', places: 0 }] }), /"all"/],
    ['an empty part of a group', at({ priority: ['a+'] }), /leeg deel/],
    ['a distance that is missing', at({ criteria: ['distance'] }), /geen afstand tot school "S1"/],
    [
      'a distance that a share misses',
      at({ shares: [{ part: 0.5, criteria: ['distance'] }] }),
      /geen afstand/,
    ],
    ['a moment that is missing', at({ criteria: ['chronology'] }), /geen tijdstip van aanmelden/],
    ['no lots', input({ lots: undefined }), /loten nodig/],
    [
      'no lots for serial',
      input({ lots: undefined, mechanism: 'serial', schools: [school({ order: ['c1'] })] }),
      /loten nodig/,
    ],
    [
      'a lot that is no number',
      input({ lots: { numbers: { c1: null } } }),
      /lots\.numbers\.c1 moet een getal zijn/,
    ],
    [
      'an id that turns the direction of writing',
      input({ children: [child({ choices: ['\u202eS2'] })] }),
      /noemt school " S2"/,
    ],
    ['lots of nothing', input({ lots: {} }), /seed of numbers nodig/],
    ['two kinds of lots', input({ lots: { seed: 'x', numbers: { c1: 1 } } }), /niet allebei/],
    [
      'equal lot numbers',
      input({ children: two, lots: { numbers: { c1: 1, c2: 1 } } }),
      /"c1" en "c2" hebben hetzelfde lotnummer/,
    ],
    [
      'a child without a number',
      input({ children: two, lots: { numbers: { c1: 1 } } }),
      /"c2" heeft geen lotnummer/,
    ],
    ['numbers a school', input({ lotScope: 'school', lots: { numbers: { c1: 1 } } }), /lotScope school/],
    [
      'reserves outside da',
      input({ mechanism: 'ttc', schools: [school({ reserves: [{ group: 'x', places: 1 }] })] }),
      /ttc kan niet met voorbehouden plaatsen/,
    ],
    [
      'shares outside da',
      input({ mechanism: 'boston', schools: [school({ shares: [{ part: 1, criteria: [] }] })] }),
      /boston kan niet met delen/,
    ],
    [
      'levels outside da',
      input({ mechanism: 'serial', schools: [school({ levels: [{ id: 'a', capacity: 1 }] })] }),
      /serial kan niet met capaciteitsniveaus/,
    ],
    [
      'linked outside da',
      input({ mechanism: 'school-da', children: [child({ linked: 'f' })] }),
      /school-da kan niet met gekoppelde/,
    ],
  ])('is refused with %s, in one sentence', (_, text, sentence) => {
    expect(refusalOf(text)).toMatch(sentence);
    expect(refusalOf(text)).toMatch(/^[^\n]+\.$|^[^\n]+\)\.$/);
  });
});
