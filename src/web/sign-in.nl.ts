/** Words of signing in. */
export const signInWords = {
  title: 'Aanmelden',
  signOut: 'Afmelden',
  demonstrationLede:
    'Dit is een demonstratie. Kies als wie je wil rondkijken: elke rol ziet en kan iets anders.',
  signInAs: 'Meld aan',
  role: {
    administrator: 'Beheerder',
    policy_coordinator: 'Beleidscoördinator',
    financial_director: 'Financieel directeur',
    service_head: 'Diensthoofd',
    action_owner: 'Actieverantwoordelijke',
    management_team: 'Managementteam',
    councillor: 'Gemeenteraadslid',
  },
};
