import type { organisationRefusals as nl } from './refusals.nl.ts';

export const organisationRefusals: typeof nl = {
  signIn: 'Please sign in first.',
  notAllowed: 'Your role does not allow that. Ask the administrator.',
  notFound: 'That is not there (any more).',
  mailTaken: 'There already is an account with that mail address.',
  closed: 'That account is closed.',
  notClosed: 'Close the account first.',
  lastAdministrator: 'At least one administrator must remain. Make somebody else administrator first.',
  handOverFirst: 'This person still has actions. Choose first who takes them over.',
  nameTaken: 'There already is a service with that name.',
  serviceInUse: 'This service still has actions. Give those to another service first.',
  codeTaken: 'That organisation code already belongs to another government.',
  mergesItself: 'A government cannot merge into itself.',
  mergesBack: 'The merged government itself went into that other one: one of both directions is wrong.',
  substitute: 'Choose somebody else with an account, and a last day that is not before the first.',
};
