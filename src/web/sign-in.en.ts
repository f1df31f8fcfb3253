import type { signInWords as nl } from './sign-in.nl.ts';

export const signInWords: typeof nl = {
  title: 'Sign in',
  signOut: 'Sign out',
  demonstrationLede:
    'This is a demonstration. Choose who you want to be: each role sees and may do other things.',
  signInAs: 'Sign in',
  role: {
    administrator: 'Administrator',
    policy_coordinator: 'Policy coordinator',
    financial_director: 'Financial director',
    service_head: 'Head of service',
    action_owner: 'Action owner',
    management_team: 'Management team',
    councillor: 'Councillor',
  },
};
