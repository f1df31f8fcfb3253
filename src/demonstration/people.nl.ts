/** The invented people of Meerdorp, their services, and the action plans that each answers for. */
export const services = [
  { key: 'school', name: 'Onderwijs en kinderopvang' },
  { key: 'mobility', name: 'Mobiliteit en openbare werken' },
  { key: 'climate', name: 'Omgeving en klimaat' },
  { key: 'care', name: 'Welzijn en OCMW' },
  { key: 'leisure', name: 'Vrije tijd' },
  { key: 'internal', name: 'Interne organisatie' },
] as const;

export type ServiceKey = (typeof services)[number]['key'];

/** `service` null: for the whole government. Mail addresses lead nowhere (RFC 2606). */
export const people = [
  { key: 'admin', name: 'Sofie Demol', role: 'administrator', service: null },
  { key: 'coordinator', name: 'Hanne Wuyts', role: 'policy_coordinator', service: null },
  { key: 'finance', name: 'Koen Verlinde', role: 'financial_director', service: null },
  { key: 'management', name: 'Marleen Baert', role: 'management_team', service: null },
  { key: 'councillor', name: 'Youssef Amrani', role: 'councillor', service: null },
  { key: 'enrolment', name: 'Veerle Dhaene', role: 'enrolment_officer', service: null },
  { key: 'enrolment-second', name: 'Tom Peeters', role: 'enrolment_officer', service: null },
  { key: 'head-school', name: 'Imke De Nil', role: 'service_head', service: 'school' },
  { key: 'head-mobility', name: 'Bram Osaer', role: 'service_head', service: 'mobility' },
  { key: 'head-climate', name: 'Joris Claeskens', role: 'service_head', service: 'climate' },
  { key: 'head-care', name: 'Fatima El Idrissi', role: 'service_head', service: 'care' },
  { key: 'head-leisure', name: 'Nele Van Roost', role: 'service_head', service: 'leisure' },
  { key: 'head-internal', name: 'Dirk Pauwelyn', role: 'service_head', service: 'internal' },
  { key: 'owner-school', name: 'Liesbet Vercammen', role: 'action_owner', service: 'school' },
  { key: 'owner-childcare', name: 'Amina Bouzid', role: 'action_owner', service: 'school' },
  { key: 'owner-streets', name: 'Pieter Lannoo', role: 'action_owner', service: 'mobility' },
  { key: 'owner-cycling', name: 'Tine Rombouts', role: 'action_owner', service: 'mobility' },
  { key: 'owner-climate', name: 'Wannes Goris', role: 'action_owner', service: 'climate' },
  { key: 'owner-care', name: 'Griet Heylen', role: 'action_owner', service: 'care' },
  { key: 'owner-leisure', name: 'Stijn Maes', role: 'action_owner', service: 'leisure' },
  { key: 'owner-internal', name: 'Karima Saidi', role: 'action_owner', service: 'internal' },
] as const;

export type PersonKey = (typeof people)[number]['key'];

/** Per action plan; an action of `ownerless` has a service and nobody who answers for it. */
export const answers: Readonly<Record<string, { service: ServiceKey; owner: PersonKey }>> = {
  '1.1': { service: 'school', owner: 'owner-school' },
  '1.2': { service: 'school', owner: 'owner-school' },
  '1.3': { service: 'care', owner: 'owner-care' },
  '1.4': { service: 'school', owner: 'owner-childcare' },
  '1.5': { service: 'leisure', owner: 'owner-leisure' },
  '2.1': { service: 'mobility', owner: 'owner-cycling' },
  '2.2': { service: 'mobility', owner: 'owner-streets' },
  '2.3': { service: 'mobility', owner: 'owner-streets' },
  '2.4': { service: 'climate', owner: 'owner-climate' },
  '2.5': { service: 'climate', owner: 'owner-climate' },
  '2.6': { service: 'climate', owner: 'owner-climate' },
  '3.1': { service: 'care', owner: 'owner-care' },
  '3.2': { service: 'care', owner: 'owner-care' },
  '3.3': { service: 'care', owner: 'head-care' },
  '3.4': { service: 'leisure', owner: 'owner-leisure' },
  '3.5': { service: 'internal', owner: 'owner-internal' },
  '3.6': { service: 'internal', owner: 'head-internal' },
};

export const ownerless = ['2.3.3', '2.6.2', '3.4.4', '3.6.1'] as const;
